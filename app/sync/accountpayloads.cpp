// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PayloadReader for customers, terms, orders and invoices.
#include "app/sync/payloadreader.h"
#include "models/accounts/customerrepository.h"
#include "models/accounts/invoicerepository.h"
#include "models/orders/orderrepository.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace engine {

base::Result<PayloadReader::Answer> PayloadReader::customerGroups(const QList<base::Id> &records)
{
    SD_TRY_VALUE(const auto groups, accounts::CustomerRepository(m_db).groups());
    const QSet<base::Id> wanted(records.cbegin(), records.cend());
    Answer answer;
    for (const accounts::CustomerGroup &group : groups) {
        if (wanted.contains(group.id)) {
            answer.insert(group.id,
                          Outgoing{group.version,
                                   connectors::CustomerGroupPayload{.code = group.code,
                                                                    .name = group.name,
                                                                    .priority = group.priority}});
        }
    }
    return answer;
}

base::Result<PayloadReader::Answer> PayloadReader::paymentTerms(const QList<base::Id> &records)
{
    SD_TRY_VALUE(const auto all, accounts::CustomerRepository(m_db).terms());
    const QSet<base::Id> wanted(records.cbegin(), records.cend());
    Answer answer;
    for (const accounts::PaymentTerms &terms : all) {
        if (wanted.contains(terms.id)) {
            answer.insert(
                terms.id,
                Outgoing{terms.version,
                         connectors::PaymentTermsPayload{.code = terms.code,
                                                         .name = terms.name,
                                                         .netDays = terms.netDays,
                                                         .discountDays = terms.discountDays,
                                                         .discountRate = terms.discountRate}});
        }
    }
    return answer;
}

base::Result<Outgoing> PayloadReader::customer(base::Id id)
{
    SD_TRY_VALUE(const accounts::Customer customer, accounts::CustomerRepository(m_db).byId(id));
    SD_TRY_VALUE(QString group, m_keys.groupCode(customer.group));
    SD_TRY_VALUE(QString parent, m_keys.customerNumber(customer.parent));
    SD_TRY_VALUE(QString terms, m_keys.termsCode(customer.terms));
    return Outgoing{customer.version,
                    connectors::CustomerPayload{.number = customer.number,
                                                .name = customer.name,
                                                .status = accounts::statusName(customer.status),
                                                .group = std::move(group),
                                                .parent = std::move(parent),
                                                .email = customer.email,
                                                .phone = customer.phone,
                                                .street = customer.street,
                                                .postcode = customer.postcode,
                                                .city = customer.city,
                                                .country = customer.country,
                                                .vatNumber = customer.vatNumber,
                                                .currency = customer.currency,
                                                .terms = std::move(terms),
                                                .creditLimit = customer.creditLimit}};
}

base::Result<Outgoing> PayloadReader::order(base::Id id)
{
    SD_TRY_VALUE(const orders::Order order, orders::OrderRepository(m_db).byId(id));
    SD_TRY_VALUE(QString customer, m_keys.customerNumber(order.customer));
    connectors::OrderPayload payload{.number = order.number,
                                     .customer = std::move(customer),
                                     .placedAt = order.placedAt,
                                     .status = orders::statusName(order.status),
                                     .total = order.total,
                                     .customerReference = order.customerReference,
                                     .note = order.note,
                                     .erpNumber = order.erpNumber,
                                     .lines = {}};
    for (const orders::OrderLine &line : order.lines) {
        payload.lines.append({.position = line.position,
                              .sku = line.sku,
                              .name = line.name,
                              .quantity = line.quantity,
                              .unitPrice = line.unitPrice,
                              .lineTotal = line.lineTotal,
                              .trace = QString::fromUtf8(line.trace)});
    }
    return Outgoing{order.version, std::move(payload)};
}

base::Result<Outgoing> PayloadReader::orderStatus(base::Id id)
{
    SD_TRY_VALUE(const orders::Order order, orders::OrderRepository(m_db).byId(id));
    return Outgoing{order.version,
                    connectors::OrderStatusPayload{.number = order.number,
                                                   .status = orders::statusName(order.status),
                                                   .erpNumber = order.erpNumber}};
}

base::Result<PayloadReader::Answer> PayloadReader::invoices(const QList<base::Id> &records)
{
    const accounts::InvoiceRepository repository(m_db);
    SD_TRY_VALUE(const auto rows, repository.rows(records));
    QHash<base::Id, QList<accounts::Payment>> payments; // by customer
    Answer answer;
    for (const accounts::Invoice &invoice : rows) {
        if (!payments.contains(invoice.customer)) {
            SD_TRY_VALUE(payments[invoice.customer], repository.paymentsOf(invoice.customer));
        }
        SD_TRY_VALUE(QString customer, m_keys.customerNumber(invoice.customer));
        SD_TRY_VALUE(QString order, m_keys.orderNumber(invoice.order));
        connectors::InvoicePayload payload{.number = invoice.number,
                                           .customer = std::move(customer),
                                           .order = std::move(order),
                                           .issuedOn = invoice.issuedOn,
                                           .dueOn = invoice.dueOn,
                                           .total = invoice.total,
                                           .paid = invoice.paid,
                                           .status = accounts::statusName(invoice.status),
                                           .dunningLevel = invoice.dunningLevel,
                                           .payments = {}};
        for (const accounts::Payment &payment : std::as_const(payments)[invoice.customer]) {
            if (payment.invoice == invoice.id) {
                payload.payments.append({.reference = payment.reference,
                                         .receivedOn = payment.receivedOn,
                                         .amount = payment.amount});
            }
        }
        answer.insert(invoice.id, Outgoing{invoice.version, std::move(payload)});
    }
    return answer;
}

} // namespace engine
