// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/company.h"

#include "models/demo/accounts.h"
#include "models/demo/catalog.h"
#include "models/demo/pictures.h"
#include "models/demo/trade.h"

using namespace Qt::StringLiterals;

namespace demo {

QString statusWord(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Placed:
        return u"placed"_s;
    case OrderStatus::Confirmed:
        return u"confirmed"_s;
    case OrderStatus::Picking:
        return u"picking"_s;
    case OrderStatus::Shipped:
        return u"shipped"_s;
    case OrderStatus::Invoiced:
        return u"invoiced"_s;
    case OrderStatus::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QString statusWord(CustomerStatus status)
{
    switch (status) {
    case CustomerStatus::Registered:
        return u"registered"_s;
    case CustomerStatus::Active:
        return u"active"_s;
    case CustomerStatus::Blocked:
        return u"blocked"_s;
    }
    Q_UNREACHABLE();
}

QString stateWord(Publication publication)
{
    switch (publication) {
    case Publication::Draft:
        return u"draft"_s;
    case Publication::Published:
        return u"published"_s;
    case Publication::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

Company::Company(Options options) : m_options(std::move(options))
{
    if (!m_options.today.isValid()) {
        m_options.today = QDateTime::currentDateTimeUtc().date();
    }
    m_catalog = std::make_unique<Catalog>(m_options);
    m_accounts = std::make_unique<Accounts>(m_options, *m_catalog);
    m_trade = std::make_unique<Trade>(m_options, *m_catalog, *m_accounts);
}

Company::~Company() = default;

QString Company::name()
{
    return u"Hallwert & Söhne Industriebedarf"_s;
}

QTimeZone Company::timeZone()
{
    return QTimeZone("Europe/Berlin");
}

base::Currency Company::currency()
{
    return base::Currency::parse(u"EUR").value();
}

const QList<Category> &Company::categories() const
{
    return m_catalog->categories();
}

const QList<Attribute> &Company::attributes() const
{
    return m_catalog->attributes();
}

const QList<Family> &Company::families() const
{
    return m_catalog->families();
}

Product Company::product(qint64 index) const
{
    return m_catalog->product(index);
}

QList<Price> Company::prices(qint64 product) const
{
    return m_catalog->prices(product);
}

QList<Stock> Company::stock(qint64 product) const
{
    return m_catalog->stock(product);
}

QList<int> Company::pictures(qint64 product) const
{
    return m_catalog->pictures(product);
}

QString Company::shape(int picture) const
{
    return m_catalog->lines().at(Pictures::lineOf(picture)).shape;
}

QString Company::pictureFileName(int picture) const
{
    const QString line = families().at(Pictures::lineOf(picture)).code;
    const int size = Pictures::proportionOf(picture) + 1;
    return Pictures::isDrawing(picture)
        ? u"%1-drawing-%2.png"_s.arg(line).arg(size)
        : u"%1-%2-%3.jpg"_s.arg(line, Pictures::tintName(Pictures::tintOf(picture))).arg(size);
}

QString Company::pictureText(int picture) const
{
    const QString line = families().at(Pictures::lineOf(picture)).name;
    return Pictures::isDrawing(picture)
        ? u"%1, dimension drawing"_s.arg(line)
        : u"%1, %2"_s.arg(line, Pictures::tintName(Pictures::tintOf(picture)));
}

const QList<PriceList> &Company::priceLists() const
{
    return m_catalog->priceLists();
}

const QList<PriceListAssignment> &Company::priceListAssignments() const
{
    return m_accounts->assignments();
}

const QList<PaymentTerms> &Company::paymentTerms() const
{
    return m_accounts->paymentTerms();
}

const QList<CustomerGroup> &Company::customerGroups() const
{
    return m_accounts->groups();
}

const QList<Customer> &Company::customers() const
{
    return m_accounts->customers();
}

const QList<Discount> &Company::discounts() const
{
    return m_accounts->discounts();
}

const QList<Promotion> &Company::promotions() const
{
    return m_accounts->promotions();
}

int Company::orderCount() const
{
    return m_trade->orderCount();
}

Order Company::order(int index) const
{
    return m_trade->order(index);
}

std::optional<Invoice> Company::invoice(const Order &order, int index) const
{
    return m_trade->invoice(order, index);
}

QList<User> Company::users()
{
    return {{u"admin"_s, u"Andrea Wieland"_s, u"administrator"_s},
            {u"editor"_s, u"Jonas Petri"_s, u"catalog_editor"_s},
            {u"sales"_s, u"Marta Kessler"_s, u"sales_manager"_s},
            {u"accounts"_s, u"Emil Brandauer"_s, u"account_manager"_s}};
}

} // namespace demo
