// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/discountlistmodel.h"
#include "models/store/change.h"
#include "models/store/store.h"

#include <QDate>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace widgets {
class FormField;
class QuantityEdit;
class RateEdit;
} // namespace widgets

namespace pricingui {

class RecordPicker;

//! One custom discount as a form: who, on what, how much, when.
class DiscountForm final : public QWidget
{
    Q_OBJECT
public:
    DiscountForm(store::Store &store, bool editable, QWidget *parent = nullptr);

    //! Shows a stored discount, or a new one when \a isNew; what was typed is lost.
    void setDiscount(const pricing::DiscountRow &row, bool isNew);
    [[nodiscard]] base::Id id() const { return m_stored.id; }
    [[nodiscard]] bool isNew() const { return m_new; }
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString name() const;
    //! The fields that differ.
    [[nodiscard]] store::ChangeSet changes() const;

Q_SIGNALS:
    void edited();

private:
    void check();
    [[nodiscard]] pricing::Validity days() const;
    [[nodiscard]] pricing::Discount typed() const;

    pricing::Discount m_stored;
    bool m_new = false;
    bool m_filling = false;
    pricing::Validity m_shown; // days() as they were filled in
    QLineEdit *m_code = nullptr;
    QLineEdit *m_name = nullptr;
    RecordPicker *m_customer = nullptr;
    RecordPicker *m_group = nullptr;
    RecordPicker *m_product = nullptr;
    RecordPicker *m_category = nullptr;
    widgets::RateEdit *m_rate = nullptr;
    widgets::QuantityEdit *m_quantity = nullptr;
    QSpinBox *m_stack = nullptr;
    QCheckBox *m_exclusive = nullptr;
    QComboBox *m_status = nullptr;
    QCheckBox *m_begins = nullptr;
    QCheckBox *m_ends = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    widgets::FormField *m_codeField = nullptr;
    widgets::FormField *m_nameField = nullptr;
    widgets::FormField *m_whoField = nullptr;
    widgets::FormField *m_whatField = nullptr;
    widgets::FormField *m_rateField = nullptr;
    widgets::FormField *m_toField = nullptr;
};

} // namespace pricingui
