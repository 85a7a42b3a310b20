// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/accounts.h"

#include "models/demo/company.h"
#include "models/demo/random.h"
#include "models/demo/resources.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

//! Own discounts multiply with those of the group: they are another stacking group.
constexpr int GroupStack = 1;
constexpr int CustomerStack = 2;

QString pick(Random &random, const QJsonArray &array)
{
    return array.at(random.below(int(array.size()))).toString();
}

//! For mail and web addresses: letters and digits only.
QString plainWord(const QString &text)
{
    QString result;
    for (const QChar c : text.toLower()) {
        switch (c.unicode()) {
        case u'ä':
            result += u"ae"_s;
            break;
        case u'ö':
            result += u"oe"_s;
            break;
        case u'ü':
            result += u"ue"_s;
            break;
        case u'ß':
            result += u"ss"_s;
            break;
        default:
            if (c.isLetterOrNumber()) {
                result += c;
            }
        }
    }
    return result;
}

QString phone(const QString &country, int index)
{
    // Numbers that the regulators keep free for fiction where there are such.
    return country == "DE"_L1 ? u"+49 30 23125 %1"_s.arg(index % 1000, 3, 10, QChar(u'0'))
        : country == "AT"_L1  ? u"+43 1 5550 %1"_s.arg(index % 1000, 3, 10, QChar(u'0'))
        : country == "NL"_L1  ? u"+31 85 555 0%1"_s.arg(index % 1000, 3, 10, QChar(u'0'))
                              : u"+41 44 555 0%1"_s.arg(index % 1000, 3, 10, QChar(u'0'));
}

QString vatId(const QString &country, Random &random)
{
    const QString digits = QString::number(100'000'000 + random.below(899'999'999));
    return country == "DE"_L1 ? u"DE"_s + digits
        : country == "AT"_L1  ? u"ATU"_s + digits.left(8)
        : country == "NL"_L1
        ? u"NL"_s + digits + u"B01"_s
        : u"CHE-"_s + digits.left(3) + u'.' + digits.mid(3, 3) + u'.' + digits.mid(6, 3);
}

} // namespace

Accounts::Accounts(const Options &options, const Catalog &catalog)
    : m_options(options), m_catalog(catalog)
{
    const QJsonObject json = resource(u"accounts.json"_s).object();
    m_towns = json["towns"_L1].toArray();
    addGroupsAndTerms(json);
    addCustomers(json);
    addDiscounts(json);
    addPromotions(json);
}

int Accounts::groupOf(const QString &code) const
{
    for (int i = 0; i < m_groups.size(); ++i) {
        if (m_groups.at(i).code == code) {
            return i;
        }
    }
    return -1;
}

void Accounts::addGroupsAndTerms(const QJsonObject &json)
{
    const QJsonArray groups = json["groups"_L1].toArray();
    for (const QJsonValue &each : groups) {
        m_groups.append({each[0].toString(), each[1].toString(), each[2].toInt()});
    }
    const QJsonArray terms = json["terms"_L1].toArray();
    for (const QJsonValue &each : terms) {
        m_terms.append({each[0].toString(), each[1].toString(), each[2].toInt(), each[3].toInt(),
                        base::Rate::parsePercent(each[4].toString()).value()});
    }
    m_assignments = {
        {u"company"_s, -1, Catalog::StandardList, 1, false},
        {u"group"_s, groupOf(u"KEY"_s), Catalog::KeyList, 1, false},
        // Another currency: rather no price than one from the EUR lists.
        {u"group"_s, groupOf(u"CH"_s), Catalog::SwissList, 1, true},
    };
}

//! Gives a customer a place and a phone number in its country.
void Accounts::settle(Customer &customer, Random &random, int index) const
{
    QList<QJsonArray> towns;
    for (const QJsonValue &town : m_towns) {
        if (town[0] == customer.country) {
            towns += town.toArray();
        }
    }
    const QJsonArray town = towns.at(random.below(int(towns.size())));
    customer.postalCode = town[1].toString();
    customer.city = town[2].toString();
    customer.phone = phone(customer.country, index);
}

Customer Accounts::customer(const QJsonObject &json, int index) const
{
    Random random(m_options.seed, Use::Customer, index);
    const QJsonArray surnames = json["surnames"_L1].toArray();
    const QJsonArray trades = json["trades"_L1].toArray();

    Customer result;
    result.number = QString::number(10'001 + index);
    const int place = random.below(100);
    result.country = place < 70 ? u"DE"_s : place < 82 ? u"AT"_s : place < 95 ? u"CH"_s : u"NL"_s;
    settle(result, random, index);
    // Surname and trade count through all pairs, so that no two customers share a name.
    const QString surname = surnames.at(index % surnames.size()).toString();
    const QString trade = trades.at((index + index / surnames.size()) % trades.size()).toString();
    const QString form = pick(random, json["forms"_L1][result.country].toArray());
    const int round = int(index / (surnames.size() * trades.size()));
    result.name = round == 0
        ? u"%1 %2 %3"_s.arg(surname, trade, form)
        : u"%1 & %2 %3 %4"_s.arg(surname, surnames.at((index + round) % surnames.size()).toString(),
                                 trade, form);
    result.email = u"einkauf@%1-%2.example"_s.arg(plainWord(surname), plainWord(trade));
    result.street
        = u"%1 %2"_s.arg(pick(random, json["streets"_L1].toArray())).arg(random.between(1, 140));
    result.vatId = vatId(result.country, random);
    const bool swiss = result.country == "CH"_L1;
    result.currency = base::Currency::parse(swiss ? u"CHF"_s : u"EUR"_s).value();
    const int share = random.below(100);
    result.group = groupOf(swiss            ? u"CH"_s
                               : share < 15 ? u"KEY"_s
                               : share < 30 ? u"RESELL"_s
                               : share < 58 ? u"IND"_s
                               : share < 90 ? u"CRAFT"_s
                                            : u"PUB"_s);
    result.terms = random.below(int(m_terms.size()) - 1);
    if (random.chance(80)) {
        constexpr int limits[] = {5, 10, 15, 25, 40, 60, 100};
        result.creditLimit
            = base::Money(limits[random.below(7)] * 1000LL * base::Money::Scale, result.currency);
    } else if (random.chance(30)) {
        result.terms = int(m_terms.size()) - 1; // in advance
    }
    result.accountManager = index % 3 == 0 ? u"sales"_s : u"accounts"_s;
    return result;
}

//! Who buys and who pays there, and where goods go besides.
void Accounts::addPeople(Customer &customer, const QJsonObject &json, int index) const
{
    Random random(m_options.seed, Use::Customer, 5'000'000 + index);
    const QString domain = customer.email.section(u'@', 1);
    const QJsonArray roles = json["roles"_L1].toArray();
    const int people = random.between(1, int(roles.size()));
    for (int i = 0; i < people; ++i) {
        const QString first = pick(random, json["firstNames"_L1].toArray());
        const QString last = pick(random, json["surnames"_L1].toArray());
        customer.contacts.append(
            {.code = QString::number(i + 1),
             .name = first + u' ' + last,
             .role = roles.at(i).toString(),
             .email = u"%1.%2@%3"_s.arg(plainWord(first), plainWord(last), domain),
             .phone = phone(customer.country, index + i + 1)});
    }
    const QJsonArray sites = json["sites"_L1].toArray();
    const int places = random.below(int(sites.size()) + 1);
    for (int i = 0; i < places; ++i) {
        Customer there{.country = customer.country};
        settle(there, random, index);
        customer.addresses.append(
            {.code = QString::number(i + 1),
             .name = sites.at(i)[0].toString(),
             .use = records::fromWord<accounts::AddressUse>(accounts::addressUses(),
                                                            sites.at(i)[1].toString())
                        .value_or(accounts::AddressUse::Any),
             .street = u"%1 %2"_s.arg(pick(random, json["streets"_L1].toArray()))
                           .arg(random.between(1, 140)),
             .postalCode = there.postalCode,
             .city = there.city,
             .country = there.country});
    }
}

void Accounts::addCustomers(const QJsonObject &json)
{
    for (int i = 0; i < m_options.customers; ++i) {
        m_customers += customer(json, i);
    }
    // A few belong together: the second and third of these are branches of the first.
    for (int head = 3; head + 2 < m_customers.size(); head += 20) {
        for (int branch = head + 1; branch <= head + 2; ++branch) {
            Customer &customer = m_customers[branch];
            const Customer &parent = m_customers.at(head);
            customer.parent = head;
            customer.group = parent.group;
            customer.currency = parent.currency;
            customer.country = parent.country;
            Random random(m_options.seed, Use::Customer, 3'000'000 + branch);
            settle(customer, random, branch);
            customer.vatId = parent.vatId;
            customer.terms = parent.terms;
            if (customer.creditLimit) {
                customer.creditLimit = base::Money(customer.creditLimit->units(), parent.currency);
            }
            customer.name = parent.name
                + (branch == head + 1 ? u", Niederlassung Nord"_s : u", Niederlassung Süd"_s);
            customer.email = parent.email.section(u'@', 1).prepend(branch == head + 1 ? u"nord@"_s
                                                                                      : u"sued@"_s);
        }
    }
    for (int i = 0; i < m_customers.size(); ++i) {
        addPeople(m_customers[i], json, i);
    }
    // The newest wait for approval; one has lost the right to order.
    for (int i = int(m_customers.size()) - 1; i >= 0 && i >= m_customers.size() - 3; --i) {
        m_customers[i].status = CustomerStatus::Registered;
        m_customers[i].creditLimit.reset();
    }
    if (m_customers.size() > 10) {
        m_customers[m_customers.size() / 2].status = CustomerStatus::Blocked;
    }
}

void Accounts::addDiscounts(const QJsonObject &json)
{
    const QDateTime from = m_options.today.addMonths(-24).startOfDay(Company::timeZone());
    const QJsonArray groupDiscounts = json["groupDiscounts"_L1].toArray();
    for (const QJsonValue &each : groupDiscounts) {
        const int group = groupOf(each[0].toString());
        const int category = m_catalog.categoryOf(each[1].toString());
        const QString what
            = category < 0 ? u"everything"_s : m_catalog.categories().at(category).name;
        m_discounts.append({u"G-"_s + each[0].toString(),
                            u"%1: %2"_s.arg(m_groups.at(group).name, what),
                            -1,
                            group,
                            category,
                            base::Rate::parsePercent(each[2].toString()).value(),
                            GroupStack,
                            from,
                            {}});
    }
    const QStringList categories
        = {u"bolts"_s,           u"nuts-washers"_s, u"tools"_s,  u"power-tools"_s, u"safety"_s,
           u"hand-protection"_s, u"electrical"_s,   u"cables"_s, u"supplies"_s};
    m_discountsOf.resize(m_customers.size());
    for (int i = 0; i < m_customers.size(); ++i) {
        Random random(m_options.seed, Use::Discount, i);
        const int count = random.chance(60) ? random.between(1, 2) : 0;
        int last = -1;
        for (int k = 0; k < count; ++k) {
            const int choice
                = (random.below(int(categories.size())) + 1 + k) % int(categories.size());
            if (choice == last) {
                continue;
            }
            last = choice;
            const int category = m_catalog.categoryOf(categories.at(choice));
            Discount discount{
                u"C-%1-%2"_s.arg(m_customers.at(i).number).arg(k + 1),
                u"%1: %2"_s.arg(m_customers.at(i).name, m_catalog.categories().at(category).name),
                i,
                -1,
                category,
                base::Rate(random.between(4, 16) * 5000LL),
                CustomerStack,
                from,
                {}};
            m_discounts += discount;
        }
        for (int d = 0; d < m_discounts.size(); ++d) {
            const Discount &discount = m_discounts.at(d);
            if (discount.customer == i
                || (discount.customer >= 0 && discount.customer == m_customers.at(i).parent)
                || (discount.group >= 0 && discount.group == m_customers.at(i).group)) {
                m_discountsOf[i] += d;
            }
        }
    }
}

void Accounts::addPromotions(const QJsonObject &json)
{
    const QJsonArray promotions = json["promotions"_L1].toArray();
    for (const QJsonValue &each : promotions) {
        m_promotions.append(
            {each[0].toString(), each[1].toString(), each[2].toString(),
             m_catalog.categoryOf(each[3].toString()),
             base::Rate::parsePercent(each[4].toString()).value(),
             m_options.today.addDays(each[5].toInt()).startOfDay(Company::timeZone()),
             m_options.today.addDays(each[6].toInt()).startOfDay(Company::timeZone())});
    }
}

base::Rate Accounts::bestDiscount(int customer, int category, int stackingGroup) const
{
    base::Rate best;
    for (const int place : m_discountsOf.at(customer)) {
        const Discount &discount = m_discounts.at(place);
        if (discount.stackingGroup == stackingGroup
            && (discount.category < 0 || m_catalog.isWithin(category, discount.category))) {
            best = std::max(best, discount.rate);
        }
    }
    return best;
}

base::Rate Accounts::bestPromotion(int category, const QDateTime &at) const
{
    base::Rate best;
    for (const Promotion &promotion : m_promotions) {
        if (promotion.from <= at && at < promotion.to
            && m_catalog.isWithin(category, promotion.category)) {
            best = std::max(best, promotion.rate);
        }
    }
    return best;
}

std::optional<Price> Accounts::netPrice(int customer, const QList<Price> &prices,
                                        const QString &unit, int category, qint64 quantity,
                                        const QDateTime &at) const
{
    const CustomerGroup &group = m_groups.at(m_customers.at(customer).group);
    QList<int> chain = {Catalog::StandardList};
    if (group.code == "CH"_L1) {
        chain = {Catalog::SwissList};
    } else if (group.code == "KEY"_L1) {
        chain.prepend(Catalog::KeyList);
    }
    for (const int list : chain) {
        const Price *best = nullptr;
        for (const Price &price : prices) {
            if (price.list == list && price.from.unit() == unit
                && price.from.count() <= quantity * base::Quantity::Scale
                && (!best || price.from.count() > best->from.count())) {
                best = &price;
            }
        }
        if (!best) {
            continue;
        }
        // One division over all factors, straight to whole cents: rounded once.
        qint64 factor = 1;
        for (const base::Rate rate :
             {bestDiscount(customer, category, GroupStack),
              bestDiscount(customer, category, CustomerStack), bestPromotion(category, at)}) {
            factor *= (base::Rate::One - rate.millionths()) / 1000;
        }
        constexpr qint64 cent = base::Money::Scale / 100;
        const auto cents = base::decimal::multiplyDivide(
            best->amount.units(), factor, 1'000'000'000 * cent, base::Rounding::HalfUp);
        Price net = *best;
        net.amount = base::Money(cents.value() * cent, best->amount.currency());
        return net;
    }
    return std::nullopt;
}

} // namespace demo
