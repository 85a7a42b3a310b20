// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/discountlistmodel.h"
#include "models/pricing/lookuprepository.h"
#include "ui/widgets/recordform.h"

namespace pricingui {

//! One custom discount as a form: who, on what, how much, when.
class DiscountForm final : public widgets::RecordForm
{
    Q_OBJECT
public:
    DiscountForm(records::DraftSource &source, store::Store &store, QWidget *parent = nullptr);

    //! What the records that \a row refers to are called; before the discount is shown.
    void setNames(const pricing::DiscountRow &row);

private:
    void addRecord(const QString &field, const QString &label, const QString &objectName,
                   pricing::LookupKind kind, const QString &placeholder);

    store::Store &m_store;
    QHash<base::Id, pricing::LookupEntry> m_names;
};

} // namespace pricingui
