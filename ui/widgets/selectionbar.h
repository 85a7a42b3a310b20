// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace widgets {

class TableView;

//! What can be done with several selected rows: "12 selected", the actions, Copy, Clear.
class SelectionBar final : public QWidget
{
    Q_OBJECT
public:
    //! \a table outlives the bar.
    explicit SelectionBar(TableView &table, QWidget *parent = nullptr);

    //! Not owned; one that is not visible has no button.
    void addSelectionAction(QAction *action);
    void setCount(qint64 rows);

public Q_SLOTS:
    //! Only the current row is selected.
    void clear();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(QAction *action);
    //! Where there is no room for words, the buttons show their icons alone.
    void fit();

    TableView &m_table;
    QLabel *m_count = nullptr;
    QHBoxLayout *m_row = nullptr;
    QList<QToolButton *> m_buttons;
    int m_actions = 0;
};

} // namespace widgets
