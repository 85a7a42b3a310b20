// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/columnwriter.h"

namespace media {

//! Fields of a medium for the change log: "exists", "sha256", "file_name", "mime", "bytes",
//! "width", "height", "duration_ms", "alt_text", "added_at" (ISO UTC). All are of the group
//! "media". A medium that a product shows cannot be removed (Value_BadFormat). A portal gets it
//! once a product that shows it was published there; an ERP never.
class MediaWriter final : public store::ColumnWriter
{
public:
    MediaWriter();

    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<bool> isSentTo(store::Database &db, base::Id record,
                                              base::Id system) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
};

} // namespace media
