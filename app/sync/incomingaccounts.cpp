// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IncomingReader for customers, terms, orders and invoices.
#include "app/sync/incomingdraft.h"
#include "models/accounts/customerrepository.h"
#include "models/accounts/invoicerepository.h"
#include "models/orders/orderrepository.h"
#include "models/orders/orderwriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

namespace {

QString idText(base::Id id)
{
    return id.isNull() ? QString() : id.toString();
}

QString amountText(const base::Money &money)
{
    return base::decimal::toText(money.units(), base::Money::Places);
}

//! Value of a look-up by key: null when it is not there, and the error when the look-up failed.
template <typename T>
base::Result<base::Id> idIfThere(const base::Result<T> &found)
{
    if (found.ok()) {
        return found->id;
    }
    return found.error().code == base::ErrorCode::Store_NotFound
        ? base::Result<base::Id>(base::Id())
        : base::Result<base::Id>(found.error());
}

} // namespace

base::Result<Incoming> IncomingReader::terms(const PaymentTermsPayload &payload)
{
    if (!looksAt(u"terms"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(const auto all, accounts::CustomerRepository(m_db).terms());
    const auto found = std::ranges::find(all, payload.code, &accounts::PaymentTerms::code);
    SD_TRY_VALUE(const base::Id id,
                 known(u"payment_terms"_s, found == all.end() ? base::Id() : found->id));
    if (id.isNull() && m_link) {
        SD_TRY_VALUE(auto kept, removedHere(u"payment_terms"_s, u"terms"_s));
        if (kept) {
            return *std::move(kept);
        }
    }
    if (id.isNull() && !gives(u"terms"_s)) {
        return Incoming(); // of no concern to the desk
    }
    Draft draft(*this, u"payment_terms"_s, id.isNull() && m_link ? m_link->record : id,
                id.isNull());
    SD_TRY(merge(draft, payload, [](const PaymentTermsPayload &terms) -> base::Result<Fields> {
        return Fields{{u"code"_s, terms.code},
                      {u"name"_s, terms.name},
                      {u"net_days"_s, QString::number(terms.netDays)},
                      {u"discount_days"_s, QString::number(terms.discountDays)},
                      {u"discount_rate"_s,
                       base::decimal::toText(terms.discountRate.millionths(), base::Rate::Places)}};
    }));
    m_keys.forget();
    return draft.finish(label(
        //: Entry of the history: %1 is a code, %2 the name of a system
        QT_TRANSLATE_NOOP("engine::IncomingReader", "Payment terms %1 from %2"), payload.code));
}

base::Result<Incoming> IncomingReader::group(const CustomerGroupPayload &payload)
{
    if (!gives(u"customer"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(const auto all, accounts::CustomerRepository(m_db).groups());
    const auto found = std::ranges::find(all, payload.code, &accounts::CustomerGroup::code);
    SD_TRY_VALUE(const base::Id id,
                 known(u"customer_group"_s, found == all.end() ? base::Id() : found->id));
    if (id.isNull() && m_link) {
        SD_TRY_VALUE(auto kept, removedHere(u"customer_group"_s, u"customer"_s));
        if (kept) {
            return *std::move(kept);
        }
    }
    Draft draft(*this, u"customer_group"_s, id.isNull() && m_link ? m_link->record : id,
                id.isNull());
    SD_TRY(merge(draft, payload, [](const CustomerGroupPayload &group) -> base::Result<Fields> {
        return Fields{{u"code"_s, group.code},
                      {u"name"_s, group.name},
                      {u"priority"_s, QString::number(group.priority)}};
    }));
    m_keys.forget();
    return draft.finish(label(
        //: Entry of the history: %1 is a code, %2 the name of a system
        QT_TRANSLATE_NOOP("engine::IncomingReader", "Customer group %1 from %2"), payload.code));
}

base::Result<Incoming> IncomingReader::customer(const CustomerPayload &payload)
{
    SD_TRY_VALUE(const base::Id byNumber,
                 idIfThere(accounts::CustomerRepository(m_db).byNumber(payload.number)));
    SD_TRY_VALUE(const base::Id id, known(u"customer"_s, byNumber));
    const bool isNew = id.isNull();
    const bool registers = isNew && m_system.kind == syncing::RemoteSystem::Kind::Portal;
    if (isNew && m_link) {
        SD_TRY_VALUE(auto kept, removedHere(u"customer"_s, u"customer"_s));
        if (kept) {
            return *std::move(kept);
        }
    }
    if (isNew && !registers && !gives(u"customer"_s)) {
        return Incoming();
    }
    Draft draft(*this, u"customer"_s, isNew && m_link ? m_link->record : id, isNew);
    if (registers) {
        draft.takeAll();
    }
    SD_TRY(merge(draft, payload, [this](const CustomerPayload &customer) -> base::Result<Fields> {
        SD_TRY_VALUE(const base::Id groupId, m_keys.group(customer.group));
        SD_TRY_VALUE(const base::Id termsId, m_keys.terms(customer.terms));
        SD_TRY_VALUE(const base::Id parentId, m_keys.customer(customer.parent));
        return Fields{
            {u"number"_s, customer.number},
            {u"name"_s, customer.name},
            {u"group"_s, idText(groupId)},
            {u"parent"_s, idText(parentId)},
            {u"status"_s, customer.status},
            {u"email"_s, customer.email},
            {u"phone"_s, customer.phone},
            {u"street"_s, customer.street},
            {u"postcode"_s, customer.postcode},
            {u"city"_s, customer.city},
            {u"country"_s, customer.country},
            {u"vat_number"_s, customer.vatNumber},
            {u"terms"_s, idText(termsId)},
            {u"currency"_s, customer.currency.code()},
            {u"credit_limit"_s,
             customer.creditLimit ? amountText(*customer.creditLimit) : QString()},
        };
    }));
    return draft.finish(label(
        //: Entry of the history: %1 is a customer number, %2 the name of a system
        QT_TRANSLATE_NOOP("engine::IncomingReader", "Customer %1 from %2"), payload.number));
}

base::Result<Incoming> IncomingReader::order(const OrderPayload &payload)
{
    SD_TRY_VALUE(const base::Id id,
                 idIfThere(orders::OrderRepository(m_db).byNumber(payload.number)));
    if (id.isNull()) {
        return gives(u"order"_s) ? newOrder(payload) : Incoming();
    }
    return orderStatus(payload.number, payload.status, payload.erpNumber);
}

base::Result<Incoming> IncomingReader::newOrder(const OrderPayload &payload)
{
    QStringList skus;
    for (const OrderLinePayload &line : payload.lines) {
        skus.append(line.sku);
    }
    SD_TRY_VALUE(const auto products, m_keys.products(skus));
    SD_TRY_VALUE(const base::Id customerId, m_keys.customer(payload.customer));
    if (customerId.isNull()) {
        return unknownReference(u"customer"_s, payload.customer);
    }
    const auto status = orders::parseOrderStatus(payload.status);
    if (!status) {
        return base::failure(base::ErrorCode::Net_BadAnswer, u"order status "_s + payload.status,
                             {.subject = payload.number, .field = u"status"_s});
    }
    orders::Order order{.id = m_ids.next(),
                        .number = payload.number,
                        .customer = customerId,
                        .portal = m_system.kind == syncing::RemoteSystem::Kind::Portal ? m_system.id
                                                                                       : base::Id(),
                        .placedAt = payload.placedAt,
                        .status = *status,
                        .total = payload.total,
                        .customerReference = payload.customerReference,
                        .note = payload.note,
                        .erpNumber = payload.erpNumber,
                        .changedAt = payload.placedAt,
                        .version = 1,
                        .lines = {}};
    for (const OrderLinePayload &line : payload.lines) {
        const base::Id productId = products.value(line.sku);
        if (productId.isNull()) {
            return unknownReference(u"product"_s, line.sku);
        }
        order.lines.append({.id = m_ids.next(),
                            .position = line.position,
                            .product = productId,
                            .sku = line.sku,
                            .name = line.name,
                            .quantity = line.quantity,
                            .unitPrice = line.unitPrice,
                            .lineTotal = line.lineTotal,
                            .trace = line.trace.toUtf8()});
    }
    return Incoming{
        .entity = u"order"_s,
        .record = order.id,
        .changes = orders::insertion(
            order,
            label(
                //: Entry of the history: %1 is an order number, %2 a system
                QT_TRANSLATE_NOOP("engine::IncomingReader", "Order %1 from %2"), payload.number))};
}

base::Result<Incoming> IncomingReader::orderStatus(const QString &number, const QString &status,
                                                   const QString &erpNumber)
{
    if (!gives(u"order_status"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(const base::Id id, idIfThere(orders::OrderRepository(m_db).byNumber(number)));
    if (id.isNull()) {
        return Incoming(); // an order the ERP took by itself
    }
    Draft draft(*this, u"order"_s, id);
    if (!erpNumber.isEmpty()) {
        SD_TRY(draft.set(u"erp_number"_s, erpNumber));
    }
    SD_TRY(draft.set(u"status"_s, status));
    return draft.finish(label(
        //: Entry of the history: %1 is an order number, %2 the name of a system
        QT_TRANSLATE_NOOP("engine::IncomingReader", "Status of order %1 from %2"), number));
}

base::Result<Incoming> IncomingReader::invoice(const InvoicePayload &payload)
{
    if (!gives(u"invoice"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(const base::Id byNumber,
                 idIfThere(accounts::InvoiceRepository(m_db).byNumber(payload.number)));
    SD_TRY_VALUE(const base::Id customerId, m_keys.customer(payload.customer));
    if (customerId.isNull()) {
        return unknownReference(u"customer"_s, payload.customer);
    }
    // The order may be one that the desk never saw: the invoice is right without it.
    const auto orderId = m_keys.order(payload.order);
    if (!orderId && orderId.error().code != base::ErrorCode::Sync_Mapping) {
        return orderId.error();
    }
    Draft draft(*this, u"invoice"_s, byNumber);
    const QList<std::pair<QString, QString>> fields{
        {u"customer"_s, idText(customerId)}, // makes the row: goes first
        {u"number"_s, payload.number},
        {u"order"_s, orderId ? idText(*orderId) : QString()},
        {u"issued_on"_s, payload.issuedOn.toString(Qt::ISODate)},
        {u"due_on"_s, payload.dueOn.toString(Qt::ISODate)},
        {u"currency"_s, payload.total.currency().code()},
        {u"total"_s, amountText(payload.total)},
        {u"paid"_s, amountText(payload.paid)},
        {u"status"_s, payload.status},
        {u"dunning_level"_s, QString::number(payload.dunningLevel)},
    };
    for (const auto &[field, value] : fields) {
        SD_TRY(draft.set(field, value));
    }
    QJsonArray payments;
    for (const PaymentPayload &payment : payload.payments) {
        payments.append(QJsonObject{{u"received_on"_s, payment.receivedOn.toString(Qt::ISODate)},
                                    {u"amount"_s, payment.amount.toText()},
                                    {u"reference"_s, payment.reference}});
    }
    SD_TRY(draft.setList(u"payments"_s, payments, u"reference"_s));
    return draft.finish(label(
        //: Entry of the history: %1 is an invoice number, %2 the name of a system
        QT_TRANSLATE_NOOP("engine::IncomingReader", "Invoice %1 from %2"), payload.number));
}

} // namespace engine
