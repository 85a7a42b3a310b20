// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fieldnames.h"

#include "models/records/parts.h"
#include "models/sync/recordtypes.h"
#include "ui/text/unittext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace text {
namespace {

struct Word
{
    const char *code;
    const char *name;
};

// clang-format off
constexpr Word Fields[] = {
    {"exists", QT_TRANSLATE_NOOP("FieldNames", "Record")},
    {"sku", QT_TRANSLATE_NOOP("FieldNames", "SKU")},
    {"gtin", QT_TRANSLATE_NOOP("FieldNames", "GTIN")},
    {"name", QT_TRANSLATE_NOOP("FieldNames", "Name")},
    {"brand", QT_TRANSLATE_NOOP("FieldNames", "Brand")},
    {"summary", QT_TRANSLATE_NOOP("FieldNames", "Summary")},
    {"description", QT_TRANSLATE_NOOP("FieldNames", "Description")},
    {"family", QT_TRANSLATE_NOOP("FieldNames", "Family")},
    {"category", QT_TRANSLATE_NOOP("FieldNames", "Category")},
    {"unit", QT_TRANSLATE_NOOP("FieldNames", "Unit")},
    {"status", QT_TRANSLATE_NOOP("FieldNames", "Status")},
    {"cost", QT_TRANSLATE_NOOP("FieldNames", "Cost")},
    {"packaging", QT_TRANSLATE_NOOP("FieldNames", "Packaging units")},
    {"contacts", QT_TRANSLATE_NOOP("FieldNames", "Contacts")},
    {"addresses", QT_TRANSLATE_NOOP("FieldNames", "Addresses")},
    {"payments", QT_TRANSLATE_NOOP("FieldNames", "Payments")},
    {"assets", QT_TRANSLATE_NOOP("FieldNames", "Media")},
    {"values", QT_TRANSLATE_NOOP("FieldNames", "Attribute")},
    {"value", QT_TRANSLATE_NOOP("FieldNames", "Value")},
    {"state", QT_TRANSLATE_NOOP("FieldNames", "Publication")},
    {"warehouse", QT_TRANSLATE_NOOP("FieldNames", "Warehouse")},
    {"code", QT_TRANSLATE_NOOP("FieldNames", "Code")},
    {"number", QT_TRANSLATE_NOOP("FieldNames", "Number")},
    {"parent", QT_TRANSLATE_NOOP("FieldNames", "Parent")},
    {"position", QT_TRANSLATE_NOOP("FieldNames", "Position")},
    {"currency", QT_TRANSLATE_NOOP("FieldNames", "Currency")},
    {"amount", QT_TRANSLATE_NOOP("FieldNames", "Amount")},
    {"price", QT_TRANSLATE_NOOP("FieldNames", "Price")},
    {"min_quantity", QT_TRANSLATE_NOOP("FieldNames", "Minimum quantity")},
    {"quantity", QT_TRANSLATE_NOOP("FieldNames", "Quantity")},
    {"valid_from", QT_TRANSLATE_NOOP("FieldNames", "Valid from")},
    {"valid_to", QT_TRANSLATE_NOOP("FieldNames", "Valid until")},
    {"rounding_step", QT_TRANSLATE_NOOP("FieldNames", "Rounded to")},
    {"rounding_offset", QT_TRANSLATE_NOOP("FieldNames", "Added after rounding")},
    {"rounding_mode", QT_TRANSLATE_NOOP("FieldNames", "Rounding")},
    {"assignments", QT_TRANSLATE_NOOP("FieldNames", "Assigned to")},
    {"choices", QT_TRANSLATE_NOOP("FieldNames", "Choices")},
    {"attributes", QT_TRANSLATE_NOOP("FieldNames", "Attributes")},
    {"rate", QT_TRANSLATE_NOOP("FieldNames", "Discount")},
    {"stacking_group", QT_TRANSLATE_NOOP("FieldNames", "Stacking group")},
    {"exclusive", QT_TRANSLATE_NOOP("FieldNames", "Exclusive")},
    {"allow_discount", QT_TRANSLATE_NOOP("FieldNames", "Discounts allowed")},
    {"teaser", QT_TRANSLATE_NOOP("FieldNames", "Teaser")},
    {"group", QT_TRANSLATE_NOOP("FieldNames", "Customer group")},
    {"customer", QT_TRANSLATE_NOOP("FieldNames", "Customer")},
    {"product", QT_TRANSLATE_NOOP("FieldNames", "Product")},
    {"email", QT_TRANSLATE_NOOP("FieldNames", "Email")},
    {"phone", QT_TRANSLATE_NOOP("FieldNames", "Phone")},
    {"street", QT_TRANSLATE_NOOP("FieldNames", "Street")},
    {"postal_code", QT_TRANSLATE_NOOP("FieldNames", "Postal code")},
    {"city", QT_TRANSLATE_NOOP("FieldNames", "City")},
    {"country", QT_TRANSLATE_NOOP("FieldNames", "Country")},
    {"vat_id", QT_TRANSLATE_NOOP("FieldNames", "VAT ID")},
    {"terms", QT_TRANSLATE_NOOP("FieldNames", "Payment terms")},
    {"credit_limit", QT_TRANSLATE_NOOP("FieldNames", "Credit limit")},
    {"account_manager", QT_TRANSLATE_NOOP("FieldNames", "Account manager")},
    {"priority", QT_TRANSLATE_NOOP("FieldNames", "Priority")},
    {"net_days", QT_TRANSLATE_NOOP("FieldNames", "Net days")},
    {"discount_days", QT_TRANSLATE_NOOP("FieldNames", "Cash discount days")},
    {"discount_rate", QT_TRANSLATE_NOOP("FieldNames", "Cash discount")},
    {"file_name", QT_TRANSLATE_NOOP("FieldNames", "File name")},
    {"alt_text", QT_TRANSLATE_NOOP("FieldNames", "Alt text")},
    {"sha256", QT_TRANSLATE_NOOP("FieldNames", "Checksum")},
    {"po_number", QT_TRANSLATE_NOOP("FieldNames", "PO number")},
    {"order", QT_TRANSLATE_NOOP("FieldNames", "Order")},
    {"note", QT_TRANSLATE_NOOP("FieldNames", "Note")},
    {"erp_number", QT_TRANSLATE_NOOP("FieldNames", "ERP number")},
    {"total", QT_TRANSLATE_NOOP("FieldNames", "Total")},
    {"paid", QT_TRANSLATE_NOOP("FieldNames", "Paid")},
    {"issued_on", QT_TRANSLATE_NOOP("FieldNames", "Invoice date")},
    {"due_on", QT_TRANSLATE_NOOP("FieldNames", "Due date")},
    {"dunning_level", QT_TRANSLATE_NOOP("FieldNames", "Dunning level")},
    {"placed_at", QT_TRANSLATE_NOOP("FieldNames", "Ordered on")},
    {"login", QT_TRANSLATE_NOOP("FieldNames", "User name")},
    {"password", QT_TRANSLATE_NOOP("FieldNames", "Password")},
    {"password_hash", QT_TRANSLATE_NOOP("FieldNames", "Password")},
    {"role", QT_TRANSLATE_NOOP("FieldNames", "Role")},
    {"active", QT_TRANSLATE_NOOP("FieldNames", "Active")},
    {"url", QT_TRANSLATE_NOOP("FieldNames", "Address")},
    {"enabled", QT_TRANSLATE_NOOP("FieldNames", "In use")},
    {"owner", QT_TRANSLATE_NOOP("FieldNames", "Owner")},
    {"look", QT_TRANSLATE_NOOP("FieldNames", "Filters and columns")},
    {"shared_with", QT_TRANSLATE_NOOP("FieldNames", "Shared with")},
    {"default_for", QT_TRANSLATE_NOOP("FieldNames", "Default for")},
    {"kind", QT_TRANSLATE_NOOP("FieldNames", "Kind")},
    {"connector", QT_TRANSLATE_NOOP("FieldNames", "Connector")},
    {"content", QT_TRANSLATE_NOOP("FieldNames", "Content")},
    {"database", QT_TRANSLATE_NOOP("FieldNames", "Database")},
    {"token", QT_TRANSLATE_NOOP("FieldNames", "Access token")},
};

constexpr Word Entities[] = {
    {"category", QT_TRANSLATE_NOOP("FieldNames", "Category")},
    {"attribute", QT_TRANSLATE_NOOP("FieldNames", "Attribute")},
    {"family", QT_TRANSLATE_NOOP("FieldNames", "Family")},
    {"asset", QT_TRANSLATE_NOOP("FieldNames", "Media")},
    {"product", QT_TRANSLATE_NOOP("FieldNames", "Product")},
    {"price_list", QT_TRANSLATE_NOOP("FieldNames", "Price list")},
    {"price", QT_TRANSLATE_NOOP("FieldNames", "Prices")},
    {"customer_group", QT_TRANSLATE_NOOP("FieldNames", "Customer group")},
    {"payment_terms", QT_TRANSLATE_NOOP("FieldNames", "Payment terms")},
    {"customer", QT_TRANSLATE_NOOP("FieldNames", "Customer")},
    {"discount", QT_TRANSLATE_NOOP("FieldNames", "Discount")},
    {"promotion", QT_TRANSLATE_NOOP("FieldNames", "Promotion")},
    {"stock", QT_TRANSLATE_NOOP("FieldNames", "Stock")},
    {"order", QT_TRANSLATE_NOOP("FieldNames", "Order")},
    {"order_status", QT_TRANSLATE_NOOP("FieldNames", "Order status")},
    {"invoice", QT_TRANSLATE_NOOP("FieldNames", "Invoice")},
    {"user", QT_TRANSLATE_NOOP("FieldNames", "User")},
    {"role", QT_TRANSLATE_NOOP("FieldNames", "Role")},
    {"remote_system", QT_TRANSLATE_NOOP("FieldNames", "System")},
    {"view", QT_TRANSLATE_NOOP("FieldNames", "View")},
};

constexpr Word Groups[] = {
    {"text", QT_TRANSLATE_NOOP("FieldNames", "Product texts")},
    {"assets", QT_TRANSLATE_NOOP("FieldNames", "Media")},
    {"category", QT_TRANSLATE_NOOP("FieldNames", "Categories")},
    {"price", QT_TRANSLATE_NOOP("FieldNames", "Price lists and prices")},
    {"discount", QT_TRANSLATE_NOOP("FieldNames", "Custom discounts")},
    {"promotion", QT_TRANSLATE_NOOP("FieldNames", "Promotions")},
    {"stock", QT_TRANSLATE_NOOP("FieldNames", "Stock")},
    {"terms", QT_TRANSLATE_NOOP("FieldNames", "Payment terms and credit limit")},
    {"customer", QT_TRANSLATE_NOOP("FieldNames", "Customers")},
    {"order", QT_TRANSLATE_NOOP("FieldNames", "Orders")},
    {"order_status", QT_TRANSLATE_NOOP("FieldNames", "Order status")},
    {"invoice", QT_TRANSLATE_NOOP("FieldNames", "Invoices and payments")},
    {"publication", QT_TRANSLATE_NOOP("FieldNames", "Publication")},
};
// clang-format on

template <size_t Count>
QString find(const Word (&words)[Count], const QString &code, const QString &otherwise)
{
    for (const Word &word : words) {
        if (code == QLatin1StringView(word.code)) {
            return QCoreApplication::translate("FieldNames", word.name);
        }
    }
    return otherwise;
}

} // namespace

//! The label that a description gives a field; of any kind of record when \a entity is empty.
static const char *labelOf(const QString &entity, const QString &name)
{
    for (const records::Type *type : syncing::recordTypes()) {
        const records::Field *field
            = entity.isEmpty() || type->entity() == entity ? type->find(name) : nullptr;
        if (field && field->label) {
            return field->label;
        }
    }
    return nullptr;
}

//! "Contact" for "contacts:17", "Contact: Email" for a field of it; empty when it is about no part.
static QString partName(const QString &entity, const QString &name)
{
    const records::Type *type = syncing::recordType(entity);
    const auto part = type ? records::Part::parse(*type, name) : std::nullopt;
    if (!part) {
        return {};
    }
    const QString what = QCoreApplication::translate("FieldNames", part->list->traits.label);
    if (!part->field) {
        return what;
    }
    //: A field of a part of a record: "Contact: Email"
    return QCoreApplication::translate("FieldNames", "%1: %2")
        .arg(what,
             part->field->label ? QCoreApplication::translate("FieldNames", part->field->label)
                                : find(Fields, part->field->name, part->field->name));
}

QString fieldName(const QString &entity, const QString &field)
{
    if (const QString part = partName(entity, field); !part.isEmpty()) {
        return part;
    }
    if (const char *label = labelOf(entity, field)) {
        return QCoreApplication::translate("FieldNames", label);
    }
    const QStringList parts = field.split(u':');
    if (parts.first() == "price"_L1 && parts.size() >= 4) {
        return QCoreApplication::translate("FieldNames", "Price from %1 %2", "quantity, unit")
            .arg(parts.at(3), unitName(parts.at(2)));
    }
    if (parts.first() == "value"_L1 && parts.size() >= 2) {
        return QCoreApplication::translate("FieldNames", "Attribute “%1”").arg(parts.at(1));
    }
    if (parts.first() == "publication"_L1) {
        return QCoreApplication::translate("FieldNames", "Publication");
    }
    if (field == "exists"_L1 && !entity.isEmpty()) {
        return entityName(entity);
    }
    const bool isId = field.endsWith("_id"_L1); // as old journals have it; a VAT ID is none
    return find(Fields, parts.first(), isId ? find(Fields, field.chopped(3), field) : field);
}

QString memberName(const QString &path)
{
    static const QRegularExpression capital(u"([A-Z])"_s);
    QStringList names;
    for (const QString &part : path.split(u'.')) {
        const QString word = part.section(u' ', 0, 0);
        const QString number = part.section(u' ', 1);
        QString code = word;
        code = code.replace(capital, u"_\\1"_s).toLower();
        const char *label = labelOf({}, code);
        const QString name = label ? QCoreApplication::translate("FieldNames", label)
                                   : find(Fields, code, find(Entities, code, word));
        names.append(number.isEmpty() ? name : name + u' ' + number);
    }
    //: Between a part of a record and a field of that part
    return names.join(QCoreApplication::translate("FieldNames", " › "));
}

QString entityName(const QString &entity)
{
    for (const records::Type *type : syncing::recordTypes()) {
        for (const records::Children &list : type->children()) {
            if (list.parent() && list.type().entity() == entity) {
                return QCoreApplication::translate("FieldNames", list.traits.label);
            }
        }
    }
    return find(Entities, entity, entity);
}

QString fieldGroupName(const QString &group)
{
    return find(Groups, group, group);
}

} // namespace text
