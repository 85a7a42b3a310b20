// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/columnwriter.h"

namespace accounts {

//! Fields: code, name, net_days, discount_days, discount_rate. Group "terms".
class PaymentTermsWriter final : public store::ColumnWriter
{
public:
    PaymentTermsWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
};

} // namespace accounts
