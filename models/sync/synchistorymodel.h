// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pagedmodel.h"
#include "models/sync/syncrun.h"

namespace syncing {

//! The history of syncs, newest first, for the Sync page.
class SyncHistoryModel final : public store::PagedModel<SyncRun>
{
    Q_OBJECT
public:
    enum Column {
        StartedColumn,
        SystemColumn,
        DurationColumn,
        PushedColumn,
        PulledColumn,
        FailedColumn,
        OutcomeColumn,
        ColumnCount
    };
    //! How an error is said to people; ui knows.
    using Sentence = std::function<QString(const base::Error &)>;

    SyncHistoryModel(store::Store &store, Sentence sentence, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const SyncRun &run, int column, int role) const override;

private:
    [[nodiscard]] QString text(const SyncRun &run, int column) const;
    [[nodiscard]] QString outcomeText(const SyncRun &run) const;
    Sentence m_sentence;
};

} // namespace syncing
