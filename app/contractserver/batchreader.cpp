// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/batchreader.h"

using namespace Qt::StringLiterals;

namespace contractserver {

BatchReader::BatchReader(const BatchItems &items)
    : m_items(items), m_deletion(items.shape.only({items.keyField, u"version"_s, u"ifRevision"_s}))
{
}

BatchReader::Item BatchReader::next(const QJsonValue &value)
{
    Item item{.object = value.toObject()};
    item.key = item.object.value(m_items.keyField).toString();
    const QJsonValue deleted = item.object.value("deleted"_L1);
    item.deletes = deleted.toBool();
    if (!value.isObject()) {
        item.rejection = Rejection{u"wrong-type"_s, u"an item must be an object"_s, {}};
    } else if (!deleted.isUndefined() && !deleted.isBool()) {
        item.rejection = rejected(u"wrong-type"_s, u"deleted"_s, u"must be true or false"_s);
    } else {
        item.rejection = (item.deletes ? m_deletion : m_items.shape).check(item.object);
    }
    if (!item.rejection && m_seen.contains(item.key)) {
        item.rejection
            = Rejection{u"duplicate-key"_s, u"the batch has this key twice"_s, m_items.keyField};
    }
    if (!item.rejection) {
        m_seen.insert(item.key);
    }
    return item;
}

QJsonObject refusedResult(const QString &key, const Rejection &rejection)
{
    return {{u"key"_s, key}, {u"status"_s, u"failed"_s}, {u"error"_s, rejection.toJson()}};
}

} // namespace contractserver
