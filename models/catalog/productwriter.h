// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordwriter.h"

namespace catalog {

//! Fields of a product for the change log: "exists","sku","gtin","name","brand","summary",
//! "description","family","category","unit","status","cost","value:<attribute code>","packaging",
//! "media","publication:<portal id>","price:<list id>:<unit>:<min quantity>". Groups: "text",
//! "media", "category" (the product's place in the tree), "publication", "price". A portal gets
//! a product only when it is published or withdrawn there; an ERP always.
class ProductWriter final : public store::RecordWriter
{
public:
    //! \a ids makes the ids of the rows beside the product (packages, prices).
    explicit ProductWriter(base::IdMaker &ids) : m_ids(ids) { }

    [[nodiscard]] QString entity() const override;
    [[nodiscard]] QString table() const override;
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] QString outboxEntity(const QString &field) const override;
    [[nodiscard]] base::Result<bool> isSentTo(store::Database &db, base::Id record,
                                              base::Id system) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    //! Completeness and changed_at.
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            qint64 nowMs) const override;

private:
    base::IdMaker &m_ids;
};

} // namespace catalog
