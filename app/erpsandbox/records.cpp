// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/records.h"

#include "models/records/keyedtable.h"

#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace erpsandbox {

using records::KeyedTable;
using records::PartsTable;
using store::args;

namespace {

//! Records that have a row each, with the fields of their description, and rows for their parts:
//! those that are rows on the desk, too, in tables of the same name, and \a parts.
template <typename T>
class Rows : public Records
{
public:
    struct Parts
    {
        PartsTable table;
        QString order; //!< column
    };
    explicit Rows(const QString &table, const QStringList &fields = {},
                  const KeyedTable::Columns &columns = {}, std::vector<Parts> parts = {})
        : m_table(table),
          m_rows(records::type<T>(), table, fields, columns),
          m_parts(std::move(parts))
    {
        const records::Type &type = records::type<T>();
        if (!fields.isEmpty()) {
            return; // of what is kept in part the parts are not
        }
        for (const records::Children &list : type.children()) {
            if (const records::Field *parent = list.parent()) {
                m_parts.push_back({{type, list.name, list.type().table(), parent->name},
                                   list.type().key()->name});
            }
        }
    }

    Loaded load(store::Database &db, const QString &key) const override
    {
        T value;
        SD_TRY_VALUE(const bool there, m_rows.load(db, key, &value));
        if (!there) {
            return std::optional<Payload>();
        }
        for (const Parts &parts : m_parts) {
            SD_TRY(parts.table.load(db, key, &value, parts.order));
        }
        return std::optional<Payload>(std::move(value));
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, m_table, records::type<T>().key()->name, after, limit);
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        SD_TRY(m_rows.save(db, &std::get<T>(payload)));
        for (const Parts &parts : m_parts) {
            SD_TRY(parts.table.replace(db, keyOf(payload), &std::get<T>(payload)));
        }
        return {};
    }

protected:
    base::Result<void> removeRows(store::Database &db, const QString &key) const
    {
        for (const Parts &parts : m_parts) {
            SD_TRY(parts.table.remove(db, key));
        }
        return m_rows.remove(db, key);
    }

private:
    const QString m_table;
    const KeyedTable m_rows;
    std::vector<Parts> m_parts;
};

//! What an ERP keeps of a product.
QStringList keptFields()
{
    QStringList names;
    for (const records::Field *field :
         records::type<catalog::Product>().fieldsThat(&records::Field::isForErp)) {
        names += field->name;
    }
    return names;
}

class ItemRecords final : public Rows<ProductPayload>
{
public:
    ItemRecords() : Rows(u"item"_s, keptFields()) { }

    Problem problem(store::Database &db, const Payload &payload) const override
    {
        const catalog::Product &item = std::get<ProductPayload>(payload).product;
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT unit FROM item WHERE sku = ? AND unit <> ? "
                               "AND EXISTS (SELECT 1 FROM stock WHERE stock.sku = item.sku)"_s,
                               args(item.sku, item.unit)));
        if (rows.next()) {
            return std::optional(
                Rejection{u"in-use"_s,
                          u"There is stock in the unit %1; the unit cannot change any more."_s.arg(
                              rows.text(0)),
                          u"unit"_s});
        }
        return std::optional<Rejection>();
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY_VALUE(const bool ordered, exists(db, u"order_line"_s, u"sku"_s, key));
        SD_TRY_VALUE(const bool stocked, exists(db, u"stock"_s, u"sku"_s, key));
        if (ordered || stocked) {
            SD_TRY(db.run(u"UPDATE item SET status = 'discontinued' WHERE sku = ?"_s, args(key)));
            return Removal::Changed;
        }
        SD_TRY(removeRows(db, key));
        return Removal::Removed;
    }
};

class StockRecords final : public Records
{
public:
    Loaded load(store::Database &db, const QString &key) const override
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT warehouse, quantity, unit FROM stock "
                               "JOIN item ON item.sku = stock.sku WHERE stock.sku = ? "
                               "ORDER BY warehouse"_s,
                               args(key)));
        StockPayload stock{.sku = key};
        while (rows.next()) {
            stock.warehouses.append({rows.text(0), rows.quantity(1, rows.text(2))});
        }
        return stock.warehouses.isEmpty() ? std::optional<Payload>()
                                          : std::optional<Payload>(stock);
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"stock"_s, u"sku"_s, after, limit);
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        // The unit is the item's.
        const auto &stock = std::get<StockPayload>(payload);
        SD_TRY(db.run(u"DELETE FROM stock WHERE sku = ?"_s, args(stock.sku)));
        for (const WarehouseStock &one : stock.warehouses) {
            SD_TRY(db.run(u"INSERT INTO stock (sku, warehouse, quantity) VALUES (?, ?, ?)"_s,
                          args(stock.sku, one.warehouse, one.quantity)));
        }
        return {};
    }
};

class PriceListRecords final : public Rows<PriceListPayload>
{
public:
    PriceListRecords() : Rows(u"price_list"_s) { }

    base::Result<Removal> remove(store::Database &db, ChangeFeed &feed,
                                 const QString &key) const override
    {
        QStringList skus;
        {
            SD_TRY_VALUE(
                store::Rows rows,
                db.select(u"SELECT DISTINCT sku FROM price WHERE price_list = ?"_s, args(key)));
            while (rows.next()) {
                skus.append(rows.text(0));
            }
        }
        SD_TRY(db.run(u"DELETE FROM price WHERE price_list = ?"_s, args(key)));
        SD_TRY(removeRows(db, key));
        for (const QString &sku : std::as_const(skus)) {
            SD_TRY(feed.changedHere(Entity::Price, sku));
        }
        return Removal::Removed;
    }
};

class PriceRecords final : public Records
{
public:
    Loaded load(store::Database &db, const QString &key) const override
    {
        PricePayload prices{.sku = key};
        SD_TRY(m_lines.load(db, key, &prices, u"position"_s));
        if (prices.lines.isEmpty()) {
            // "No prices any more" is said as an empty list as long as the item is there.
            SD_TRY_VALUE(const bool known, exists(db, u"item"_s, u"sku"_s, key));
            if (!known) {
                return std::optional<Payload>();
            }
        }
        return std::optional<Payload>(prices);
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"price"_s, u"sku"_s, after, limit);
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        return m_lines.replace(db, keyOf(payload), &std::get<PricePayload>(payload));
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY(m_lines.remove(db, key));
        return Removal::Removed;
    }

private:
    const PartsTable m_lines{records::type<PricePayload>(),  u"prices"_s,  u"price"_s, u"sku"_s,
                             {{u"list"_s, u"price_list"_s}}, u"position"_s};
};

class PaymentTermsRecords final : public Rows<accounts::PaymentTerms>
{
public:
    PaymentTermsRecords() : Rows(u"payment_terms"_s) { }

    Problem problem(store::Database &, const Payload &payload) const override
    {
        const auto &type = records::type<accounts::PaymentTerms>();
        const auto right = type.checkValue(&std::get<accounts::PaymentTerms>(payload));
        if (right) {
            return std::optional<Rejection>();
        }
        const auto &context = right.error().context;
        const QString member = type.find(context.field)->member;
        return std::optional(Rejection{
            u"out-of-range"_s,
            u"The member %1 does not fit; the limit is %2."_s.arg(member, context.expected),
            member});
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY_VALUE(const bool used, exists(db, u"customer"_s, u"terms"_s, key));
        if (used) {
            return Removal::Refused;
        }
        SD_TRY(removeRows(db, key));
        return Removal::Removed;
    }
};

class CustomerRecords final : public Rows<accounts::Customer>
{
public:
    CustomerRecords() : Rows(u"customer"_s, {}, {{u"group"_s, u"group_code"_s}}) { }

    Problem problem(store::Database &db, const Payload &payload) const override
    {
        const auto &customer = std::get<accounts::Customer>(payload);
        if (!customer.terms.key.isEmpty()) {
            SD_TRY_VALUE(const bool known,
                         exists(db, u"payment_terms"_s, u"code"_s, customer.terms.key));
            if (!known) {
                return std::optional(
                    Rejection{u"unknown-reference"_s,
                              u"Payment terms \"%1\" are not known here."_s.arg(customer.terms.key),
                              u"terms"_s});
            }
        }
        if (customer.parent.key == customer.number) {
            return std::optional(Rejection{u"unknown-reference"_s,
                                           u"A customer cannot be its own parent company."_s,
                                           u"parent"_s});
        }
        return std::optional<Rejection>();
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY_VALUE(const bool ordered, exists(db, u"sales_order"_s, u"customer"_s, key));
        SD_TRY_VALUE(const bool invoiced, exists(db, u"invoice"_s, u"customer"_s, key));
        if (ordered || invoiced) {
            SD_TRY(db.run(u"UPDATE customer SET status = 'blocked' WHERE number = ?"_s, args(key)));
            return Removal::Changed;
        }
        SD_TRY(removeRows(db, key));
        return Removal::Removed;
    }
};

class OrderRecords final : public Rows<OrderPayload>
{
public:
    OrderRecords()
        : Rows(u"sales_order"_s, {}, {},
               {{{records::type<OrderPayload>(), u"lines"_s, u"order_line"_s, u"number"_s},
                 u"position"_s}})
    {
    }

    Problem problem(store::Database &db, const Payload &payload) const override
    {
        const auto &order = std::get<OrderPayload>(payload);
        SD_TRY_VALUE(const bool known, exists(db, u"customer"_s, u"number"_s, order.customer));
        if (!known) {
            return std::optional(Rejection{
                u"unknown-reference"_s, u"Customer \"%1\" is not known here."_s.arg(order.customer),
                u"customer"_s});
        }
        base::Money sum(0, order.total.currency());
        for (const OrderLinePayload &line : order.lines) {
            SD_TRY_VALUE(const bool item, exists(db, u"item"_s, u"sku"_s, line.sku));
            if (!item) {
                return std::optional(Rejection{u"unknown-reference"_s,
                                               u"Item \"%1\" is not known here."_s.arg(line.sku),
                                               u"lines/%1/sku"_s.arg(line.position)});
            }
            SD_TRY_VALUE(sum, sum.plus(line.lineTotal));
        }
        if (sum != order.total) {
            return std::optional(Rejection{u"out-of-range"_s,
                                           u"The lines add up to %1, the total says %2."_s.arg(
                                               sum.toText(), order.total.toText()),
                                           u"total"_s});
        }
        return std::optional<Rejection>();
    }
};

class OrderStatusRecords final : public Rows<OrderStatusPayload>
{
public:
    OrderStatusRecords() : Rows(u"sales_order"_s) { }

    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        const auto &status = std::get<OrderStatusPayload>(payload);
        SD_TRY(db.run(u"UPDATE sales_order SET status = ? WHERE number = ?"_s,
                      args(status.status, status.number)));
        return {};
    }
};

class InvoiceRecords final : public Rows<accounts::Invoice>
{
public:
    InvoiceRecords() : Rows(u"invoice"_s, {}, {{u"order"_s, u"order_number"_s}}) { }
};

} // namespace

const Records *recordsOf(Entity entity)
{
    static const auto all = [] {
        std::map<Entity, std::unique_ptr<Records>> kinds;
        kinds[Entity::Product] = std::make_unique<ItemRecords>();
        kinds[Entity::PriceList] = std::make_unique<PriceListRecords>();
        kinds[Entity::Price] = std::make_unique<PriceRecords>();
        kinds[Entity::PaymentTerms] = std::make_unique<PaymentTermsRecords>();
        kinds[Entity::Customer] = std::make_unique<CustomerRecords>();
        kinds[Entity::Stock] = std::make_unique<StockRecords>();
        kinds[Entity::Order] = std::make_unique<OrderRecords>();
        kinds[Entity::OrderStatus] = std::make_unique<OrderStatusRecords>();
        kinds[Entity::Invoice] = std::make_unique<InvoiceRecords>();
        return kinds;
    }();
    const auto found = all.find(entity);
    return found == all.end() ? nullptr : found->second.get();
}

base::Result<QStringList> keysOf(store::Database &db, const QString &table, const QString &column,
                                 const QString &after, int limit)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT DISTINCT %1 FROM %2 WHERE %1 > ? ORDER BY %1 LIMIT ?"_s.arg(
                               column, table),
                           args(after, limit)));
    QStringList keys;
    while (rows.next()) {
        keys.append(rows.text(0));
    }
    return keys;
}

base::Result<bool> exists(store::Database &db, const QString &table, const QString &column,
                          const QString &value)
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT 1 FROM %1 WHERE %2 = ? LIMIT 1"_s.arg(table, column), args(value)));
    return rows.next();
}

} // namespace erpsandbox
