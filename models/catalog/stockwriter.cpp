// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/stockwriter.h"

#include "models/catalog/portalreach.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

const QString Prefix = u"quantity:"_s;

base::Error refused(base::ErrorCode code, const QString &field)
{
    return base::failure(code, {}, {.field = field});
}

} // namespace

QString StockWriter::entity() const
{
    return u"stock"_s;
}

QString StockWriter::table() const
{
    return u"product"_s; // stock has no version of its own: it is a part of the product
}

QString StockWriter::fieldGroup(const QString &) const
{
    return u"stock"_s;
}

base::Result<bool> StockWriter::isSentTo(store::Database &db, base::Id record,
                                         base::Id system) const
{
    return productReaches(db, record, system);
}

base::Result<std::optional<QString>> StockWriter::read(store::Database &db, base::Id record,
                                                       const QString &field) const
{
    SD_TRY_VALUE(const store::FieldValues values, readAll(db, record, {field}));
    return values.value(field);
}

base::Result<store::FieldValues> StockWriter::readAll(store::Database &db, base::Id record,
                                                      const QStringList &fields) const
{
    store::FieldValues values;
    for (const QString &field : fields) {
        if (!field.startsWith(Prefix)) {
            return refused(base::ErrorCode::Store_UnknownField, field);
        }
        values.insert(field, std::nullopt);
    }
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT warehouse, quantity FROM stock WHERE product_id = ?"_s,
                           store::args(record)));
    while (rows.next()) {
        if (const auto value = values.find(Prefix + rows.text(0)); value != values.end()) {
            *value = base::decimal::toText(rows.integer(1), base::Quantity::Places);
        }
    }
    return values;
}

base::Result<void> StockWriter::write(store::Database &db, base::Id record, const QString &field,
                                      const std::optional<QString> &value) const
{
    const QString warehouse = field.mid(Prefix.size());
    if (!field.startsWith(Prefix) || warehouse.isEmpty()) {
        return refused(base::ErrorCode::Store_UnknownField, field);
    }
    if (warehouse.size() > MaxWarehouseLength) {
        return refused(base::ErrorCode::Value_TooLong, field);
    }
    if (!value) {
        SD_TRY(db.run(u"DELETE FROM stock WHERE product_id = ? AND warehouse = ?"_s,
                      store::args(record, warehouse)));
        return {};
    }
    const auto count = base::decimal::parse(*value, base::Quantity::Places);
    if (!count) {
        return refused(count.error().code, field);
    }
    // changed_at 0 marks the row for finish().
    return db.insertMany(
        u"stock"_s, {u"product_id"_s, u"warehouse"_s, u"quantity"_s, u"changed_at"_s},
        {store::args(record, warehouse, *count, 0)}, store::Database::OnDuplicate::Replace, 2);
}

base::Result<void> StockWriter::finish(store::Database &db, base::Id record, const QSet<QString> &,
                                       qint64 nowMs) const
{
    SD_TRY(db.run(u"UPDATE stock SET changed_at = ? WHERE product_id = ? AND changed_at = 0"_s,
                  store::args(nowMs, record)));
    return {};
}

} // namespace catalog
