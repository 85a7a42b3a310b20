// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/conflictmodel.h"

#include "models/store/cellalignment.h"
#include "models/store/recordwriter.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/recordlabelrepository.h"
#include "models/sync/remotesystemrepository.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

//! Fields that hold the id of another record, and of what.
QString referenceOf(const QString &entity, const QString &field)
{
    static const QHash<QString, QString> references{{u"customer.group"_s, u"customer_group"_s},
                                                    {u"customer.parent"_s, u"customer"_s},
                                                    {u"customer.terms"_s, u"payment_terms"_s},
                                                    {u"product.category"_s, u"category"_s}};
    return references.value(entity + u'.' + field);
}

base::Result<MergeValue> inWords(store::Database &db, const QString &reference,
                                 const MergeValue &value)
{
    if (reference.isEmpty() || !value) {
        return value;
    }
    const base::Id id(value->toLongLong());
    SD_TRY_VALUE(const auto labels, recordLabels(db, reference, {id}));
    const RecordLabel label = labels.value(id, {.key = *value, .title = {}});
    return MergeValue(label.title.isEmpty() ? label.key : label.title);
}

base::Result<QHash<base::Id, ConflictItem>> items(store::Database &db, const QList<base::Id> &ids)
{
    SD_TRY_VALUE(const auto conflicts, ConflictRepository(db).byIds(ids));
    SD_TRY_VALUE(const auto systems, RemoteSystemRepository(db).all());
    QHash<base::Id, ConflictItem> found;
    for (const Conflict &one : conflicts) {
        ConflictItem item{.conflict = one, .systemName = {}, .key = one.remoteKey, .title = {}};
        for (const RemoteSystem &system : systems) {
            if (system.id == one.system) {
                item.systemName = system.name;
            }
        }
        SD_TRY_VALUE(const auto labels, recordLabels(db, one.recordEntity, {one.record}));
        if (const auto label = labels.constFind(one.record); label != labels.cend()) {
            item.key = label->key;
            item.title = label->title;
        }
        const QString reference = referenceOf(one.recordEntity, one.field);
        SD_TRY_VALUE(item.base, inWords(db, reference, one.base));
        SD_TRY_VALUE(item.ours, inWords(db, reference, one.ours));
        SD_TRY_VALUE(item.theirs, inWords(db, reference, one.theirs));
        found.insert(one.id, item);
    }
    return found;
}

} // namespace

ConflictModel::ConflictModel(store::Store &store, Texts texts, QObject *parent)
    : PagedModel(store, parent), m_texts(std::move(texts))
{
}

int ConflictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return PagedModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case KeyColumn:
        return tr("Record");
    case FieldColumn:
        return tr("Field");
    case OursColumn:
        //: Column: the value at the desk
        return tr("Here");
    case TheirsColumn:
        //: Column: the value at the other system
        return tr("There");
    case SystemColumn:
        return tr("System");
    case OwnerColumn:
        //: Column: who owns the field
        return tr("Owner");
    case NotedColumn:
        return tr("Since");
    case OutcomeColumn:
        //: Column: how a conflict ended
        return tr("Outcome");
    case ColumnCount:
        break;
    }
    return {};
}

void ConflictModel::showResolved(bool settled)
{
    m_resolved = settled;
    reload();
}

ConflictModel::IdsQuery ConflictModel::idsQuery() const
{
    return [settled = m_resolved](store::Database &db, qint64 limit) {
        return ConflictRepository(db).ids(!settled, limit);
    };
}

ConflictModel::RowsQuery ConflictModel::rowsQuery() const
{
    return [](store::Database &db, const QList<base::Id> &ids) { return items(db, ids); };
}

QString ConflictModel::ownerText(const ConflictItem &item) const
{
    return item.conflict.owner == Owner::Remote ? item.systemName
                                                : m_texts.stateName(ownerWord(item.conflict.owner));
}

QString ConflictModel::fieldText(const ConflictItem &item) const
{
    const Conflict &one = item.conflict;
    if (one.field == store::ExistsField) {
        //: In place of a field: one side removed the whole record
        return tr("The record itself");
    }
    const QString name = m_texts.fieldName(one.recordEntity, one.field);
    return one.element.isEmpty() ? name : u"%1: %2"_s.arg(name, one.element);
}

static QString valueText(const Conflict &conflict, const MergeValue &value)
{
    if (conflict.field == store::ExistsField) {
        return value ? ConflictModel::tr("exists") : ConflictModel::tr("removed");
    }
    return value.value_or(QString());
}

QString ConflictModel::text(const ConflictItem &item, int column) const
{
    const Conflict &one = item.conflict;
    switch (Column(column)) {
    case KeyColumn:
        return item.key;
    case FieldColumn:
        return fieldText(item);
    case OursColumn:
        return valueText(one, item.ours);
    case TheirsColumn:
        return valueText(one, item.theirs);
    case SystemColumn:
        return item.systemName;
    case OwnerColumn:
        return ownerText(item);
    case NotedColumn:
        return QLocale().toString(one.notedAt.toLocalTime(), QLocale::ShortFormat);
    case OutcomeColumn:
        return one.isOpen()              ? tr("Open")
            : one.outcome == "ours"_L1   ? tr("The desk's value")
            : one.outcome == "theirs"_L1 ? tr("The other side's value")
            : one.outcome == "other"_L1  ? tr("Another value")
            : one.outcome == "owner"_L1  ? tr("The owner's value, automatically")
                                         : tr("Both came to say the same");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ConflictModel::cell(const ConflictItem &item, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::ToolTipRole:
        return column == OursColumn || column == TheirsColumn || column == KeyColumn
            ? (column == KeyColumn ? item.title : text(item, column))
            : QString();
    case Qt::TextAlignmentRole:
        return store::cellAlignment(false);
    case StateRole:
        return item.conflict.isOpen() ? u"conflict"_s : u"done"_s;
    case SortRole:
        return column == NotedColumn ? QVariant(item.conflict.notedAt)
                                     : QVariant(text(item, column));
    case ItemRole:
        return QVariant::fromValue(item);
    default:
        return {};
    }
}

} // namespace syncing

#include "moc_conflictmodel.cpp"
