// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncitemmodel.h"

#include "models/store/cellalignment.h"
#include "models/sync/syncitemrepository.h"

#include <QLocale>

namespace syncing {

SyncItemModel::SyncItemModel(store::Store &store, Texts texts, QObject *parent)
    : PagedModel(store, parent), m_texts(std::move(texts))
{
}

int SyncItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SyncItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return PagedModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case KeyColumn:
        //: Column: SKU, customer number, code … of the record that is sent
        return tr("Record");
    case TitleColumn:
        return tr("Name");
    case EntityColumn:
        //: Column: what kind of record it is (product, price list …)
        return tr("Kind");
    case SystemColumn:
        return tr("System");
    case StateColumn:
        return tr("State");
    case QueuedColumn:
        //: Column: since when the record waits to be sent
        return tr("Queued since");
    case AttemptsColumn:
        return tr("Attempts");
    case ProblemColumn:
        return tr("Problem");
    case ColumnCount:
        break;
    }
    return {};
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

QString SyncItemModel::text(const SyncItem &item, int column) const
{
    switch (Column(column)) {
    case KeyColumn:
        return item.key;
    case TitleColumn:
        return item.title;
    case EntityColumn:
        return m_texts.entityName(item.entity);
    case SystemColumn:
        return item.systemName;
    case StateColumn:
        return m_texts.stateName(item.state);
    case QueuedColumn:
        return QLocale().toString(item.queuedAt.toLocalTime(), QLocale::ShortFormat);
    case AttemptsColumn:
        return QLocale().toString(item.attempts);
    case ProblemColumn:
        return item.error ? m_texts.sentence(*item.error) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SyncItemModel::cell(const SyncItem &item, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::ToolTipRole:
        return column == ProblemColumn || column == TitleColumn ? text(item, column) : QString();
    case Qt::TextAlignmentRole:
        return store::cellAlignment(column == AttemptsColumn);
    case StateRole:
        return item.state;
    case SortRole:
        return column == QueuedColumn  ? QVariant(item.queuedAt)
            : column == AttemptsColumn ? QVariant(item.attempts)
                                       : QVariant(text(item, column));
    case ItemRole:
        return QVariant::fromValue(item);
    default:
        return {};
    }
}

} // namespace syncing

#include "moc_syncitemmodel.cpp"
