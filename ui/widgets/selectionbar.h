// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

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

private:
    void add(QAction *action);

    TableView &m_table;
    QLabel *m_count = nullptr;
    QHBoxLayout *m_row = nullptr;
    int m_actions = 0;
};

} // namespace widgets
