// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QDateTime>

#include <optional>

namespace accounts {

//! registered: waits for a person's approval; only active customers may order.
enum class CustomerStatus { Registered, Active, Blocked };
//! As stored: "registered", "active", "blocked".
[[nodiscard]] QString statusName(CustomerStatus status);
[[nodiscard]] std::optional<CustomerStatus> parseCustomerStatus(QStringView name);

//! Customers that share prices and discounts; a smaller priority is asked first.
struct CustomerGroup
{
    base::Id id;
    QString code;
    QString name;
    int priority = 100;
    qint64 version = 1;

    bool operator==(const CustomerGroup &) const = default;
};

//! When an invoice is due, and the discount for paying early.
struct PaymentTerms
{
    base::Id id;
    QString code;
    QString name;
    int netDays = 30;
    int discountDays = 0;
    base::Rate discountRate;
    qint64 version = 1;

    [[nodiscard]] QDate dueOn(const QDate &issuedOn) const { return issuedOn.addDays(netDays); }
    bool operator==(const PaymentTerms &) const = default;
};

//! A person at a customer.
struct Contact
{
    base::Id id;
    base::Id customer;
    QString code; //!< natural key among the customer's
    QString name;
    QString role; //!< in the company: "Purchasing"
    QString email;
    QString phone;

    bool operator==(const Contact &) const = default;
};

//! What an address of a customer is for.
enum class AddressUse { Any, Billing, Shipping };
[[nodiscard]] const QStringList &addressUses(); //!< "any", "billing", "shipping"

//! Where a customer wants goods or invoices, beside the registered office that it has itself.
struct Address
{
    base::Id id;
    base::Id customer;
    QString code; //!< natural key among the customer's
    QString name; //!< of the company, department or site
    AddressUse use = AddressUse::Any;
    QString street;
    QString postalCode;
    QString city;
    QString country; //!< ISO 3166 alpha-2

    bool operator==(const Address &) const = default;
};

//! A company that buys. A plain value.
struct Customer
{
    base::Id id;
    QString number; //!< natural key
    QString name;
    records::Ref group;
    records::Ref parent;
    CustomerStatus status = CustomerStatus::Registered;
    QString email;
    QString phone;
    QString street;
    QString postalCode;
    QString city;
    QString country; //!< ISO 3166 alpha-2
    QString vatId;
    base::Currency currency;
    records::Ref terms;
    std::optional<base::Money> creditLimit; //!< none: no limit
    base::Id accountManager; //!< app_user
    QDateTime changedAt;
    qint64 version = 1;
    QList<Contact> contacts; //!< empty where they were not asked for, as the addresses
    QList<Address> addresses;

    bool operator==(const Customer &) const = default;
};

} // namespace accounts

namespace records {
template <>
const TypeOf<accounts::CustomerGroup> &type();
template <>
const TypeOf<accounts::PaymentTerms> &type();
template <>
const TypeOf<accounts::Contact> &type();
template <>
const TypeOf<accounts::Address> &type();
template <>
const TypeOf<accounts::Customer> &type();
} // namespace records
