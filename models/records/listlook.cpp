// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/listlook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace records {

QString ListLook::toText() const
{
    QJsonObject asked;
    for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
        asked.insert(it.key(), it.value());
    }
    QJsonArray shown;
    for (const Column &column : columns) {
        shown += QJsonObject{{u"code"_s, column.code},
                             {u"width"_s, column.width},
                             {u"shown"_s, column.shown},
                             {u"pinned"_s, column.pinned}};
    }
    const QJsonObject look{{u"search"_s, search},
                           {u"filters"_s, asked},
                           {u"columns"_s, shown},
                           {u"sortedBy"_s, sortedBy},
                           {u"descending"_s, descending}};
    return QString::fromUtf8(QJsonDocument(look).toJson(QJsonDocument::Compact));
}

ListLook ListLook::parse(const QString &text)
{
    const QJsonObject told = QJsonDocument::fromJson(text.toUtf8()).object();
    ListLook look{.search = told.value("search"_L1).toString(),
                  .sortedBy = told.value("sortedBy"_L1).toString(),
                  .descending = told.value("descending"_L1).toBool()};
    const QJsonObject asked = told.value("filters"_L1).toObject();
    for (auto it = asked.begin(); it != asked.end(); ++it) {
        if (const QString value = it.value().toString(); !value.isEmpty()) {
            look.filters.insert(it.key(), value);
        }
    }
    for (const QJsonValue &each : told.value("columns"_L1).toArray()) {
        look.columns += Column{.code = each["code"_L1].toString(),
                               .width = each["width"_L1].toInt(),
                               .shown = each["shown"_L1].toBool(true),
                               .pinned = each["pinned"_L1].toBool()};
    }
    return look;
}

} // namespace records
