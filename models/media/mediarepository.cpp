// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediarepository.h"

#include "models/records/table.h"
#include "models/store/reading.h"

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

records::List<MediaRow> MediaRepository::list(const MediaFilter &filter)
{
    using List = records::List<MediaRow>;
    List list = List(&MediaRow::asset, u"m"_s)
                    .with(&MediaRow::uses,
                          u"(SELECT count(*) FROM product_asset x WHERE x.asset_id = m.id)"_s)
                    .search(filter.search, {u"m.file_name"_s, u"m.alt_text"_s});
    if (filter.unusedOnly) {
        list.where(u"NOT EXISTS (SELECT 1 FROM product_asset x WHERE x.asset_id = m.id)"_s);
    }
    return list;
}

base::Result<QList<AssetUse>> MediaRepository::uses(base::Id asset, int limit) const
{
    return store::listOf(m_db.select(u"SELECT p.id, p.sku, p.name FROM product_asset m "
                                     "JOIN product p ON p.id = m.product_id WHERE m.asset_id = ? "
                                     "ORDER BY p.name, p.id LIMIT ?"_s,
                                     store::args(asset, limit)),
                         [&](const store::Rows &rows) {
                             return AssetUse{
                                 .product = rows.id(0), .sku = rows.text(1), .name = rows.text(2)};
                         });
}

} // namespace media
