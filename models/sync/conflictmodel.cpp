// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/conflictmodel.h"

#include "models/records/partrepository.h"
#include "models/store/recordwriter.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/recordlabelrepository.h"
#include "models/sync/recordtypes.h"
#include "models/sync/remotesystemrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

//! What a part says, on one line.
QString partInWords(const QString &json)
{
    const auto texts = records::partTexts(json).value_or(records::PartTexts());
    return QStringList(texts.values()).join(u" · "_s);
}

//! A value as people know it: the name of another record in place of its id, a part without its
//! JSON.
base::Result<MergeValue> inWords(store::Database &db, const Conflict &conflict,
                                 const MergeValue &value)
{
    const records::Type *type = recordType(conflict.recordEntity);
    if (!type || !value) {
        return value;
    }
    const auto part = records::Part::parse(*type, conflict.field);
    if (part && !part->field) {
        return MergeValue(partInWords(*value));
    }
    const records::Field *field = part ? part->field : type->find(conflict.field);
    if (!field || field->refersTo.isEmpty()) {
        return value;
    }
    const base::Id id(value->toLongLong());
    SD_TRY_VALUE(const auto labels, recordLabels(db, field->refersTo, {id}));
    const RecordLabel label = labels.value(id, {.key = *value, .title = {}});
    return MergeValue(label.title.isEmpty() ? label.key : label.title);
}

//! Whose field a conflict is about, where that is one of a part: "Anna Weber · Purchasing".
base::Result<QString> partOf(store::Database &db, const Conflict &conflict)
{
    const records::Type *type = recordType(conflict.recordEntity);
    auto part = type ? records::Part::parse(*type, conflict.field) : std::nullopt;
    if (!part || !part->field) {
        return QString();
    }
    part->field = nullptr;
    SD_TRY_VALUE(const auto stored,
                 records::PartRepository(db, *type).read(conflict.record, *part));
    return stored ? partInWords(*stored) : part->key;
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
        SD_TRY_VALUE(item.base, inWords(db, one, one.base));
        SD_TRY_VALUE(item.ours, inWords(db, one, one.ours));
        SD_TRY_VALUE(item.theirs, inWords(db, one, one.theirs));
        SD_TRY_VALUE(item.part, partOf(db, one));
        found.insert(one.id, item);
    }
    return found;
}

} // namespace

static QString valueText(const Conflict &conflict, const MergeValue &value)
{
    if (conflict.field == store::ExistsField) {
        return value ? ConflictModel::tr("exists") : ConflictModel::tr("deleted");
    }
    return value.value_or(QString());
}

static QString outcomeText(const Conflict &conflict)
{
    return conflict.isOpen()              ? ConflictModel::tr("Open")
        : conflict.outcome == "ours"_L1   ? ConflictModel::tr("The desk's value")
        : conflict.outcome == "theirs"_L1 ? ConflictModel::tr("The other side's value")
        : conflict.outcome == "other"_L1  ? ConflictModel::tr("Another value")
        : conflict.outcome == "owner"_L1  ? ConflictModel::tr("The owner's value, automatically")
                                          : ConflictModel::tr("Both sides have the same value");
}

ConflictModel::ConflictModel(store::Store &store, Texts texts, QObject *parent)
    : ColumnsModel(
        store,
        {
            Shows(tr("Record"), &ConflictItem::key).withToolTip(&ConflictItem::title),
            Shows(tr("Field"), [this](const ConflictItem &item) { return fieldText(item); }),
            //: Column: the value at the desk
            Shows(tr("Ours"),
                  [](const ConflictItem &item) { return valueText(item.conflict, item.ours); })
                .withToolTip(),
            //: Column: the value at the other system
            Shows(tr("Theirs"),
                  [](const ConflictItem &item) { return valueText(item.conflict, item.theirs); })
                .withToolTip(),
            Shows(tr("System"), &ConflictItem::systemName),
            //: Column: who owns the field
            Shows(tr("Owner"), [this](const ConflictItem &item) { return ownerText(item); }),
            Shows(tr("Since"), &ConflictItem::conflict, &Conflict::notedAt),
            //: Column: how a conflict ended
            Shows(tr("Outcome"),
                  [](const ConflictItem &item) { return outcomeText(item.conflict); })
                .withState([](const ConflictItem &item) {
                    return item.conflict.isOpen() ? u"conflict"_s : u"done"_s;
                }),
        },
        parent),
      m_texts(std::move(texts))
{
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
    return !item.part.isEmpty()  ? u"%1 (%2)"_s.arg(name, item.part)
        : !one.element.isEmpty() ? u"%1: %2"_s.arg(name, one.element)
                                 : name;
}

QVariant ConflictModel::cell(const ConflictItem &item, int column, int role) const
{
    return role == ItemRole ? QVariant::fromValue(item) : ColumnsModel::cell(item, column, role);
}

} // namespace syncing

#include "moc_conflictmodel.cpp"
