// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/edittext.h"

#include "models/store/change.h"
#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace text {

namespace {

enum class Arguments { Names, Count, NameAndState, KindAndName, CountKindAndName };

struct Words
{
    const char *text;
    Arguments arguments = Arguments::Names;
};

const QHash<QLatin1StringView, Words> &allWords()
{
    //: Steps in the undo menu and the history. %1 is the name, number or code of what the step
    //: changed; in those that end with "from %2" or "with %2", %2 is the name of a system.
    static const QHash<QLatin1StringView, Words> words{
        {"asset.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Edit alt text of %1")}},
        {"asset.new"_L1, {QT_TRANSLATE_NOOP("EditText", "Add asset %1")}},
        {"asset.remove"_L1, {QT_TRANSLATE_NOOP("EditText", "Delete asset %1")}},
        {"assignment.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Price list for %1")}},
        {"assignment.everyone"_L1, {QT_TRANSLATE_NOOP("EditText", "Price list for everyone")}},
        {"assignment.new"_L1, {QT_TRANSLATE_NOOP("EditText", "Assign price list")}},
        {"assignment.remove"_L1, {QT_TRANSLATE_NOOP("EditText", "Unassign price list")}},
        {"attribute.add"_L1, {QT_TRANSLATE_NOOP("EditText", "Add attribute %1")}},
        {"attribute.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Attribute %1")}},
        {"attribute.move"_L1, {QT_TRANSLATE_NOOP("EditText", "Move attribute %1")}},
        {"attribute.release"_L1, {QT_TRANSLATE_NOOP("EditText", "%1 is not required")}},
        {"attribute.remove"_L1,
         {QT_TRANSLATE_N_NOOP("EditText", "Remove %n attribute(s)"), Arguments::Count}},
        {"attribute.require"_L1, {QT_TRANSLATE_NOOP("EditText", "%1 is required")}},
        {"category.move"_L1, {QT_TRANSLATE_NOOP("EditText", "Move category %1")}},
        {"category.new"_L1, {QT_TRANSLATE_NOOP("EditText", "New category %1")}},
        {"category.remove"_L1, {QT_TRANSLATE_NOOP("EditText", "Delete category %1")}},
        {"category.rename"_L1, {QT_TRANSLATE_NOOP("EditText", "Rename category %1")}},
        {"conflict.resolve"_L1,
         {QT_TRANSLATE_NOOP("EditText", "Conflict about %1 with %2 resolved")}},
        {"customer.approve"_L1, {QT_TRANSLATE_NOOP("EditText", "Approve %1")}},
        {"customer.block"_L1, {QT_TRANSLATE_NOOP("EditText", "Block %1")}},
        {"customer.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Edit customer %1")}},
        {"customer.unblock"_L1, {QT_TRANSLATE_NOOP("EditText", "Unblock %1")}},
        {"discount.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Edit discount %1")}},
        {"discount.new"_L1, {QT_TRANSLATE_NOOP("EditText", "New discount %1")}},
        {"family.new"_L1, {QT_TRANSLATE_NOOP("EditText", "New family %1")}},
        {"family.remove"_L1, {QT_TRANSLATE_NOOP("EditText", "Delete family %1")}},
        {"family.rename"_L1, {QT_TRANSLATE_NOOP("EditText", "Rename family %1")}},
        //: %1 is a kind of record, as Customer; %2 the name of a system
        {"missing.keep"_L1,
         {QT_TRANSLATE_N_NOOP("EditText", "Keep %n record(s) missing at %2 (%1)"),
          Arguments::CountKindAndName}},
        //: %1 is a kind of record, as Customer; %2 the name of a system
        {"missing.remove"_L1,
         {QT_TRANSLATE_N_NOOP("EditText", "Delete %n record(s) missing at %2 (%1)"),
          Arguments::CountKindAndName}},
        {"order.status"_L1,
         {QT_TRANSLATE_NOOP("EditText", "Order %1: %2"), Arguments::NameAndState}},
        {"ownership.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Data ownership with %1")}},
        //: %1 is a kind of part, as Contact; %2 its name
        {"part.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "%1 %2 changed"), Arguments::KindAndName}},
        {"part.new"_L1, {QT_TRANSLATE_NOOP("EditText", "%1 %2 added"), Arguments::KindAndName}},
        {"part.remove"_L1,
         {QT_TRANSLATE_NOOP("EditText", "%1 %2 removed"), Arguments::KindAndName}},
        {"price.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Price of %1")}},
        {"price.fill"_L1, {QT_TRANSLATE_N_NOOP("EditText", "Fill %n price(s)"), Arguments::Count}},
        {"price.new"_L1, {QT_TRANSLATE_NOOP("EditText", "Add price")}},
        {"price.paste"_L1,
         {QT_TRANSLATE_N_NOOP("EditText", "Paste %n price(s)"), Arguments::Count}},
        {"price.remove"_L1,
         {QT_TRANSLATE_N_NOOP("EditText", "Remove %n price(s)"), Arguments::Count}},
        {"price_list.activate"_L1, {QT_TRANSLATE_NOOP("EditText", "Activate %1")}},
        {"price_list.deactivate"_L1, {QT_TRANSLATE_NOOP("EditText", "Deactivate %1")}},
        {"price_list.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Edit price list %1")}},
        {"price_list.new"_L1, {QT_TRANSLATE_NOOP("EditText", "New price list %1")}},
        {"price_list.remove"_L1, {QT_TRANSLATE_NOOP("EditText", "Delete price list %1")}},
        {"product.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Edit product %1")}},
        {"product.new"_L1, {QT_TRANSLATE_NOOP("EditText", "New product %1")}},
        {"product.publish"_L1,
         {QT_TRANSLATE_N_NOOP("EditText", "Publish %n product(s)"), Arguments::Count}},
        {"product.rename"_L1, {QT_TRANSLATE_NOOP("EditText", "Rename product %1")}},
        {"product.withdraw"_L1,
         {QT_TRANSLATE_N_NOOP("EditText", "Withdraw %n product(s)"), Arguments::Count}},
        {"promotion.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Edit promotion %1")}},
        {"promotion.new"_L1, {QT_TRANSLATE_NOOP("EditText", "New promotion %1")}},
        {"pulled.customer"_L1, {QT_TRANSLATE_NOOP("EditText", "Customer %1 from %2")}},
        {"pulled.customer_group"_L1, {QT_TRANSLATE_NOOP("EditText", "Customer group %1 from %2")}},
        {"pulled.invoice"_L1, {QT_TRANSLATE_NOOP("EditText", "Invoice %1 from %2")}},
        {"pulled.order"_L1, {QT_TRANSLATE_NOOP("EditText", "Order %1 from %2")}},
        {"pulled.order_status"_L1, {QT_TRANSLATE_NOOP("EditText", "Status of order %1 from %2")}},
        {"pulled.payment_terms"_L1, {QT_TRANSLATE_NOOP("EditText", "Payment terms %1 from %2")}},
        {"pulled.price"_L1, {QT_TRANSLATE_NOOP("EditText", "Prices of %1 from %2")}},
        {"pulled.price_list"_L1, {QT_TRANSLATE_NOOP("EditText", "Price list %1 from %2")}},
        {"pulled.product"_L1, {QT_TRANSLATE_NOOP("EditText", "Product %1 from %2")}},
        {"pulled.removed"_L1, {QT_TRANSLATE_NOOP("EditText", "%1 was deleted at %2")}},
        {"pulled.stock"_L1, {QT_TRANSLATE_NOOP("EditText", "Stock of %1 from %2")}},
        {"system.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Edit settings of %1")}},
        {"system.new"_L1, {QT_TRANSLATE_NOOP("EditText", "New connection %1")}},
        {"system.remove"_L1, {QT_TRANSLATE_NOOP("EditText", "Delete connection %1")}},
        {"view.default"_L1, {QT_TRANSLATE_NOOP("EditText", "Open the list with view %1")}},
        {"view.edit"_L1, {QT_TRANSLATE_NOOP("EditText", "Edit view %1")}},
        {"view.new"_L1, {QT_TRANSLATE_NOOP("EditText", "New view %1")}},
        {"view.release"_L1, {QT_TRANSLATE_NOOP("EditText", "Open the list without view %1")}},
        {"view.remove"_L1, {QT_TRANSLATE_NOOP("EditText", "Delete view %1")}},
    };
    return words;
}

} // namespace

QString editLabel(const QString &label)
{
    QStringList parts = label.split(store::EditLabelSeparator);
    if (parts.size() < 2) {
        return label;
    }
    const QString code = parts.takeFirst();
    const auto words = allWords().constFind(QLatin1StringView(code.toLatin1()));
    if (words == allWords().cend()) {
        return parts.join(u' '); // of a newer program
    }
    const bool isCounted
        = words->arguments == Arguments::Count || words->arguments == Arguments::CountKindAndName;
    const int count = isCounted ? parts.takeFirst().toInt() : -1;
    if (words->arguments == Arguments::NameAndState) {
        parts.last() = stateName(parts.constLast());
    }
    if (words->arguments == Arguments::KindAndName
        || (words->arguments == Arguments::CountKindAndName && !parts.isEmpty())) {
        parts.first() = entityName(parts.constFirst());
    }
    const QString text = QCoreApplication::translate("EditText", words->text, nullptr, count);
    if (!text.contains(u'%')) {
        return text; // speaks of nothing by name
    }
    // In one go, so that a name with "%2" in it stays as it is.
    return parts.isEmpty()  ? text
        : parts.size() == 1 ? text.arg(parts.at(0))
                            : text.arg(parts.at(0), parts.at(1));
}

} // namespace text
