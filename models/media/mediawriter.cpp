// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediawriter.h"

#include "models/media/asset.h"

using namespace Qt::StringLiterals;

namespace media {

MediaWriter::MediaWriter() : TypeWriter(records::type<Asset>()) { }

base::Result<bool> MediaWriter::isSentTo(store::Database &db, base::Id record,
                                         base::Id system) const
{
    // Only portals show pictures, and only those of products that they know.
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT 1 FROM product_asset m "
                           "JOIN publication p ON p.product_id = m.product_id "
                           "WHERE m.asset_id = ? AND p.portal_id = ? LIMIT 1"_s,
                           store::args(record, system)));
    return rows.next();
}

} // namespace media
