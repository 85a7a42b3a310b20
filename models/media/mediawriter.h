// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordwriter.h"

namespace media {

//! Fields of a medium for the change log: "exists", "sha256", "file_name", "mime", "bytes",
//! "width", "height", "alt_text", "added_at". All are of the group "media". A medium that a
//! product shows cannot be removed (Value_BadFormat). A portal gets it when a product that shows
//! it is published or withdrawn there; an ERP never.
class MediaWriter final : public store::RecordWriter
{
public:
    [[nodiscard]] QString entity() const override;
    [[nodiscard]] QString table() const override;
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<bool> isSentTo(store::Database &db, base::Id record,
                                              base::Id system) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
};

} // namespace media
