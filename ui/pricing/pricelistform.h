// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricelist.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace widgets {
class FormField;
class MoneyEdit;
} // namespace widgets

namespace pricingui {

//! One price list as a form: what it is called, its currency, when it holds, how it rounds.
class PriceListForm final : public QWidget
{
    Q_OBJECT
public:
    explicit PriceListForm(bool editable, QWidget *parent = nullptr);

    enum class Kind { Stored, New, Copy };
    //! Shows a list; what was typed is lost. The currency of a copy cannot be chosen.
    void setList(const pricing::PriceList &list, Kind kind);
    [[nodiscard]] const pricing::PriceList &stored() const { return m_stored; }
    //! The list as it is typed.
    [[nodiscard]] pricing::PriceList typed() const;
    [[nodiscard]] bool isNew() const { return m_kind != Kind::Stored; }
    //! True for a new list, too.
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isValid() const;

Q_SIGNALS:
    void edited();

private:
    void makeFields();
    void check();

    const bool m_editable;
    pricing::PriceList m_stored;
    pricing::PriceList m_shown; //!< as the fields were filled: what was not touched stays exact
    Kind m_kind = Kind::Stored;
    bool m_filling = false;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_currency = nullptr;
    QCheckBox *m_begins = nullptr;
    QCheckBox *m_ends = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    widgets::MoneyEdit *m_step = nullptr;
    widgets::MoneyEdit *m_offset = nullptr;
    QComboBox *m_mode = nullptr;
    widgets::FormField *m_codeField = nullptr;
    widgets::FormField *m_nameField = nullptr;
    widgets::FormField *m_currencyField = nullptr;
    widgets::FormField *m_endField = nullptr;
    widgets::FormField *m_stepField = nullptr;
    widgets::FormField *m_offsetField = nullptr;
};

} // namespace pricingui
