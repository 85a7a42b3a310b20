// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/producteditor.h"
#include "ui/widgets/recordform.h"

namespace catalogui {

//! SKU, names, texts, category, unit, status and cost of the product being edited.
class TextTab final : public widgets::RecordForm
{
    Q_OBJECT
public:
    //! \a currency of the cost: the company's own.
    TextTab(catalog::ProductEditor &editor, base::Currency currency, QWidget *parent = nullptr);
};

} // namespace catalogui
