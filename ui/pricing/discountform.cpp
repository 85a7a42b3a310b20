// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/discountform.h"

#include "models/catalog/lookuprepository.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/rateedit.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using catalog::LookupKind;
using widgets::DayEdit;

namespace pricingui {

DiscountForm::DiscountForm(records::DraftSource &source, QWidget *parent)
    : RecordForm(source, parent)
{
    setObjectName(u"discountForm"_s);
    layout()->setContentsMargins(16, 12, 16, 16);
    addLine(u"code"_s, tr("&Code"), u"discountCodeEdit"_s);
    addLine(u"name"_s, tr("&Name"), u"discountNameEdit"_s);
    addRecord(u"customer"_s, tr("C&ustomer"), u"discountCustomerEdit"_s,
              catalog::lookup(LookupKind::Customer), tr("Any customer"));
    addRecord(u"group"_s, tr("Gr&oup"), u"discountGroupEdit"_s, catalog::lookup(LookupKind::Group),
              tr("Any group"));
    addRecord(u"product"_s, tr("&Product"), u"discountProductEdit"_s,
              catalog::lookup(LookupKind::Product), tr("Any product"));
    addRecord(u"category"_s, tr("C&ategory"), u"discountCategoryEdit"_s,
              catalog::lookup(LookupKind::Category), tr("Any category"));
    addNumber(u"rate"_s, tr("&Discount"), u"discountRateEdit"_s, new widgets::RateEdit(this));
    addNumber(u"min_quantity"_s, tr("&Minimum quantity"), u"discountQuantityEdit"_s,
              new widgets::QuantityEdit(this));
    addInteger(u"stacking_group"_s, tr("&Stacking group"), u"discountStackSpin"_s);
    setHint(u"stacking_group"_s, tr("Only the best discount in a group applies; groups compound."));
    addFlag(u"exclusive"_s, tr("E&xclusive"), u"discountExclusiveCheck"_s,
            tr("Stops further discounts"));
    addWords(u"status"_s, tr("S&tatus"), u"discountStatusCombo"_s);
    beginRow();
    addDay(u"valid_from"_s, tr("Va&lid from"), u"discountFrom"_s,
           new DayEdit(DayEdit::Is::First, DayEdit::Need::MayBeNone, tr("Valid from"), this));
    auto *last = new DayEdit(DayEdit::Is::Last, DayEdit::Need::MayBeNone, tr("Valid until"), this);
    last->setOffer(365);
    addDay(u"valid_to"_s, tr("Valid &until"), u"discountTo"_s, last);
    endRow();
    addStretch();
}

} // namespace pricingui

#include "moc_discountform.cpp"
