// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/customer.h"
#include "models/base/money.h"

#include <QDateTime>
#include <QList>
#include <QString>

//! What the demo company consists of, as plain values. Records name each other by their place
//! (index) in the company, and carry the natural keys (SKU, number, code) that every system knows
//! them by. -1 = none.
namespace demo {

struct Category
{
    QString code;
    QString name;
    int parent = -1; //!< parents come before their children
    int position = 0; //!< among its siblings
};

struct Attribute
{
    QString code;
    QString name;
    QString kind; //!< text, number, flag, choice
    QString unit; //!< Rec 20 code, or empty
    QStringList choices; //!< of kind choice
};

struct Family
{
    QString code;
    QString name;
    QList<int> attributes; //!< in order
    int required = 0; //!< so many of the first attributes must be given
};

struct AttributeValue
{
    int attribute = -1;
    QString value; //!< plain text as the desk stores it
};

struct Package
{
    QString unit;
    base::Quantity content; //!< of the product's unit
    QString gtin;
};

enum class Publication { Draft, Published, Withdrawn };

struct Product
{
    QString sku;
    QString gtin;
    QString name;
    QString brand;
    QString summary;
    QString description;
    int family = -1;
    int category = -1;
    QString unit;
    bool active = true;
    base::Money cost;
    QString countryOfOrigin; //!< ISO 3166 two letters
    QList<AttributeValue> values;
    QList<Package> packaging; //!< above the unit, smallest first
    QList<int> pictures; //!< see Pictures; the first one is the main picture
    Publication publication = Publication::Published;
    QDateTime changedAt;
};

struct PriceList
{
    QString code;
    QString name;
    base::Currency currency;
};

//! One quantity break of one list.
struct Price
{
    int list = -1;
    base::Quantity from; //!< smallest quantity, in the unit that is priced
    base::Money amount; //!< of basis units
    int basis = 1;
};

//! Which customers a price list is for. Level: customer, group, company.
struct PriceListAssignment
{
    QString level;
    int target = -1; //!< group or customer
    int list = -1;
    int position = 0;
    bool stops = false; //!< no price here: do not look further
};

struct Stock
{
    QString warehouse;
    base::Quantity quantity;
};

struct PaymentTerms
{
    QString code;
    QString name;
    int netDays = 0;
    int discountDays = 0;
    base::Rate discount;
};

struct CustomerGroup
{
    QString code;
    QString name;
    int priority = 100;
};

enum class CustomerStatus { Registered, Active, Blocked };

struct Customer
{
    QString number;
    QString name;
    int group = -1;
    int parent = -1; //!< customer; comes before its subsidiaries
    CustomerStatus status = CustomerStatus::Active;
    QString email;
    QString phone;
    QString street;
    QString postalCode;
    QString city;
    QString country; //!< ISO 3166 two letters
    QString vatId;
    base::Currency currency;
    int terms = -1;
    std::optional<base::Money> creditLimit;
    QList<accounts::Contact> contacts;
    QList<accounts::Address> addresses;
    QString accountManager; //!< log-in of a user
};

//! Who (customer or group, else all) × what (category, else all).
struct Discount
{
    QString code;
    QString name;
    int customer = -1;
    int group = -1;
    int category = -1;
    base::Rate rate;
    int stackingGroup = 1;
    QDateTime from;
    QDateTime to; //!< invalid = open
};

struct Promotion
{
    QString code;
    QString name;
    QString teaser;
    int category = -1;
    base::Rate rate;
    QDateTime from;
    QDateTime to;
};

enum class OrderStatus { Placed, Confirmed, Picking, Shipped, Invoiced, Cancelled };
//! "placed", "confirmed" … as the desk and the systems write it.
[[nodiscard]] QString statusWord(OrderStatus status);
[[nodiscard]] QString statusWord(CustomerStatus status);
[[nodiscard]] QString stateWord(Publication publication);

struct OrderLine
{
    qint64 product = -1;
    QString sku;
    QString name;
    base::Quantity quantity;
    base::Money unitPrice; //!< of basis units, net of the customer's discounts
    int basis = 1;
    base::Money total; //!< unit price × quantity ÷ basis, rounded to the currency
};

struct Order
{
    QString number;
    QString erpNumber; //!< empty while the ERP does not have it
    int customer = -1;
    QDateTime placedAt;
    QDateTime changedAt;
    OrderStatus status = OrderStatus::Placed;
    base::Money total; //!< sum of the lines
    QString poNumber;
    QString note;
    QList<OrderLine> lines;
};

struct Payment
{
    QString reference;
    QDate receivedOn;
    base::Money amount;
};

struct Invoice
{
    QString number;
    int order = -1;
    int customer = -1;
    QDate issuedOn;
    QDate dueOn;
    base::Money total; //!< of its order
    base::Money paid; //!< sum of the payments
    int dunningLevel = 0;
    QList<Payment> payments;

    [[nodiscard]] bool isPaid() const { return paid == total; }
};

struct User
{
    QString login;
    QString name;
    QString role; //!< code of its role
};

} // namespace demo
