// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordwriter.h"

namespace syncing {

//! Fields of entity "remote_system": exists, kind, code, name, url, enabled ("1" or "0") and
//! owner:<field group> ("desk", "remote", "both", "none"; nothing = none). Never sent anywhere.
class RemoteSystemWriter final : public store::RecordWriter
{
public:
    [[nodiscard]] QString entity() const override;
    [[nodiscard]] QString table() const override;
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    //! Value_BadFormat for an address that is no http(s) URL, an unknown kind or owner; Value_Empty
    //! for a missing code or name; Store_InUse for removing one with orders or publications.
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    //! Code and name must be there.
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

} // namespace syncing
