// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/listmodel.h"
#include "models/sync/syncitem.h"

namespace syncing {

//! The records on their way to and from the systems, for the Sync page: queue, under way, failed
//! and why, left out. A windowed list: a first push of a million products is a million rows.
class SyncItemModel final : public records::ColumnsModel<SyncItem>
{
    Q_OBJECT
public:
    enum Column {
        KeyColumn,
        TitleColumn,
        EntityColumn,
        SystemColumn,
        StateColumn,
        QueuedColumn,
        AttemptsColumn,
        ProblemColumn,
    };
    enum Role {
        ItemRole = FirstOwnRole, //!< the SyncItem
    };
    //! How words of the database and errors are said to people; ui knows.
    struct Texts
    {
        std::function<QString(const QString &entity)> entityName;
        std::function<QString(const QString &state)> stateName;
        std::function<QString(const base::Error &)> sentence;
    };

    SyncItemModel(store::Store &store, const Texts &texts, QObject *parent = nullptr);

    [[nodiscard]] SyncItemFilter filter() const { return m_filter; }
    //! Shows other rows; \a system null = all. Reloads.
    void setFilter(SyncItemFilter filter, base::Id system = {});

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const SyncItem &item, int column, int role) const override;

private:
    SyncItemFilter m_filter = SyncItemFilter::All;
    base::Id m_system;
};

} // namespace syncing
