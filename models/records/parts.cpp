// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/parts.h"

#include "models/records/fieldtext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

namespace {

QString encoded(QString key)
{
    return key.replace(u'%', "%25"_L1).replace(u':', "%3A"_L1);
}

QString decoded(QString key)
{
    return key.replace("%3A"_L1, ":"_L1).replace("%25"_L1, "%"_L1);
}

} // namespace

std::optional<Part> Part::parse(const Type &record, const QString &name)
{
    const QStringList words = name.split(u':');
    if (words.size() < 2 || words.size() > 3) {
        return std::nullopt;
    }
    const auto list = std::ranges::find(record.children(), words.constFirst(), &Children::name);
    if (list == record.children().cend() || !list->parent()) {
        return std::nullopt;
    }
    Part part{.list = &*list, .key = decoded(words.at(1))};
    if (words.size() == 3) {
        const QList<const Field *> fields = partFields(*list);
        const auto field = std::ranges::find(fields, words.at(2), &Field::name);
        if (field == fields.cend()) {
            return std::nullopt;
        }
        part.field = *field;
    }
    return part;
}

QString Part::name() const
{
    const QString whole = list->name + u':' + encoded(key);
    return field ? whole + u':' + field->name : whole;
}

QList<const Field *> partFields(const Children &list)
{
    QList<const Field *> kept;
    for (const Field &field : list.type().fields()) {
        if (&field != list.type().key() && &field != list.parent()) {
            kept += &field;
        }
    }
    return kept;
}

QString partKey(const Children &list, const void *part)
{
    const Type &type = list.type();
    return toText(*type.key(), type.stored(part, *type.key())).value_or(QString());
}

QString partText(const PartTexts &texts)
{
    QJsonObject values;
    for (const auto &[field, text] : texts.asKeyValueRange()) {
        values.insert(field, text);
    }
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

std::optional<PartTexts> partTexts(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return std::nullopt;
    }
    PartTexts texts;
    const QJsonObject values = document.object();
    for (auto value = values.begin(); value != values.end(); ++value) {
        texts.insert(value.key(), value->toString());
    }
    return texts;
}

PartRows partRows(const Children &list, const void *record)
{
    PartRows rows;
    const Type &type = list.type();
    for (qsizetype i = 0; i < list.count(record); ++i) {
        const void *part = list.at(record, i);
        PartRow row{.key = partKey(list, part)};
        for (const Field *field : partFields(list)) {
            if (const auto text = toText(*field, type.stored(part, *field))) {
                row.texts.insert(field->name, *text);
            }
        }
        rows += row;
    }
    return rows;
}

Parts partsOf(const Children &list, const void *record)
{
    Parts parts;
    const PartRows rows = partRows(list, record);
    for (const PartRow &row : rows) {
        parts.insert(row.key, row.texts);
    }
    return parts;
}

void addPartChanges(store::ChangeSet &changes, const Type &type, base::Id record,
                    const Children &list, const Parts &before, const Parts &after)
{
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        Part part{.list = &list, .key = key};
        const auto whole = [&key](const Parts &parts) {
            return parts.contains(key) ? std::optional(partText(parts.value(key))) : std::nullopt;
        };
        if (!before.contains(key) || !after.contains(key)) {
            changes.add(type.entity(), record, part.name(), whole(before), whole(after));
            continue;
        }
        for (const Field *field : partFields(list)) {
            part.field = field;
            const QString had = before.value(key).value(field->name);
            const QString has = after.value(key).value(field->name);
            if (had != has) {
                changes.add(type.entity(), record, part.name(), store::orNothing(had),
                            store::orNothing(has));
            }
        }
    }
}

std::optional<QString> heldBy(const PartRows &rows, const Part &part)
{
    const auto row = std::ranges::find(rows, part.key, &PartRow::key);
    return row == rows.cend() ? std::optional<QString>()
        : part.field          ? store::orNothing(row->texts.value(part.field->name))
                              : std::optional(partText(row->texts));
}

void apply(PartRows &rows, const Part &part, const std::optional<QString> &value)
{
    auto row = std::ranges::find(rows, part.key, &PartRow::key);
    if (!part.field && !value) {
        rows.removeIf([&](const PartRow &one) { return one.key == part.key; });
        return;
    }
    if (row == rows.end()) {
        row = rows.insert(rows.cend(), {.key = part.key, .texts = {}});
    }
    if (!part.field) {
        row->texts = partTexts(*value).value_or(PartTexts());
    } else if (value && !value->isEmpty()) {
        row->texts.insert(part.field->name, *value);
    } else {
        row->texts.remove(part.field->name);
    }
}

} // namespace records
