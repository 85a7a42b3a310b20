// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/changedjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace support {

namespace {

//! \a value with \a marker at \a path.
QJsonValue put(const QJsonValue &value, QString path, const QString &marker)
{
    if (path.startsWith(u'.')) {
        path.remove(0, 1);
    }
    if (path.isEmpty()) {
        return marker;
    }
    if (path.startsWith(u'[')) {
        QJsonArray array = value.toArray();
        const qsizetype end = path.indexOf(u']');
        const qsizetype index = path.mid(1, end - 1).toInt();
        const QJsonValue inner = put(array.at(index), path.mid(end + 1), marker);
        if (index < array.size()) {
            array.replace(index, inner);
        } else {
            array.append(inner);
        }
        return array;
    }
    qsizetype end = 0;
    while (end < path.size() && path.at(end) != u'.' && path.at(end) != u'[') {
        ++end;
    }
    QJsonObject object = value.toObject();
    const QString name = path.left(end);
    object.insert(name, put(object.value(name), path.mid(end), marker));
    return object;
}

} // namespace

QByteArray changedJson(const QJsonObject &object, const JsonChanges &changes)
{
    QJsonValue changed = object;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        changed = put(changed, changes.at(i).first, u"@%1@"_s.arg(i));
    }
    QByteArray json = QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        json.replace("\"@" + QByteArray::number(i) + "@\"", changes.at(i).second);
    }
    return json;
}

} // namespace support
