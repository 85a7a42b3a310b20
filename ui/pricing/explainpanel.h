// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/pricing/priceexplainer.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace widgets {
class RecordPicker;
class DateEdit;
class QuantityEdit;
} // namespace widgets

namespace pricingui {

//! "Why this price?": customer, product, quantity and day, and every step of the decision in words.
class ExplainPanel final : public QWidget
{
    Q_OBJECT
public:
    ExplainPanel(store::Store &store, pricing::PriceExplainer &explainer, const base::Clock &clock,
                 QWidget *parent = nullptr);

    //! Fills in what is known and explains it.
    void setProduct(const records::LookupEntry &product);

private:
    void ask();
    void clear();
    void show(const pricing::ExplainedPrice &price);

    pricing::PriceExplainer &m_explainer;
    widgets::RecordPicker *m_customer = nullptr;
    widgets::RecordPicker *m_product = nullptr;
    widgets::QuantityEdit *m_quantity = nullptr;
    widgets::DateEdit *m_day = nullptr;
    QLabel *m_answer = nullptr;
    QLabel *m_detail = nullptr;
    QTreeWidget *m_steps = nullptr;
    bool m_isAsking = false;
};

} // namespace pricingui
