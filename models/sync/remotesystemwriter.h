// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/typewriter.h"

namespace syncing {

//! Fields of a RemoteSystem, owner:<field group> ("desk", "remote", "both", "none"; nothing =
//! none), option:<name> and removal:<entity>:<digest>, what a person decided about a RemovalHold
//! ("remove", "keep"; nothing = open, "past" = not asked any more). What a system is for –
//! ownership, outbox, links, runs – goes with it.
class RemoteSystemWriter final : public records::TypeWriter
{
public:
    RemoteSystemWriter();
    [[nodiscard]] store::Permission permission(const store::FieldChange &change) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
};

} // namespace syncing
