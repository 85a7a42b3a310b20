// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/discountform.h"

#include "models/base/companytime.h"
#include "models/records/changes.h"
#include "ui/pricing/dayeditor.h"
#include "ui/pricing/recordpicker.h"
#include "ui/text/statetext.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldcolumn.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/rateedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using pricing::LookupKind;
using store::orNothing;

namespace pricingui {

namespace {

pricing::LookupEntry entry(base::Id id, const QString &code, const QString &name)
{
    return {.id = id, .code = code, .name = name};
}

} // namespace

DiscountForm::DiscountForm(store::Store &store, bool editable, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"discountForm"_s);
    widgets::FieldColumn column(this, {16, 12, 16, 16}, editable);
    m_code = new QLineEdit(this);
    m_code->setMaxLength(40);
    m_codeField = column.add(tr("&Code"), m_code, u"discountCodeEdit"_s);
    m_name = new QLineEdit(this);
    m_name->setMaxLength(200);
    m_nameField = column.add(tr("&Name"), m_name, u"discountNameEdit"_s);
    m_customer = new RecordPicker(store, LookupKind::Customer, tr("Any customer"), this);
    column.add(tr("C&ustomer"), m_customer, u"discountCustomerEdit"_s);
    m_group = new RecordPicker(store, LookupKind::Group, tr("Any group"), this);
    m_whoField = column.add(tr("Gr&oup"), m_group, u"discountGroupEdit"_s);
    m_product = new RecordPicker(store, LookupKind::Product, tr("Any product"), this);
    column.add(tr("&Product"), m_product, u"discountProductEdit"_s);
    m_category = new RecordPicker(store, LookupKind::Category, tr("Any category"), this);
    m_whatField = column.add(tr("C&ategory"), m_category, u"discountCategoryEdit"_s);
    m_rate = new widgets::RateEdit(this);
    m_rate->setRange(1, base::Rate::One);
    m_rateField = column.add(tr("&Discount"), m_rate, u"discountRateEdit"_s);
    m_quantity = new widgets::QuantityEdit(this);
    m_quantity->setRange(0, std::numeric_limits<qint64>::max());
    column.add(tr("F&rom quantity"), m_quantity, u"discountQuantityEdit"_s);
    m_stack = new QSpinBox(this);
    m_stack->setRange(1, 99);
    auto *stack = column.add(tr("&Stacking group"), m_stack, u"discountStackSpin"_s);
    stack->setHint(tr("Only the best discount in a group applies; groups compound."));
    m_exclusive = new QCheckBox(tr("Nothing is taken off after it"), this);
    column.add(tr("E&xclusive"), m_exclusive, u"discountExclusiveCheck"_s);
    m_status = new QComboBox(this);
    for (const auto status :
         {pricing::Status::Draft, pricing::Status::Active, pricing::Status::Inactive}) {
        m_status->addItem(text::stateName(pricing::statusName(status)), int(status));
    }
    column.add(tr("S&tatus"), m_status, u"discountStatusCombo"_s);
    m_begins = new QCheckBox(tr("from"), this);
    m_begins->setObjectName(u"discountBeginsCheck"_s);
    m_from = new widgets::DateEdit(this);
    m_from->setObjectName(u"discountFromEdit"_s);
    m_from->setAccessibleName(tr("First day"));
    column.add(tr("Va&lid"), dayEditor(m_begins, m_from, this), u"discountBegin"_s);
    m_ends = new QCheckBox(tr("until"), this);
    m_ends->setObjectName(u"discountEndsCheck"_s);
    m_to = new widgets::DateEdit(this);
    m_to->setObjectName(u"discountToEdit"_s);
    m_to->setAccessibleName(tr("Last day"));
    m_toField = column.add(QString(), dayEditor(m_ends, m_to, this), u"discountEnd"_s);
    for (const QDateEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateEdit::dateChanged, this, &DiscountForm::check);
    }
    for (const QCheckBox *box : {m_begins, m_ends}) {
        connect(box, &QCheckBox::toggled, this, &DiscountForm::check);
    }
    column.end();

    for (QLineEdit *edit : {m_code, m_name}) {
        connect(edit, &QLineEdit::textEdited, this, &DiscountForm::check);
    }
    for (RecordPicker *picker : {m_customer, m_group, m_product, m_category}) {
        connect(picker, &QLineEdit::textChanged, this, &DiscountForm::check);
    }
    connect(m_rate, &widgets::RateEdit::valueEdited, this, &DiscountForm::check);
    connect(m_quantity, &widgets::QuantityEdit::valueEdited, this, &DiscountForm::check);
    connect(m_stack, &QSpinBox::valueChanged, this, &DiscountForm::check);
    connect(m_exclusive, &QCheckBox::toggled, this, &DiscountForm::check);
    connect(m_status, &QComboBox::currentIndexChanged, this, &DiscountForm::check);
}

void DiscountForm::setDiscount(const pricing::DiscountRow &row, bool isNew)
{
    m_filling = true;
    m_new = isNew;
    m_stored = row.discount;
    m_code->setText(m_stored.code);
    m_name->setText(m_stored.name);
    const auto showRecord
        = [](RecordPicker *picker, base::Id id, const QString &code, const QString &name) {
              picker->setRecord(id.isNull() ? pricing::LookupEntry() : entry(id, code, name));
          };
    showRecord(m_customer, m_stored.customer, row.customerNumber, row.customerName);
    showRecord(m_group, m_stored.group, row.groupCode, row.groupName);
    showRecord(m_product, m_stored.product, row.sku, row.productName);
    showRecord(m_category, m_stored.category, row.categoryCode, row.categoryName);
    m_rate->setRate(m_stored.rate.millionths() > 0 ? std::optional(m_stored.rate) : std::nullopt);
    m_quantity->setQuantity(m_stored.minQuantity > 0
                                ? std::optional(base::Quantity(m_stored.minQuantity, {}))
                                : std::nullopt);
    m_stack->setValue(m_stored.stackingGroup);
    m_exclusive->setChecked(m_stored.exclusive);
    m_status->setCurrentIndex(m_status->findData(int(m_stored.status)));
    const pricing::Validity &validity = m_stored.validity;
    m_begins->setChecked(validity.from.isValid());
    m_ends->setChecked(validity.to.isValid());
    const QDate today = base::companytime::dayOf(QDateTime::currentDateTimeUtc());
    m_from->setDate(validity.from.isValid() ? base::companytime::dayOf(validity.from) : today);
    m_to->setDate(validity.to.isValid() ? base::companytime::lastDayOf(validity.to)
                                        : today.addYears(1));
    m_shown = days();
    m_filling = false;
    check();
}

pricing::Validity DiscountForm::days() const
{
    // The end is exclusive; people name the last day.
    return {m_begins->isChecked() ? base::companytime::startOf(m_from->date()) : QDateTime(),
            m_ends->isChecked() ? base::companytime::endOf(m_to->date()) : QDateTime()};
}

pricing::Discount DiscountForm::typed() const
{
    pricing::Discount typed = m_stored;
    typed.code = m_code->text().trimmed();
    typed.name = m_name->text().trimmed();
    typed.customer = m_customer->record().id;
    typed.group = m_group->record().id;
    typed.product = m_product->record().id;
    typed.category = m_category->record().id;
    typed.rate = m_rate->rate().value_or(base::Rate());
    typed.minQuantity = m_quantity->quantity().value_or(base::Quantity()).count();
    typed.stackingGroup = m_stack->value();
    typed.exclusive = m_exclusive->isChecked();
    typed.status = pricing::Status(m_status->currentData().toInt());
    // Days that were not touched keep the exact instants they were stored with.
    const pricing::Validity now = days();
    typed.validity = now == m_shown ? m_stored.validity : now;
    return typed;
}

store::ChangeSet DiscountForm::changes() const
{
    return m_new ? records::additionOf(typed()) : records::changesBetween(m_stored, typed());
}

QString DiscountForm::name() const
{
    return m_name->text().trimmed();
}

bool DiscountForm::isModified() const
{
    return !m_stored.id.isNull() && (m_new || !changes().isEmpty());
}

bool DiscountForm::isValid() const
{
    for (const widgets::FormField *field :
         {m_codeField, m_nameField, m_whoField, m_whatField, m_rateField, m_toField}) {
        if (!field->problem().isEmpty()) {
            return false;
        }
    }
    return !m_customer->isIncomplete() && !m_product->isIncomplete() && m_quantity->isValid();
}

void DiscountForm::check()
{
    if (m_filling) {
        return;
    }
    m_codeField->setProblem(m_code->text().trimmed().isEmpty() ? tr("Enter a code.") : QString());
    m_nameField->setProblem(m_name->text().trimmed().isEmpty() ? tr("Enter a name.") : QString());
    const bool twoBuyers = !m_customer->record().id.isNull() && !m_group->record().id.isNull();
    m_whoField->setProblem(twoBuyers ? tr("Choose a customer or a group, not both.")
                               : m_group->isIncomplete() ? tr("Choose a group from the list.")
                                                         : QString());
    const bool twoThings = !m_product->record().id.isNull() && !m_category->record().id.isNull();
    m_whatField->setProblem(twoThings ? tr("Choose a product or a category, not both.")
                                : m_category->isIncomplete()
                                ? tr("Choose a category from the list.")
                                : QString());
    m_rateField->setProblem(!m_rate->isValid()    ? m_rate->problem()
                                : !m_rate->rate() ? tr("Enter a discount.")
                                                  : QString());
    m_toField->setProblem(m_begins->isChecked() && m_ends->isChecked()
                                  && m_to->date() < m_from->date()
                              ? tr("The last day lies before the first.")
                              : QString());
    Q_EMIT edited();
}

} // namespace pricingui

#include "moc_discountform.cpp"
