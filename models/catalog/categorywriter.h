// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/columnwriter.h"

namespace catalog {

//! Fields of a category for the change log: "exists", "code", "name", "parent", "position".
//! All are of the group "category". A category that still holds products or other categories
//! cannot be removed, and none can lie below itself (Value_BadFormat).
class CategoryWriter final : public store::ColumnWriter
{
public:
    CategoryWriter();

    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
};

} // namespace catalog
