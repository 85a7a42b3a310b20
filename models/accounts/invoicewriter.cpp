// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/invoicewriter.h"

#include "models/accounts/invoicerepository.h"
#include "models/store/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

const QString PaymentsField = u"payments"_s;

base::Result<QList<Payment>> payments(store::Database &db, base::Id invoice)
{
    return store::listOf(
        db.select(u"SELECT id, received_on, currency, amount, reference FROM payment "
                  "WHERE invoice_id = ? ORDER BY received_on, id"_s,
                  store::args(invoice)),
        [&](const store::Rows &rows) {
            return Payment{.id = rows.id(0),
                           .invoice = invoice,
                           .receivedOn = rows.date(1),
                           .amount = rows.money(3, base::Currency::parse(rows.text(2)).valueOr({})),
                           .reference = rows.text(4)};
        });
}

} // namespace

QString paymentsToJson(const QList<Payment> &payments)
{
    QJsonArray array;
    for (const Payment &one : payments) {
        array += QJsonObject{
            {u"id"_s, one.id.toString()},
            {u"received_on"_s, one.receivedOn.toString(Qt::ISODate)},
            {u"amount"_s, base::decimal::toText(one.amount.units(), base::Money::Places)},
            {u"reference"_s, one.reference}};
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

base::Result<QList<Payment>> paymentsFromJson(const QString &json, base::Id invoice,
                                              base::Currency currency)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray()) {
        return base::failure(base::ErrorCode::Value_BadFormat, json.left(200),
                             {.field = PaymentsField});
    }
    QList<Payment> payments;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        SD_TRY_VALUE(const base::Money amount,
                     base::Money::parse(value[u"amount"_s].toString(), currency));
        const Payment one{.id = base::Id::parse(value[u"id"_s].toString()),
                          .invoice = invoice,
                          .receivedOn
                          = QDate::fromString(value[u"received_on"_s].toString(), Qt::ISODate),
                          .amount = amount,
                          .reference = value[u"reference"_s].toString()};
        if (one.id.isNull() || !one.receivedOn.isValid() || one.reference.isEmpty()) {
            return base::failure(base::ErrorCode::Value_BadFormat, json.left(200),
                                 {.field = PaymentsField});
        }
        payments += one;
    }
    return payments;
}

InvoiceWriter::InvoiceWriter() : TypeWriter(records::type<Invoice>()) { }

base::Result<std::optional<QString>> InvoiceWriter::read(store::Database &db, base::Id record,
                                                         const QString &field) const
{
    if (field != PaymentsField) {
        return TypeWriter::read(db, record, field);
    }
    SD_TRY_VALUE(const QList<Payment> found, payments(db, record));
    return found.isEmpty() ? std::optional<QString>() : std::optional(paymentsToJson(found));
}

base::Result<void> InvoiceWriter::write(store::Database &db, base::Id record, const QString &field,
                                        const std::optional<QString> &value) const
{
    if (field == PaymentsField || (field == store::ExistsField && !value)) {
        SD_TRY(db.run(u"DELETE FROM payment WHERE invoice_id = ?"_s, store::args(record)));
    }
    if (field != PaymentsField) {
        return TypeWriter::write(db, record, field, value);
    }
    if (!value || value->isEmpty()) {
        return {};
    }
    SD_TRY_VALUE(const auto currency, TypeWriter::read(db, record, u"currency"_s));
    SD_TRY_VALUE(const QList<Payment> list,
                 paymentsFromJson(*value, record,
                                  base::Currency::parse(currency.value_or(QString())).valueOr({})));
    return list.isEmpty() ? base::Result<void>() : InvoiceRepository(db).insert(list);
}

} // namespace accounts
