// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/pricelistform.h"

#include "models/base/companytime.h"
#include "ui/pricing/dayeditor.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldcolumn.h"
#include "ui/widgets/moneyedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace pricingui {

PriceListForm::PriceListForm(bool editable, QWidget *parent) : QWidget(parent), m_editable(editable)
{
    setObjectName(u"priceListForm"_s);
    makeFields();
    for (QLineEdit *edit : {m_code, m_name, m_currency}) {
        connect(edit, &QLineEdit::textEdited, this, &PriceListForm::check);
    }
    for (const QCheckBox *box : {m_begins, m_ends}) {
        connect(box, &QCheckBox::toggled, this, &PriceListForm::check);
    }
    for (const QDateEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateEdit::dateChanged, this, &PriceListForm::check);
    }
    for (const widgets::MoneyEdit *edit : {m_step, m_offset}) {
        connect(edit, &widgets::MoneyEdit::valueEdited, this, &PriceListForm::check);
    }
    connect(m_mode, &QComboBox::currentIndexChanged, this, &PriceListForm::check);
}

void PriceListForm::makeFields()
{
    widgets::FieldColumn column(this, {0, 12, 0, 12}, m_editable);
    m_code = new QLineEdit(this);
    m_code->setMaxLength(40);
    m_codeField = column.add(tr("&Code"), m_code, u"priceListCodeEdit"_s);
    m_codeField->setRequired(true);
    m_name = new QLineEdit(this);
    m_name->setMaxLength(200);
    m_nameField = column.add(tr("&Name"), m_name, u"priceListNameEdit"_s);
    m_nameField->setRequired(true);
    m_currency = new QLineEdit(this);
    m_currency->setMaxLength(3);
    m_currencyField = column.add(tr("C&urrency"), m_currency, u"priceListCurrencyEdit"_s);
    m_currencyField->setRequired(true);

    m_begins = new QCheckBox(tr("from"), this);
    m_begins->setObjectName(u"priceListBeginsCheck"_s);
    m_from = new widgets::DateEdit(this);
    m_from->setObjectName(u"priceListFromEdit"_s);
    m_from->setAccessibleName(tr("First day"));
    column.add(tr("Va&lid"), dayEditor(m_begins, m_from, this), u"priceListBegin"_s);
    m_ends = new QCheckBox(tr("until"), this);
    m_ends->setObjectName(u"priceListEndsCheck"_s);
    m_to = new widgets::DateEdit(this);
    m_to->setObjectName(u"priceListToEdit"_s);
    m_to->setAccessibleName(tr("Last day"));
    m_endField = column.add(QString(), dayEditor(m_ends, m_to, this), u"priceListEnd"_s);

    m_step = new widgets::MoneyEdit(this);
    m_step->setRange(0, std::numeric_limits<qint64>::max());
    m_stepField = column.add(tr("&Round to"), m_step, u"priceListStepEdit"_s);
    m_stepField->setHint(
        tr("Multiples of this amount, for example 0.05. Empty: the decimals of the "
           "currency."));
    m_offset = new widgets::MoneyEdit(this);
    m_offsetField = column.add(tr("Then &add"), m_offset, u"priceListOffsetEdit"_s);
    m_offsetField->setHint(tr("For prices such as 9.99: round to 10 and add −0.01."));
    m_mode = new QComboBox(this);
    for (const auto &[mode, words] :
         {std::pair(base::Rounding::HalfUp, tr("to the nearest, halves up")),
          std::pair(base::Rounding::HalfEven, tr("to the nearest, halves to even")),
          std::pair(base::Rounding::Up, tr("always up")),
          std::pair(base::Rounding::Down, tr("always down"))}) {
        m_mode->addItem(words, int(mode));
    }
    column.add(tr("&Which way"), m_mode, u"priceListModeCombo"_s);
    column.end();
}

void PriceListForm::setList(const pricing::PriceList &list, Kind kind)
{
    m_filling = true;
    m_stored = list;
    m_kind = kind;
    m_code->setText(list.code);
    m_name->setText(list.name);
    m_currency->setText(list.currency.code());
    m_currency->setEnabled(m_editable && kind != Kind::Copy);
    const pricing::Validity &validity = list.validity;
    const QDate today = base::companytime::dayOf(QDateTime::currentDateTimeUtc());
    m_begins->setChecked(validity.from.isValid());
    m_ends->setChecked(validity.to.isValid());
    m_from->setDate(validity.from.isValid() ? base::companytime::dayOf(validity.from) : today);
    // The end is exclusive; people name the last day.
    m_to->setDate(validity.to.isValid() ? base::companytime::lastDayOf(validity.to)
                                        : today.addYears(1));
    const auto show = [&list](widgets::MoneyEdit *edit, qint64 units) {
        edit->setCurrency(list.currency);
        edit->setMoney(units != 0 ? std::optional(base::Money(units, list.currency))
                                  : std::nullopt);
    };
    show(m_step, list.rounding.step);
    show(m_offset, list.rounding.offset);
    m_mode->setCurrentIndex(m_mode->findData(int(list.rounding.mode)));
    m_shown = {};
    m_shown = typed();
    m_filling = false;
    check();
}

pricing::PriceList PriceListForm::typed() const
{
    pricing::PriceList typed = m_stored;
    typed.code = m_code->text().trimmed();
    typed.name = m_name->text().trimmed();
    typed.currency
        = base::Currency::parse(m_currency->text().trimmed().toUpper()).valueOr(base::Currency());
    const auto units
        = [](const widgets::MoneyEdit *edit) { return edit->money() ? edit->money()->units() : 0; };
    typed.rounding
        = {units(m_step), units(m_offset), base::Rounding(m_mode->currentData().toInt())};
    const pricing::Validity days{
        m_begins->isChecked() ? base::companytime::startOf(m_from->date()) : QDateTime(),
        m_ends->isChecked() ? base::companytime::endOf(m_to->date()) : QDateTime()};
    // Days that were not touched keep the exact instants they were stored with.
    typed.validity = days == m_shown.validity ? m_stored.validity : days;
    return typed;
}

bool PriceListForm::isModified() const
{
    if (m_stored.id.isNull()) {
        return false;
    }
    const pricing::PriceList now = typed();
    return isNew() || now.code != m_stored.code || now.name != m_stored.name
        || now.currency != m_stored.currency || now.validity != m_stored.validity
        || now.rounding != m_stored.rounding;
}

bool PriceListForm::isValid() const
{
    for (const widgets::FormField *field :
         {m_codeField, m_nameField, m_currencyField, m_endField, m_stepField, m_offsetField}) {
        if (!field->problem().isEmpty()) {
            return false;
        }
    }
    const pricing::PriceList now = typed();
    return !now.code.isEmpty() && !now.name.isEmpty();
}

void PriceListForm::check()
{
    if (m_filling) {
        return;
    }
    const pricing::PriceList now = typed();
    // Nobody is blamed for what he has not come to yet; the star says that it is needed.
    m_codeField->setProblem(now.code.isEmpty() && m_code->isModified() ? tr("Enter a code.")
                                                                       : QString());
    m_nameField->setProblem(now.name.isEmpty() && m_name->isModified() ? tr("Enter a name.")
                                                                       : QString());
    m_currencyField->setProblem(now.currency.isEmpty()
                                    ? tr("Enter a currency by its three letters, for example EUR.")
                                    : QString());
    m_endField->setProblem(m_begins->isChecked() && m_ends->isChecked()
                                   && m_to->date() < m_from->date()
                               ? tr("The last day lies before the first.")
                               : QString());
    m_stepField->setProblem(m_step->problem());
    m_offsetField->setProblem(!m_offset->isValid() ? m_offset->problem()
                                  : now.rounding.offset != 0 && now.rounding.step == 0
                                  ? tr("Say first what is rounded to.")
                                  : QString());
    m_from->setEnabled(m_editable && m_begins->isChecked());
    m_to->setEnabled(m_editable && m_ends->isChecked());
    Q_EMIT edited();
}

} // namespace pricingui

#include "moc_pricelistform.cpp"
