// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/typewriter.h"

namespace media {

//! Fields of an asset for the change log: "exists", "sha256", "file_name", "mime", "bytes",
//! "width", "height", "duration_ms", "alt_text", "added_at" (ISO UTC). All are of the group
//! "assets". An asset that a product shows cannot be removed (Value_BadFormat). A portal gets it
//! once a product that shows it was published there; an ERP never.
class MediaWriter final : public records::TypeWriter
{
public:
    MediaWriter();

    [[nodiscard]] base::Result<bool> isSentTo(store::Database &db, base::Id record,
                                              base::Id system) const override;
};

} // namespace media
