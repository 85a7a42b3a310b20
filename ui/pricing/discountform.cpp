// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/discountform.h"

#include "ui/pricing/recordpicker.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/rateedit.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using pricing::LookupKind;
using widgets::DayEdit;

namespace pricingui {

DiscountForm::DiscountForm(records::DraftSource &source, store::Store &store, QWidget *parent)
    : RecordForm(source, parent), m_store(store)
{
    setObjectName(u"discountForm"_s);
    layout()->setContentsMargins(16, 12, 16, 16);
    addLine(u"code"_s, tr("&Code"), u"discountCodeEdit"_s);
    addLine(u"name"_s, tr("&Name"), u"discountNameEdit"_s);
    addRecord(u"customer"_s, tr("C&ustomer"), u"discountCustomerEdit"_s, LookupKind::Customer,
              tr("Any customer"));
    addRecord(u"group"_s, tr("Gr&oup"), u"discountGroupEdit"_s, LookupKind::Group, tr("Any group"));
    addRecord(u"product"_s, tr("&Product"), u"discountProductEdit"_s, LookupKind::Product,
              tr("Any product"));
    addRecord(u"category"_s, tr("C&ategory"), u"discountCategoryEdit"_s, LookupKind::Category,
              tr("Any category"));
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

void DiscountForm::addRecord(const QString &field, const QString &label, const QString &objectName,
                             LookupKind kind, const QString &placeholder)
{
    auto *picker = new RecordPicker(m_store, kind, placeholder, this);
    connect(picker, &QLineEdit::textChanged, this, [this, field] { take(field); });
    connect(picker, &RecordPicker::recordChanged, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = picker,
         .typed =
             [picker] {
                 if (picker->isIncomplete()) {
                     return records::Draft::unreadable(picker->text());
                 }
                 const base::Id id = picker->record().id;
                 return id.isNull() ? QString() : id.toString();
             },
         .show =
             [this, picker](const QString &text) {
                 const base::Id id = base::Id::parse(text);
                 picker->setRecord(m_names.value(id, {.id = id, .code = text}));
             },
         .problem =
             [picker] {
                 return picker->isIncomplete() ? tr("Choose one from the list.") : QString();
             }});
}

void DiscountForm::setNames(const pricing::DiscountRow &row)
{
    m_names.clear();
    const auto keep = [this](base::Id id, const QString &code, const QString &name) {
        m_names.insert(id, {.id = id, .code = code, .name = name});
    };
    const pricing::Discount &discount = row.discount;
    keep(discount.customer, row.customerNumber, row.customerName);
    keep(discount.group, row.groupCode, row.groupName);
    keep(discount.product, row.sku, row.productName);
    keep(discount.category, row.categoryCode, row.categoryName);
    m_names.remove(base::Id());
}

} // namespace pricingui

#include "moc_discountform.cpp"
