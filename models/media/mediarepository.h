// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/asset.h"
#include "models/records/list.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace media {

//! An asset and how many products show it.
struct MediaRow
{
    Asset asset;
    qint64 uses = 0;
};

//! Narrows a list of media; empty parts do not filter. A plain value.
struct MediaFilter
{
    QString search; //!< anywhere in the file name
    bool unusedOnly = false;

    bool operator==(const MediaFilter &) const = default;
};

//! A product that shows an asset.
struct AssetUse
{
    base::Id product;
    QString sku;
    QString name;
};

//! Reads media. Cheap to make; used on the thread of its Database.
class MediaRepository
{
public:
    explicit MediaRepository(store::Database &db) : m_db(db) { }

    //! The media that \a filter finds.
    [[nodiscard]] static records::List<MediaRow> list(const MediaFilter &filter);

    //! In the order of \a ids; unknown ones are left out.
    [[nodiscard]] base::Result<QList<Asset>> load(const QList<base::Id> &ids) const;
    [[nodiscard]] base::Result<Asset> find(base::Id id) const;
    //! Nothing when no asset has this content.
    [[nodiscard]] base::Result<std::optional<Asset>> findByHash(const QString &sha256) const;
    //! Products that show the asset, by name, at most \a limit.
    [[nodiscard]] base::Result<QList<AssetUse>> uses(base::Id asset, int limit) const;

private:
    store::Database &m_db;
};

} // namespace media
