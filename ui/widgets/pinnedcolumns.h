// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QFrame;

namespace widgets {

//! Lies over the left of a table while that is scrolled sideways, and shows the pinned columns,
//! which stand leftmost in the table itself. Only to be seen: the mouse goes through to the table,
//! which keeps selection, current cell and editors.
class PinnedColumns final : public QTableView
{
    Q_OBJECT
public:
    explicit PinnedColumns(QTableView *table);

    //! These, in their order; nothing when there are none.
    void show(const QList<int> &columns);

protected:
    bool viewportEvent(QEvent *event) override;

private:
    void prepareHeader();
    void takeOver();
    void place();
    //! From here to the table, where the same column may be out of sight at the left.
    [[nodiscard]] QPoint toTable(const QPoint &at) const;

    QTableView *m_table = nullptr;
    QFrame *m_line = nullptr; //!< between what stays and what scrolls
    QList<int> m_columns;
};

} // namespace widgets
