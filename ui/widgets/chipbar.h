// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace widgets {

class ListFilters;

//! One thing that a list is filtered by, in words, with a cross: a click, Delete, Backspace, Return
//! or Space takes it away; the arrows go to its neighbours.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

//! The chips of what a list is filtered by, and "Clear all" where there are several.
class ChipBar final : public QWidget
{
    Q_OBJECT
public:
    //! \a filters outlives the bar.
    explicit ChipBar(ListFilters &filters, QWidget *parent = nullptr);

Q_SIGNALS:
    //! The last chip has gone while it had the focus.
    void left();

private:
    void fill();
    void remove(int chip);

    ListFilters &m_filters;
    QList<Chip *> m_chips;
    QStringList m_codes; //!< of the chips
    QWidget *m_clear = nullptr;
};

} // namespace widgets
