// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/typewriter.h"

namespace catalog {

//! Fields of an attribute for the change log: "exists", "code", "name", "kind" (kindWord()),
//! "unit" and "choices" (joined by '|'). Never sent on its own: products carry the names. What
//! products hold decides: with values the kind stays, a choice in use stays, and neither a
//! attribute with values nor one of a family is removed (Store_InUse). A choice has to offer
//! at least one (Value_Empty).
class AttributeWriter final : public records::TypeWriter
{
public:
    AttributeWriter();

    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

} // namespace catalog
