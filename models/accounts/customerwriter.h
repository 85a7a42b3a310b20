// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/columnwriter.h"

namespace accounts {

//! Fields of a customer in change sets: number, name, group, parent, status, email, phone, street,
//! postcode, city, country, vat_number, currency, terms (id), credit_limit, account_manager.
//! Groups: terms and credit_limit belong to "terms", the rest to "customer". Rules: number unique,
//! name and currency given, no parent loop, e-mail has an @, country two capital letters.
class CustomerWriter final : public store::ColumnWriter
{
public:
    CustomerWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

} // namespace accounts
