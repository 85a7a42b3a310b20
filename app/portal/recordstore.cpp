// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/recordstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace portal {

using store::args;

namespace {

QString documentText(const QJsonObject &document)
{
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

bool sameContent(QJsonObject left, QJsonObject right)
{
    left.remove("version"_L1);
    right.remove("version"_L1);
    return left == right;
}

QJsonObject result(const QString &key, const QString &status, qint64 version)
{
    return {{u"key"_s, key}, {u"status"_s, status}, {u"version"_s, version}};
}

} // namespace

base::Result<QJsonObject> RecordStore::apply(const Entity &entity,
                                             const contractserver::BatchReader::Item &item,
                                             base::IdMaker &ids, qint64 nowMs)
{
    const QString &key = item.key;
    const qint64 version = item.object.value("version"_L1).toInteger();
    const bool deletes = item.deletes;
    const QJsonObject document = deletes ? QJsonObject() : entity.shape->cleaned(item.object);
    SD_TRY_VALUE(const std::optional<Record> stored, find(entity.name, key));
    if (stored && stored->version > version) {
        return result(key, u"stale"_s, stored->version);
    }
    if (stored && stored->deleted == deletes && sameContent(stored->document, document)) {
        // A newer version of the same content is remembered, but is no change for the feed.
        SD_TRY(m_db.run(u"UPDATE record SET version = ?, document = ? "
                        "WHERE entity = ? AND record_key = ? AND version < ?"_s,
                        args(version, documentText(document), entity.name, key, version)));
        return result(key, u"unchanged"_s, version);
    }
    SD_TRY(m_db.run(u"INSERT INTO record (entity, record_key, version, deleted, document) "
                    "VALUES (?, ?, ?, ?, ?) ON CONFLICT (entity, record_key) DO UPDATE SET "
                    "version = excluded.version, deleted = excluded.deleted, "
                    "document = excluded.document"_s,
                    args(entity.name, key, version, deletes, documentText(document))));
    if (deletes) {
        SD_TRY(entity.remove(m_db, key));
    } else {
        SD_TRY(entity.lay(m_db, ids.next(), document));
    }
    SD_TRY(contractserver::ChangeFeed(m_db).add({.entity = entity.name,
                                                 .key = key,
                                                 .origin = Origin::Desk,
                                                 .atMs = nowMs,
                                                 .deleted = deletes}));
    const bool isNew = !stored || stored->deleted;
    return result(key, deletes ? u"deleted"_s : isNew ? u"created"_s : u"updated"_s, version);
}

base::Result<std::optional<RecordStore::Record>> RecordStore::find(const QString &entity,
                                                                   const QString &key) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT version, deleted, document FROM record "
                             "WHERE entity = ? AND record_key = ?"_s,
                             args(entity, key)));
    if (!rows.next()) {
        return std::optional<Record>();
    }
    return std::optional(Record{rows.integer(0), rows.flag(1),
                                QJsonDocument::fromJson(rows.text(2).toUtf8()).object()});
}

base::Result<void> RecordStore::list(const QString &entity, contractserver::Page &page) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT record_key, CAST(document AS BLOB) FROM record WHERE "
                             "entity = ? AND record_key > ? AND deleted = 0 "
                             "ORDER BY record_key LIMIT ?"_s,
                             args(entity, page.after(), page.wanted())));
    while (rows.next() && page.add(rows.bytes(1), rows.text(0))) { }
    return {};
}

} // namespace portal
