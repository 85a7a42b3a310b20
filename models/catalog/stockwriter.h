// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordwriter.h"

namespace catalog {

//! Fields of a product's stock for the change log: "quantity:<warehouse>", plain decimal in the
//! base unit; nothing = the warehouse does not keep it. Entity "stock", record = product id,
//! group "stock". Rules of sending as for the product itself.
class StockWriter final : public store::RecordWriter
{
public:
    static constexpr int MaxWarehouseLength = 40;

    [[nodiscard]] QString entity() const override;
    [[nodiscard]] QString table() const override;
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] store::Permission permission(const store::FieldChange &) const override
    {
        return {.feature = QStringLiteral("catalog")};
    }
    [[nodiscard]] base::Result<bool> isSentTo(store::Database &db, base::Id record,
                                              base::Id system) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<store::FieldValues>
    readAll(store::Database &db, base::Id record, const QStringList &fields) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    //! changed_at of the stock rows.
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

} // namespace catalog
