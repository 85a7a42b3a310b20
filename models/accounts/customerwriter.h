// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/columnwriter.h"

namespace accounts {

//! Fields of a customer in change sets: number, name, group, parent, status, email, phone, street,
//! postcode, city, country, vat_number, currency, terms (id), credit_limit, account_manager.
//! Groups: terms and credit_limit belong to "terms", the rest to "customer". Rules: number unique,
//! no parent loop, e-mail has an @, country two letters, status registered → active → blocked ↔
//! active, an active customer has a name and a currency.
class CustomerWriter final : public store::ColumnWriter
{
public:
    CustomerWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            qint64 nowMs) const override;
};

//! Fields: code, name, priority. Group "customer".
class CustomerGroupWriter final : public store::ColumnWriter
{
public:
    CustomerGroupWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
};

//! Fields: code, name, net_days, discount_days, discount_rate. Group "terms".
class PaymentTermsWriter final : public store::ColumnWriter
{
public:
    PaymentTermsWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
};

//! Fields: number, customer, order, issued_on, due_on, currency, total, paid, status,
//! dunning_level, and "payments" (JSON array of {received_on, amount, reference}). Group "invoice".
class InvoiceWriter final : public store::ColumnWriter
{
public:
    InvoiceWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
};

} // namespace accounts
