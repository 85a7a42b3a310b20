// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customer.h"

#include "models/base/limits.h"
#include "models/records/table.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

constexpr int GreatestDepth = 32; // of parent companies

const QStringList &customerStatuses()
{
    static const QStringList words{u"registered"_s, u"active"_s, u"blocked"_s};
    return words;
}

bool isEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at < text.size() - 1 && !text.contains(u' ');
}

base::Result<void> discountWithinTerms(const PaymentTerms &terms)
{
    return terms.discountDays <= terms.netDays
        ? base::Result<void>()
        : base::failure(base::ErrorCode::Value_OutOfRange, {},
                        {.subject = terms.code,
                         .field = u"discount_days"_s,
                         .expected = QString::number(terms.netDays)});
}

base::Result<void> noParentLoop(store::Database &db, const Customer &customer)
{
    base::Id parent = customer.parent;
    for (int depth = 0; !parent.isNull(); ++depth) {
        if (parent == customer.id || depth == GreatestDepth) {
            return base::failure(base::ErrorCode::Value_OutOfRange, u"parent loop"_s,
                                 {.subject = customer.number, .field = u"parent"_s});
        }
        SD_TRY_VALUE(const Customer above, records::Table<Customer>(db).byId(parent));
        parent = above.parent;
    }
    return {};
}

void giveLimitCurrency(Customer &customer)
{
    if (customer.creditLimit) {
        customer.creditLimit = base::Money(customer.creditLimit->units(), customer.currency);
    }
}

} // namespace

const QStringList &addressUses()
{
    static const QStringList words{u"any"_s, u"billing"_s, u"shipping"_s};
    return words;
}

QString statusName(CustomerStatus status)
{
    return records::wordOf(customerStatuses(), status);
}

std::optional<CustomerStatus> parseCustomerStatus(QStringView name)
{
    return records::fromWord<CustomerStatus>(customerStatuses(), name);
}

//! A customer who registered is let in, or that is taken back.
static bool isApproval(const store::FieldChange &change)
{
    const QString registered = statusName(CustomerStatus::Registered);
    return change.field == "status"_L1 && change.before && change.after
        && (change.before == registered || change.after == registered);
}

} // namespace accounts

namespace records {

using namespace accounts;

template <>
const TypeOf<CustomerGroup> &type()
{
    static const auto described
        = TypeOf<CustomerGroup>(u"customer_group"_s)
              .key(&CustomerGroup::code, u"code"_s)
              .field(&CustomerGroup::name, u"name"_s, {.required = true, .max = 400})
              .field(&CustomerGroup::priority, u"priority"_s,
                     {.max = 1'000'000, .initial = qint64(100), .isAlwaysTold = true})
              .guardedBy(u"accounts"_s)
              .ownedAs(u"customer"_s)
              .takenOver(Removal::Follows)
              .usedIn(u"customer"_s, u"group_id"_s)
              .usedIn(u"discount"_s, u"group_id"_s);
    return described;
}

template <>
const TypeOf<PaymentTerms> &type()
{
    static const auto described
        = TypeOf<PaymentTerms>(u"payment_terms"_s)
              .key(&PaymentTerms::code, u"code"_s)
              .field(&PaymentTerms::name, u"name"_s, {.required = true, .max = 400})
              .field(&PaymentTerms::netDays, u"net_days"_s, {.max = 3650, .isAlwaysTold = true})
              .field(&PaymentTerms::discountDays, u"discount_days"_s, {.max = 3650})
              .field(&PaymentTerms::discountRate, u"discount_rate"_s,
                     {.member = u"discountPercent"_s})
              .guardedBy(u"accounts"_s)
              .ownedAs(u"terms"_s)
              .takenOver(Removal::Follows)
              .usedIn(u"customer"_s, u"terms_id"_s)
              .rule(&discountWithinTerms);
    return described;
}

//! By which a part of a customer names it.
static Field ofCustomer()
{
    return {.refersTo = u"customer"_s, .makesRow = true, .isLocal = true};
}

template <>
const TypeOf<Contact> &type()
{
    static const auto described
        = TypeOf<Contact>(u"contact"_s, u"customer_contact"_s)
              .key(&Contact::code, u"code"_s)
              .field(&Contact::customer, u"customer"_s, ofCustomer())
              .field(&Contact::name, u"name"_s, {.required = true, .max = 400})
              .field(&Contact::role, u"role"_s,
                     {.label = QT_TRANSLATE_NOOP("FieldNames", "Role"), .max = 200})
              .field(&Contact::email, u"email"_s,
                     {.max = 254, .check = &isEmail, .expected = u"name@company.example"_s})
              .field(&Contact::phone, u"phone"_s, {.max = 100});
    return described;
}

template <>
const TypeOf<Address> &type()
{
    static const auto described
        = TypeOf<Address>(u"address"_s, u"customer_address"_s)
              .key(&Address::code, u"code"_s)
              .field(&Address::customer, u"customer"_s, ofCustomer())
              .field(&Address::name, u"name"_s, {.required = true, .max = 400})
              .field(&Address::use, u"use"_s,
                     {.label = QT_TRANSLATE_NOOP("FieldNames", "Use"), .words = addressUses()})
              .field(&Address::street, u"street"_s, {.max = 400})
              .field(&Address::postalCode, u"postal_code"_s, {.max = 40})
              .field(&Address::city, u"city"_s, {.max = 200})
              .field(&Address::country, u"country"_s, {.kind = Kind::Country});
    return described;
}

template <>
const TypeOf<Customer> &type()
{
    static const auto described
        = TypeOf<Customer>(u"customer"_s)
              .key(&Customer::number, u"number"_s)
              .field(&Customer::name, u"name"_s, {.required = true, .max = 400})
              .field(&Customer::group, u"group"_s, {.refersTo = u"customer_group"_s})
              .field(&Customer::parent, u"parent"_s, {.refersTo = u"customer"_s})
              .field(&Customer::status, u"status"_s,
                     {.words = customerStatuses(), .isAlwaysTold = true})
              .field(&Customer::email, u"email"_s,
                     {.max = 254, .check = &isEmail, .expected = u"name@company.example"_s})
              .field(&Customer::phone, u"phone"_s, {.max = 100})
              .field(&Customer::street, u"street"_s, {.max = 400})
              .field(&Customer::postalCode, u"postal_code"_s, {.max = 40})
              .field(&Customer::city, u"city"_s, {.max = 200, .isRepeated = true})
              .field(&Customer::country, u"country"_s, {.kind = Kind::Country})
              .field(&Customer::vatId, u"vat_id"_s, {.max = 40})
              .field(&Customer::currency, u"currency"_s, {.required = true})
              .field(&Customer::terms, u"terms"_s,
                     {.refersTo = u"payment_terms"_s, .group = u"terms"_s})
              .field(&Customer::creditLimit, u"credit_limit"_s,
                     {.max = base::limits::Amount, .group = u"terms"_s})
              .field(&Customer::accountManager, u"account_manager"_s, {.isLocal = true})
              .children(&Customer::contacts, u"contacts"_s,
                        {.label = QT_TRANSLATE_NOOP("FieldNames", "Contact")})
              .children(&Customer::addresses, u"addresses"_s,
                        {.label = QT_TRANSLATE_NOOP("FieldNames", "Address")})
              .guardedBy(u"accounts"_s, u"approve"_s, &isApproval)
              .ownedAs(u"customer"_s)
              .takenOver(Removal::Follows)
              .settled(&giveLimitCurrency)
              .usedIn(u"customer"_s, u"parent_id"_s)
              .usedIn(u"sales_order"_s, u"customer_id"_s)
              .usedIn(u"invoice"_s, u"customer_id"_s)
              .usedIn(u"discount"_s, u"customer_id"_s)
              .rule(&noParentLoop);
    return described;
}

} // namespace records
