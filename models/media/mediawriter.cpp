// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediawriter.h"

#include "models/media/medium.h"

using namespace Qt::StringLiterals;

namespace media {

namespace {

constexpr qint64 HashLength = 64;
constexpr qint64 MaxMimeLength = 100;

} // namespace

MediaWriter::MediaWriter()
    : ColumnWriter(u"media"_s, u"media"_s,
                   {{.field = u"sha256"_s, .required = true, .max = HashLength, .initial = u"#"_s},
                    {.field = u"file_name"_s,
                     .required = true,
                     .max = Medium::MaxFileNameLength,
                     .initial = u""_s},
                    {.field = u"mime"_s, .required = true, .max = MaxMimeLength, .initial = u""_s},
                    {.field = u"bytes"_s, .kind = Kind::Integer, .initial = qint64(0)},
                    {.field = u"width"_s, .kind = Kind::Integer, .initial = qint64(0)},
                    {.field = u"height"_s, .kind = Kind::Integer, .initial = qint64(0)},
                    {.field = u"duration_ms"_s, .kind = Kind::Integer, .initial = qint64(0)},
                    {.field = u"alt_text"_s, .max = Medium::MaxAltTextLength},
                    {.field = u"added_at"_s, .kind = Kind::Instant, .initial = qint64(0)}},
                   false)
{
}

QString MediaWriter::fieldGroup(const QString &) const
{
    return u"media"_s;
}

base::Result<bool> MediaWriter::isSentTo(store::Database &db, base::Id record,
                                         base::Id system) const
{
    // Only portals show pictures, and only those of products that they know.
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT 1 FROM product_media m "
                           "JOIN publication p ON p.product_id = m.product_id "
                           "WHERE m.media_id = ? AND p.portal_id = ? LIMIT 1"_s,
                           store::args(record, system)));
    return rows.next();
}

base::Result<void> MediaWriter::write(store::Database &db, base::Id record, const QString &field,
                                      const std::optional<QString> &value) const
{
    if (field == store::ExistsField && !value) {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT 1 FROM product_media WHERE media_id = ? LIMIT 1"_s,
                               store::args(record)));
        if (rows.next()) {
            return base::failure(base::ErrorCode::Value_BadFormat, u"medium is in use"_s,
                                 {.subject = record.toString(), .field = field});
        }
    }
    return ColumnWriter::write(db, record, field, value);
}

} // namespace media
