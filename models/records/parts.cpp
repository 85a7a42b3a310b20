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

QString keyOf(const Children &list, const void *part)
{
    return list.type().stored(part, *list.type().key()).toString();
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

QString partText(const Children &list, const void *part)
{
    QJsonObject values;
    for (const Field *field : partFields(list)) {
        if (const auto text = toText(*field, list.type().stored(part, *field))) {
            values.insert(field->name, *text);
        }
    }
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QMap<QString, const void *> partsByKey(const Children &list, const void *record)
{
    QMap<QString, const void *> parts;
    for (qsizetype i = 0; i < list.count(record); ++i) {
        const void *part = list.at(record, i);
        parts.insert(keyOf(list, part), part);
    }
    return parts;
}

} // namespace records
