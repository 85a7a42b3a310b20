// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/demoseed.h"

#include "app/erpsandbox/records.h"

using namespace Qt::StringLiterals;
using namespace connectors;

namespace erpsandbox {

namespace {

using records::Ref;

//! Writes the streams of the company as records the ERP made itself.
class Seed
{
public:
    Seed(store::Database &db, const demo::Company &company, qint64 nowMs)
        : m_db(db), m_company(company), m_feed(db, nowMs)
    {
    }

    [[nodiscard]] base::Result<void> write()
    {
        SD_TRY(terms());
        SD_TRY(priceLists());
        SD_TRY(customers());
        for (qint64 i = 0; i < m_company.productCount(); ++i) {
            SD_TRY(product(i));
        }
        for (int i = 0; i < m_company.orderCount(); ++i) {
            SD_TRY(order(i));
        }
        return {};
    }

private:
    [[nodiscard]] base::Result<void> save(const Payload &payload)
    {
        SD_TRY(recordsOf(entityOf(payload))->save(m_db, payload));
        return m_feed.changedHere(entityOf(payload), keyOf(payload));
    }

    [[nodiscard]] base::Result<void> terms()
    {
        for (const demo::PaymentTerms &terms : m_company.paymentTerms()) {
            SD_TRY(save(accounts::PaymentTerms{.code = terms.code,
                                               .name = terms.name,
                                               .netDays = terms.netDays,
                                               .discountDays = terms.discountDays,
                                               .discountRate = terms.discount}));
        }
        return {};
    }

    [[nodiscard]] base::Result<void> priceLists()
    {
        for (const demo::PriceList &list : m_company.priceLists()) {
            SD_TRY(save(PriceListPayload{.code = list.code,
                                         .name = list.name,
                                         .currency = list.currency,
                                         .status = u"active"_s}));
        }
        return {};
    }

    [[nodiscard]] base::Result<void> customers()
    {
        const auto &all = m_company.customers();
        for (const demo::Customer &customer : all) {
            accounts::Customer payload{
                .number = customer.number,
                .name = customer.name,
                .status = accounts::parseCustomerStatus(demo::statusWord(customer.status))
                              .value_or(accounts::CustomerStatus::Registered),
                .email = customer.email,
                .phone = customer.phone,
                .street = customer.street,
                .postalCode = customer.postalCode,
                .city = customer.city,
                .country = customer.country,
                .vatId = customer.vatId,
                .currency = customer.currency,
                .creditLimit = customer.creditLimit,
                .contacts = customer.contacts,
                .addresses = customer.addresses};
            if (customer.group >= 0) {
                payload.group = Ref::byKey(m_company.customerGroups().at(customer.group).code);
            }
            if (customer.parent >= 0) {
                payload.parent = Ref::byKey(all.at(customer.parent).number);
            }
            if (customer.terms >= 0) {
                payload.terms = Ref::byKey(m_company.paymentTerms().at(customer.terms).code);
            }
            SD_TRY(save(payload));
        }
        return {};
    }

    [[nodiscard]] base::Result<void> product(qint64 index)
    {
        const demo::Product product = m_company.product(index);
        ProductPayload item;
        item.product.sku = product.sku;
        item.product.gtin = product.gtin;
        item.product.name = product.name;
        item.product.unit = product.unit;
        item.product.countryOfOrigin = product.countryOfOrigin;
        if (!product.active) {
            item.product.status = catalog::ProductStatus::Discontinued;
        }
        SD_TRY(save(item));

        PricePayload prices{.sku = product.sku};
        for (const demo::Price &price : m_company.prices(index)) {
            prices.lines.append({.priceList = m_company.priceLists().at(price.list).code,
                                 .minQuantity = price.from,
                                 .amount = price.amount,
                                 .basis = price.basis});
        }
        SD_TRY(save(prices));

        StockPayload stock{.sku = product.sku};
        for (const demo::Stock &one : m_company.stock(index)) {
            stock.warehouses.append({one.warehouse, one.quantity});
        }
        return stock.warehouses.isEmpty() ? base::Result<void>() : save(stock);
    }

    [[nodiscard]] base::Result<void> order(int index)
    {
        const demo::Order order = m_company.order(index);
        if (order.erpNumber.isEmpty()) {
            return {}; // not handed over yet
        }
        OrderPayload payload{.number = order.number,
                             .customer = m_company.customers().at(order.customer).number,
                             .placedAt = order.placedAt,
                             .status = demo::statusWord(order.status),
                             .total = order.total,
                             .poNumber = order.poNumber,
                             .note = order.note,
                             .erpNumber = order.erpNumber};
        for (const demo::OrderLine &line : order.lines) {
            payload.lines.append({.position = int(payload.lines.size()) + 1,
                                  .sku = line.sku,
                                  .name = line.name,
                                  .quantity = line.quantity,
                                  .unitPrice = line.unitPrice,
                                  .basis = line.basis,
                                  .lineTotal = line.total});
        }
        SD_TRY(save(payload));
        SD_TRY(m_feed.changedHere(Entity::OrderStatus, order.number));
        const auto invoice = m_company.invoice(order, index);
        return invoice ? save(invoicePayload(*invoice, payload)) : base::Result<void>();
    }

    [[nodiscard]] static accounts::Invoice invoicePayload(const demo::Invoice &invoice,
                                                          const OrderPayload &order)
    {
        using Status = accounts::InvoiceStatus;
        accounts::Invoice payload{.number = invoice.number,
                                  .customer = Ref::byKey(order.customer),
                                  .order = Ref::byKey(order.number),
                                  .issuedOn = invoice.issuedOn,
                                  .dueOn = invoice.dueOn,
                                  .total = invoice.total,
                                  .paid = invoice.paid,
                                  .status = invoice.isPaid() ? Status::Paid : Status::Open,
                                  .dunningLevel = invoice.dunningLevel};
        for (const demo::Payment &payment : invoice.payments) {
            payload.payments.append({.receivedOn = payment.receivedOn,
                                     .amount = payment.amount,
                                     .reference = payment.reference});
        }
        return payload;
    }

    store::Database &m_db;
    const demo::Company &m_company;
    ChangeFeed m_feed;
};

} // namespace

base::Result<void> seedDemo(program::Databases &databases, const base::Clock &clock,
                            const demo::Options &options)
{
    return databases.write([&](store::Database &db) -> base::Result<void> {
        {
            SD_TRY_VALUE(store::Rows rows, db.select(u"SELECT 1 FROM change_feed LIMIT 1"_s));
            if (rows.next()) {
                return {};
            }
        }
        const demo::Company company(options);
        return Seed(db, company, clock.nowMs()).write();
    });
}

} // namespace erpsandbox
