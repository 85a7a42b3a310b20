// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/typewriter.h"

#include <QMap>

namespace catalog {

//! Fields of a product for the change log: those of its description and its packages, and
//! "value:<attribute code>", "asset:<asset id>" (its place among the pictures),
//! "publication:<portal id>", "price:…" (see PriceField and PriceText). An empty text is the same
//! as nothing. Field groups: "text", "assets", "category" (the product's place in the tree),
//! "price" (queues "price") and "publication" (queues the product's pictures, prices and stock with
//! it).
class ProductWriter final : public records::TypeWriter
{
public:
    //! \a ids makes the ids of prices and outbox rows.
    ProductWriter(base::IdMaker &ids, const base::Clock &clock);

    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    //! Prices are a matter of pricing; to publish a product is a capability of its own.
    [[nodiscard]] store::Permission permission(const store::FieldChange &change) const override;
    [[nodiscard]] QStringList outboxEntities(const QString &field) const override;
    [[nodiscard]] bool isPosition(const QString &field) const override;
    //! See productReaches().
    [[nodiscard]] base::Result<bool> isSentTo(store::Database &db, base::Id record,
                                              base::Id system) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    //! Columns in one question, and prices in one.
    [[nodiscard]] base::Result<store::FieldValues>
    readAll(store::Database &db, base::Id record, const QStringList &fields) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    [[nodiscard]] base::Result<void> make(store::Database &db, base::Id record,
                                          const store::NewValues &values) const override;
    [[nodiscard]] base::Result<void> writeNew(store::Database &db, base::Id record,
                                              const store::NewValues &values) const override;
    //! With few statements when all values are columns.
    [[nodiscard]] base::Result<void> makeAll(store::Database &db,
                                             const QList<store::NewRecord> &records,
                                             qint64 nowMs) const override;
    //! SKU, name and unit are required (Value_Empty); completeness and changed_at are kept.
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;

private:
    //! The text of a column as it is stored, checked.
    [[nodiscard]] static base::Result<QString>
    columnText(store::Database &db, base::Id record, const QString &field, const QString &value);
    //! Value_NotUnique when a product has one of \a skus, or two are alike (any case).
    [[nodiscard]] static base::Result<void> checkFree(store::Database &db, const QStringList &skus);
    [[nodiscard]] base::Result<void> writePlace(store::Database &db, base::Id record,
                                                const QString &field,
                                                const std::optional<QString> &value) const;
    [[nodiscard]] base::Result<void> writePublication(store::Database &db, base::Id record,
                                                      base::Id portal, const QString &word) const;
    [[nodiscard]] base::Result<void> writePrice(store::Database &db, base::Id record,
                                                const QString &field,
                                                const std::optional<QString> &value) const;
    //! Prices that are not there yet.
    [[nodiscard]] base::Result<void> addPrices(store::Database &db, base::Id record,
                                               const store::NewValues &prices) const;
    [[nodiscard]] base::Result<void> queueMedia(store::Database &db, const QList<base::Id> &media,
                                                base::Id portal) const;

    base::IdMaker &m_ids;
    const base::Clock &m_clock;
};

//! All prices of a product: what each holds (PriceText) by its PriceField.
[[nodiscard]] base::Result<QMap<QString, QString>> storedPrices(store::Database &db,
                                                                base::Id product);

} // namespace catalog
