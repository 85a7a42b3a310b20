// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/asset.h"
#include "models/store/database.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace media {

//! Which media a list shows. A plain value.
struct MediaQuery
{
    enum class Sort { FileName, Added };

    QString search; //!< anywhere in the file name
    bool unusedOnly = false;
    Sort sort = Sort::Added;
    bool descending = true;

    bool operator==(const MediaQuery &) const = default;
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

    //! In the order of \a ids; unknown ones are left out.
    [[nodiscard]] base::Result<QList<Asset>> load(const QList<base::Id> &ids) const;
    [[nodiscard]] base::Result<Asset> find(base::Id id) const;
    //! Nothing when no asset has this content.
    [[nodiscard]] base::Result<std::optional<Asset>> findByHash(const QString &sha256) const;
    [[nodiscard]] base::Result<QList<base::Id>> ids(const MediaQuery &query, qint64 limit) const;
    //! Products that show the asset, by name, at most \a limit.
    [[nodiscard]] base::Result<QList<AssetUse>> uses(base::Id asset, int limit) const;
    //! How many products show each; media that none shows are left out.
    [[nodiscard]] base::Result<QHash<base::Id, qint64>> useCounts(const QList<base::Id> &ids) const;

private:
    store::Database &m_db;
};

} // namespace media
