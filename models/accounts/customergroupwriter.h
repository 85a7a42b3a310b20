// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/columnwriter.h"

namespace accounts {

//! Fields: code, name, priority. Group "customer".
class CustomerGroupWriter final : public store::ColumnWriter
{
public:
    CustomerGroupWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
};

} // namespace accounts
