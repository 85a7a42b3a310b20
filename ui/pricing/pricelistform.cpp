// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/pricelistform.h"

#include "models/pricing/pricelist.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/moneyedit.h"

#include <QLayout>

using namespace Qt::StringLiterals;
using widgets::DayEdit;

namespace pricingui {

PriceListForm::PriceListForm(records::DraftSource &source, QWidget *parent)
    : RecordForm(source, parent)
{
    setObjectName(u"priceListForm"_s);
    layout()->setContentsMargins(0, 12, 0, 12);
    addLine(u"code"_s, tr("&Code"), u"priceListCodeEdit"_s);
    addLine(u"name"_s, tr("&Name"), u"priceListNameEdit"_s);
    addLine(u"currency"_s, tr("C&urrency"), u"priceListCurrencyEdit"_s);
    beginRow();
    addDay(u"valid_from"_s, tr("Va&lid from"), u"priceListFrom"_s,
           new DayEdit(DayEdit::Is::First, DayEdit::Need::MayBeNone, tr("Valid from"), this));
    auto *last = new DayEdit(DayEdit::Is::Last, DayEdit::Need::MayBeNone, tr("Valid until"), this);
    last->setOffer(365);
    addDay(u"valid_to"_s, tr("Valid &until"), u"priceListTo"_s, last);
    endRow();
    auto *step = addAmount(u"rounding_step"_s, tr("&Round to"), u"priceListStepEdit"_s,
                           tr("Multiples of this amount, for example 0.05. Empty: the decimals of "
                              "the currency."));
    auto *offset = addAmount(u"rounding_offset"_s, tr("Then &add"), u"priceListOffsetEdit"_s,
                             tr("For prices such as 9.99: round to 10 and add −0.01."));
    const QHash<base::Rounding, QString> ways{
        {base::Rounding::HalfUp, tr("Nearest, halves up")},
        {base::Rounding::HalfEven, tr("Nearest, halves to even")},
        {base::Rounding::Up, tr("Up")},
        {base::Rounding::Down, tr("Down")}};
    QList<Choice> choices;
    for (const QString &word : source.type().find(u"rounding_mode"_s)->words) {
        choices.append({.text = ways.value(*pricing::parseRounding(word)), .value = word});
    }
    addChoice(u"rounding_mode"_s, tr("Rounding d&irection"), u"priceListModeCombo"_s, choices);
    addStretch();
    connect(&source, &records::DraftSource::draftChanged, this, [&source, step, offset] {
        const auto unit = base::Currency::parse(source.draft().text(u"currency"_s)).valueOr({});
        step->setCurrency(unit);
        offset->setCurrency(unit);
    });
}

widgets::MoneyEdit *PriceListForm::addAmount(const QString &field, const QString &label,
                                             const QString &objectName, const QString &hint)
{
    auto *edit = new widgets::MoneyEdit(this);
    addNumber(field, label, objectName, edit);
    setHint(field, hint);
    return edit;
}

} // namespace pricingui

#include "moc_pricelistform.cpp"
