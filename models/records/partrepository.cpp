// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/partrepository.h"

#include "models/records/fieldtext.h"
#include "models/store/idlist.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

using store::args;

namespace {

//! The row's id follows from what tells the part apart, so that undo brings back the same row.
base::Id idOf(const Children &list, base::Id record, const QString &key)
{
    const QByteArray said = QString(list.name + u'/' + record.toString() + u'/' + key).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(said, QCryptographicHash::Sha256);
    return base::Id(qFromBigEndian<qint64>(hash.constData()) & std::numeric_limits<qint64>::max());
}

base::Error in(const Part &part, const Field &field, base::Error error)
{
    error.context.field = Part{.list = part.list, .key = part.key, .field = &field}.name();
    return error;
}

base::Result<QVariant> storedIn(const Part &part, const Field &field,
                                const std::optional<QString> &text)
{
    if (field.required && (!text || text->isEmpty())) {
        return in(part, field, base::failure(base::ErrorCode::Value_Empty));
    }
    auto stored = toStored(field, text);
    return stored ? stored : base::Result<QVariant>(in(part, field, stored.error()));
}

} // namespace

base::Result<void> PartRepository::fill(const QList<void *> &records) const
{
    QHash<base::Id, void *> byId;
    for (void *record : records) {
        byId.insert(m_type.id(record), record);
    }
    for (const Children &list : m_type.children()) {
        const Field *parent = list.parent();
        if (!parent) {
            continue;
        }
        const Type &type = list.type();
        const QString select = u"SELECT %1, %2 FROM %3 WHERE %1 IN (%4) ORDER BY %5"_s;
        SD_TRY(store::forEachPortion(
            byId.keys(), [&](const QString &marks, const QVariantList &ids) -> base::Result<void> {
                SD_TRY_VALUE(store::Rows rows,
                             m_db.select(select.arg(parent->column, type.columns().join(u", "_s),
                                                    type.table(), marks, type.key()->column),
                                         ids));
                while (rows.next()) {
                    type.restore(list.append(byId.value(rows.id(0))), rows, 1);
                }
                return {};
            }));
    }
    for (void *record : records) {
        m_type.settle(record);
    }
    return {};
}

base::Result<void> PartRepository::insert(const QList<const void *> &records) const
{
    for (const Children &list : m_type.children()) {
        const Field *parent = list.parent();
        if (!parent) {
            continue;
        }
        const Type &type = list.type();
        const qsizetype parentAt = type.rowColumns().indexOf(parent->column);
        QList<QVariantList> rows;
        for (const void *record : records) {
            for (qsizetype i = 0; i < list.count(record); ++i) {
                const void *part = list.at(record, i);
                QVariantList row = type.row(part);
                if (type.hasId()) {
                    row[0] = store::toDb(idOf(list, m_type.id(record), partKey(list, part)));
                }
                row[parentAt] = store::toDb(m_type.id(record));
                rows += row;
            }
        }
        SD_TRY(m_db.insertMany(type.table(), type.rowColumns(), rows));
    }
    return {};
}

base::Result<Parts> PartRepository::texts(base::Id record, const Children &list) const
{
    const Type &type = list.type();
    const QList<const Field *> fields = partFields(list);
    QStringList columns{type.key()->column};
    for (const Field *field : fields) {
        columns += field->column;
    }
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(
                                 columns.join(u", "_s), type.table(), list.parent()->column),
                             args(record)));
    Parts parts;
    while (rows.next()) {
        PartTexts &texts = parts[toText(*type.key(), rows.value(0)).value_or(QString())];
        for (int i = 0; i < int(fields.size()); ++i) {
            if (const auto text = toText(*fields.at(i), rows.value(i + 1))) {
                texts.insert(fields.at(i)->name, *text);
            }
        }
    }
    return parts;
}

base::Result<QString> PartRepository::anyOf(base::Id record) const
{
    for (const Children &list : m_type.children()) {
        if (const Field *parent = list.parent()) {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT 1 FROM %1 WHERE %2 = ? LIMIT 1"_s.arg(
                                         list.type().table(), parent->column),
                                     args(record)));
            if (rows.next()) {
                return list.type().table();
            }
        }
    }
    return QString();
}

base::Result<std::optional<QString>> PartRepository::read(base::Id record, const Part &part) const
{
    SD_TRY_VALUE(const auto parts, texts(record, *part.list));
    const auto found = parts.constFind(part.key);
    return found == parts.cend() ? std::optional<QString>()
        : part.field             ? store::orNothing(found->value(part.field->name))
                                 : std::optional(partText(*found));
}

base::Result<void> PartRepository::make(base::Id record, const Part &part,
                                        const QString &text) const
{
    const Type &type = part.list->type();
    const std::optional<PartTexts> values = partTexts(text);
    const QList<const Field *> known = partFields(*part.list);
    const auto isKnown = [&](const QString &name) {
        return std::ranges::find(known, name, &Field::name) != known.cend();
    };
    if (!values || !std::ranges::all_of(values->keys(), isKnown)) {
        return base::failure(base::ErrorCode::Value_BadFormat, text.left(200),
                             {.field = part.name()});
    }
    QStringList columns{part.list->parent()->column, type.key()->column};
    SD_TRY_VALUE(const QVariant key, storedIn(part, *type.key(), part.key));
    QVariantList row = args(record) << key;
    if (type.hasId()) {
        columns += u"id"_s;
        row += store::toDb(idOf(*part.list, record, part.key));
    }
    for (const Field *field : known) {
        SD_TRY_VALUE(const QVariant stored,
                     storedIn(part, *field, store::orNothing(values->value(field->name))));
        columns += field->column;
        row += stored;
    }
    PartTexts all = *values;
    all.insert(type.key()->name, part.key);
    const std::shared_ptr<void> value = type.make();
    setTexts(type, value.get(), all);
    if (const auto right = type.checkValue(value.get()); !right) {
        const Field *field = type.find(right.error().context.field);
        return field ? in(part, *field, right.error()) : right.error();
    }
    return m_db.insertMany(type.table(), columns, {row});
}

base::Result<void> PartRepository::write(base::Id record, const Part &part,
                                         const std::optional<QString> &value) const
{
    const Type &type = part.list->type();
    const QString place
        = u"%1 = ? AND %2 = ?"_s.arg(part.list->parent()->column, type.key()->column);
    SD_TRY_VALUE(const QVariant key, storedIn(part, *type.key(), part.key));
    const QVariantList where = args(record) << key;
    if (!part.field) {
        SD_TRY(m_db.run(u"DELETE FROM %1 WHERE %2"_s.arg(type.table(), place), where));
        return value ? make(record, part, *value) : base::Result<void>();
    }
    SD_TRY_VALUE(const QVariant stored, storedIn(part, *part.field, value));
    SD_TRY_VALUE(
        const qint64 touched,
        m_db.run(u"UPDATE %1 SET %2 = ? WHERE %3"_s.arg(type.table(), part.field->column, place),
                 QVariantList{stored} + where));
    return touched > 0 ? base::Result<void>()
                       : base::failure(base::ErrorCode::Store_NotFound, type.entity(),
                                       {.subject = part.key, .field = part.name()});
}

} // namespace records
