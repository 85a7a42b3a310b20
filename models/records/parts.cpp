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

QMap<QString, PartTexts> partsOf(const Children &list, const void *record)
{
    QMap<QString, PartTexts> parts;
    const Type &type = list.type();
    for (qsizetype i = 0; i < list.count(record); ++i) {
        const void *part = list.at(record, i);
        PartTexts &texts = parts[type.stored(part, *type.key()).toString()];
        for (const Field *field : partFields(list)) {
            if (const auto text = toText(*field, type.stored(part, *field))) {
                texts.insert(field->name, *text);
            }
        }
    }
    return parts;
}

} // namespace records
