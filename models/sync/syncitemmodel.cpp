// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncitemmodel.h"

#include "models/sync/syncitemrepository.h"

namespace syncing {

SyncItemModel::SyncItemModel(store::Store &store, const Texts &texts, QObject *parent)
    : ColumnsModel(
        store,
        {
            //: Column: SKU, customer number, code … of the record that is sent
            Shows(tr("Record"), &SyncItem::key),
            Shows(tr("Name"), &SyncItem::title).withToolTip(),
            //: Column: what kind of record it is (product, price list …)
            Shows(tr("Kind"),
                  [texts](const SyncItem &item) { return texts.entityName(item.entity); }),
            Shows(tr("System"), &SyncItem::systemName),
            Shows(tr("State"),
                  [texts](const SyncItem &item) { return texts.stateName(item.state); })
                .withState(&SyncItem::state),
            //: Column: since when the record waits to be sent
            Shows(tr("Queued since"), &SyncItem::queuedAt),
            Shows(tr("Attempts"), &SyncItem::attempts),
            Shows(tr("Problem"),
                  [texts](const SyncItem &item) {
                      return item.error ? texts.sentence(*item.error) : QString();
                  })
                .withToolTip(),
        },
        parent)
{
}

void SyncItemModel::setFilter(SyncItemFilter filter, base::Id system)
{
    m_filter = filter;
    m_system = system;
    reload();
}

SyncItemModel::IdsQuery SyncItemModel::idsQuery() const
{
    return [filter = m_filter, system = m_system](store::Database &db, qint64 limit) {
        return SyncItemRepository(db).ids(filter, system, limit);
    };
}

SyncItemModel::RowsQuery SyncItemModel::rowsQuery() const
{
    return [](store::Database &db, const QList<base::Id> &ids) {
        return SyncItemRepository(db).byIds(ids);
    };
}

QVariant SyncItemModel::cell(const SyncItem &item, int column, int role) const
{
    return role == ItemRole ? QVariant::fromValue(item) : ColumnsModel::cell(item, column, role);
}

} // namespace syncing

#include "moc_syncitemmodel.cpp"
