// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediarepository.h"

#include "models/records/table.h"
#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace media {

using Media = records::Table<Asset>;

base::Result<QList<Asset>> MediaRepository::load(const QList<base::Id> &ids) const
{
    SD_TRY_VALUE(const auto found, Media(m_db).some(ids));
    QList<Asset> result;
    for (const base::Id id : ids) {
        if (const auto asset = found.constFind(id); asset != found.cend()) {
            result += *asset;
        }
    }
    return result;
}

base::Result<Asset> MediaRepository::find(base::Id id) const
{
    return Media(m_db).byId(id);
}

base::Result<std::optional<Asset>> MediaRepository::findByHash(const QString &sha256) const
{
    SD_TRY_VALUE(const QList<Asset> found, Media(m_db).where(u"sha256"_s, sha256));
    return found.isEmpty() ? std::optional<Asset>() : std::optional(found.constFirst());
}

base::Result<QList<base::Id>> MediaRepository::ids(const MediaQuery &query, qint64 limit) const
{
    QStringList conditions;
    QVariantList values;
    if (const QString search = query.search.trimmed(); !search.isEmpty()) {
        conditions += u"(%1 OR %2)"_s.arg(m_db.dialect().containsCondition(u"file_name"_s),
                                          m_db.dialect().containsCondition(u"alt_text"_s));
        const QString pattern = store::Dialect::containsPattern(search);
        values += {pattern, pattern};
    }
    if (query.unusedOnly) {
        conditions += u"NOT EXISTS (SELECT 1 FROM product_asset WHERE asset_id = asset.id)"_s;
    }
    QString sql = u"SELECT id FROM asset"_s;
    if (!conditions.isEmpty()) {
        sql += u" WHERE "_s + conditions.join(u" AND "_s);
    }
    // Ids are time-ordered: they stand for the order of adding.
    sql += query.sort == MediaQuery::Sort::FileName ? u" ORDER BY file_name%1, id%1 LIMIT ?"_s
                                                    : u" ORDER BY id%1 LIMIT ?"_s;
    sql = sql.arg(query.descending ? u" DESC"_s : QString());
    QList<base::Id> result;
    SD_TRY_VALUE(store::Rows rows, m_db.select(sql, values + QVariantList{limit}));
    while (rows.next()) {
        result += rows.id(0);
    }
    return result;
}

base::Result<QList<AssetUse>> MediaRepository::uses(base::Id asset, int limit) const
{
    QList<AssetUse> result;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT p.id, p.sku, p.name FROM product_asset m "
                             "JOIN product p ON p.id = m.product_id WHERE m.asset_id = ? "
                             "ORDER BY p.name, p.id LIMIT ?"_s,
                             store::args(asset, limit)));
    while (rows.next()) {
        result += AssetUse{.product = rows.id(0), .sku = rows.text(1), .name = rows.text(2)};
    }
    return result;
}

base::Result<QHash<base::Id, qint64>> MediaRepository::useCounts(const QList<base::Id> &ids) const
{
    QHash<base::Id, qint64> result;
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &keys) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT asset_id, count(*) FROM product_asset "
                                     "WHERE asset_id IN (%1) GROUP BY asset_id"_s.arg(marks),
                                     keys));
            while (rows.next()) {
                result.insert(rows.id(0), rows.integer(1));
            }
            return {};
        }));
    return result;
}

} // namespace media
