// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/invoice.h"
#include "models/records/typewriter.h"

namespace accounts {

//! Fields: number, customer, order, issued_on, due_on, currency, total, paid, status,
//! dunning_level, and "payments" (see paymentsToJson(); after currency). Group "invoice".
class InvoiceWriter final : public records::TypeWriter
{
public:
    InvoiceWriter();
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
};

//! JSON array of {id, received_on, amount, reference}.
[[nodiscard]] QString paymentsToJson(const QList<Payment> &payments);
//! Value_BadFormat, Value_….
[[nodiscard]] base::Result<QList<Payment>> paymentsFromJson(const QString &json, base::Id invoice,
                                                            base::Currency currency);

} // namespace accounts
