// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/trade.h"

#include "models/demo/random.h"
#include "models/demo/resources.h"
#include "models/pricing/priceresult.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

constexpr int FirstOrder = 10'001;
constexpr int FirstErpOrder = 40'001;
constexpr int FirstInvoice = 70'001;

//! How many of the days from \a from to the day before \a to are Monday to Friday.
int workdaysTo(const QDate &from, const QDate &to)
{
    int count = 0;
    for (QDate day = from; day < to; day = day.addDays(1)) {
        count += day.dayOfWeek() <= 5 ? 1 : 0;
    }
    return count;
}

QDate addWorkdays(QDate day, int count)
{
    while (count > 0) {
        count -= day.dayOfWeek() <= 5 ? 1 : 0;
        day = day.addDays(1);
    }
    return day;
}

} // namespace

Trade::Trade(const Options &options, const Catalog &catalog, const Accounts &accounts)
    : m_options(options),
      m_catalog(catalog),
      m_accounts(accounts),
      m_firstDay(options.today.addMonths(-Months))
{
    m_ordersBefore = {0};
    for (QDate day = m_firstDay; day < options.today; day = day.addDays(1)) {
        Random random(options.seed, Use::Day, m_firstDay.daysTo(day));
        m_ordersBefore += m_ordersBefore.last() + ordersOn(day, random);
    }
    for (int i = 0; i < accounts.customers().size(); ++i) {
        if (accounts.customers().at(i).status != CustomerStatus::Registered) {
            // A few customers make most of the business.
            Random random(options.seed, Use::Customer, 1'000'000 + i);
            const int busy = 1 + 24 / (1 + random.below(20));
            m_buyers.append(QList<int>(busy, i));
        }
    }
    if (m_buyers.isEmpty() || options.products == 0) {
        m_ordersBefore.fill(0);
    }
}

int Trade::ordersOn(const QDate &day, Random &random) const
{
    constexpr int byWeekday[] = {125, 118, 106, 100, 78, 6, 2};
    constexpr int byMonth[] = {86, 94, 112, 110, 104, 101, 92, 74, 112, 118, 110, 66};
    const qint64 growth = 100 + 26 * m_firstDay.daysTo(day) / 365;
    const int lastDays = day.month() == 12 && day.day() > 22 ? 20 : 100; // between the years
    qint64 hundredths = 430LL * m_options.customers / 60 * byWeekday[day.dayOfWeek() - 1] / 100;
    hundredths = hundredths * byMonth[day.month() - 1] / 100 * growth / 100 * lastDays / 100;
    hundredths = hundredths * random.between(65, 135) / 100;
    return int(hundredths / 100) + (random.below(100) < hundredths % 100 ? 1 : 0);
}

int Trade::buyer(Random &random) const
{
    return m_buyers.at(random.below(int(m_buyers.size())));
}

QDateTime Trade::placedAt(int index, Random &random) const
{
    const auto next = std::upper_bound(m_ordersBefore.begin(), m_ordersBefore.end(), index);
    const int day = int(next - m_ordersBefore.begin()) - 1;
    const int rank = index - m_ordersBefore.at(day);
    const int count = *next - m_ordersBefore.at(day);
    // From 6:30 to 17:30, one after the other, so that numbers rise with time.
    const int second = 23'400 + (39'600 * rank + random.below(39'600)) / count;
    return m_firstDay.addDays(day).startOfDay(Qt::UTC).addSecs(second);
}

Trade::Pace Trade::pace(int index) const
{
    Random random(m_options.seed, Use::Order, 100'000'000LL + index);
    Pace pace{};
    pace.confirmed = random.between(1, 3);
    pace.picking = pace.confirmed + random.between(1, 3);
    pace.shipped = pace.picking + random.between(1, 4);
    pace.invoiced = pace.shipped + random.between(1, 5);
    return pace;
}

void Trade::addLines(Order &order, Random &random) const
{
    const int wanted = 1 + random.below(6) * random.below(6) / 3;
    const bool project = random.chance(4); // a large one now and then
    QList<qint64> chosen;
    base::Money total(0, m_accounts.customers().at(order.customer).currency);
    for (int tries = 0; tries < wanted * 4 && order.lines.size() < wanted; ++tries) {
        // Squared: the first products sell best.
        const qint64 a = random.below(1000);
        const qint64 product = m_options.products * a * a / 1'000'000;
        const Catalog::Sold sold = m_catalog.sold(product);
        if (!sold.active || chosen.contains(product)) {
            continue;
        }
        constexpr int steps[] = {1, 1, 1, 2, 2, 3, 5, 10};
        constexpr int pieces[] = {1, 1, 2, 2, 4, 5, 10, 12, 20, 25};
        const qint64 step = sold.breaks.value(1, 1);
        qint64 quantity = step >= 100 ? step * steps[random.below(8)]
                                      : pieces[random.below(step >= 10 ? 10 : 6)];
        quantity *= project ? 5 : 1;
        const auto price = m_accounts.netPrice(order.customer, m_catalog.prices(product), sold.unit,
                                               sold.category, quantity, order.placedAt);
        if (!price) {
            continue;
        }
        const auto amount = base::Quantity::whole(quantity, sold.unit);
        const base::Money lineTotal
            = pricing::lineTotal(price->amount, amount, price->basis).value();
        total = total.plus(lineTotal).value();
        chosen += product;
        order.lines.append(
            {product, sold.sku, sold.name, amount, price->amount, price->basis, lineTotal});
    }
    order.total = total;
}

void Trade::setStage(Order &order, int index, Random &random) const
{
    // Older orders are through; counting their days would only take time.
    const QDate placedOn = order.placedAt.date();
    const int age
        = placedOn.daysTo(m_options.today) > 60 ? 60 : workdaysTo(placedOn, m_options.today);
    const Pace pace = this->pace(index);
    int since = 0;
    if (age > 2 && random.chance(3)) {
        order.status = OrderStatus::Cancelled;
        since = 1;
    } else if (age >= pace.invoiced) {
        order.status = OrderStatus::Invoiced;
        since = pace.invoiced;
    } else if (age >= pace.shipped) {
        order.status = OrderStatus::Shipped;
        since = pace.shipped;
    } else if (age >= pace.picking) {
        order.status = OrderStatus::Picking;
        since = pace.picking;
    } else if (age >= pace.confirmed) {
        order.status = OrderStatus::Confirmed;
        since = pace.confirmed;
    }
    const QDateTime today = m_options.today.startOfDay(Qt::UTC);
    order.changedAt
        = std::min(QDateTime(addWorkdays(placedOn, since), order.placedAt.time(), Qt::UTC), today);
    if (order.status != OrderStatus::Placed) {
        order.erpNumber = u"SO-"_s + QString::number(FirstErpOrder + index);
    }
}

Order Trade::order(int index) const
{
    Q_ASSERT(index >= 0 && index < orderCount());
    Random random(m_options.seed, Use::Order, index);
    Order order;
    order.number = u"A-"_s + QString::number(FirstOrder + index);
    order.placedAt = placedAt(index, random);
    order.customer = buyer(random);
    if (random.chance(70)) {
        order.poNumber
            = u"B%1-%2"_s.arg(order.placedAt.date().year() % 100).arg(random.between(1000, 9999));
    }
    if (random.chance(12)) {
        static const QJsonArray notes = resource(u"accounts.json"_s)["notes"_L1].toArray();
        order.note = notes.at(random.below(int(notes.size()))).toString();
    }
    addLines(order, random);
    setStage(order, index, random);
    return order;
}

//! A customer pays in its own manner: most in time, some late, few not at all.
void Trade::addPayments(Invoice &invoice, Random &random) const
{
    const int manner
        = Random(m_options.seed, Use::Customer, 2'000'000 + invoice.customer).below(100);
    const int late = manner < 60 ? random.between(-8, 2)
        : manner < 85            ? random.between(-2, 22)
                                 : random.between(8, 75);
    const QDate on = std::max(invoice.issuedOn, invoice.dueOn.addDays(late));
    const bool never
        = manner >= 85 && random.chance(7) && invoice.dueOn.daysTo(m_options.today) < 200;
    const bool partly = random.chance(4);
    if (on >= m_options.today || never || invoice.total.isZero()) {
        return;
    }
    const auto pay = [&](int part, const QDate &date, const base::Money &amount) {
        invoice.payments.append({u"%1/%2"_s.arg(invoice.number).arg(part), date, amount});
        invoice.paid = invoice.paid.plus(amount).value();
    };
    if (!partly) {
        pay(1, on, invoice.total);
        return;
    }
    const base::Money half
        = invoice.total.times(base::Rate(base::Rate::One / 2), base::Rounding::Down)
              .value()
              .rounded(base::Rounding::Down)
              .value();
    if (!half.isZero()) {
        pay(1, on, half);
    }
    if (const QDate rest = on.addDays(random.between(15, 40)); rest < m_options.today) {
        pay(2, rest, invoice.total.minus(half).value());
    }
}

std::optional<Invoice> Trade::invoice(const Order &order, int index) const
{
    if (order.status != OrderStatus::Invoiced) {
        return std::nullopt;
    }
    Random random(m_options.seed, Use::Invoice, index);
    const Customer &customer = m_accounts.customers().at(order.customer);
    Invoice invoice;
    invoice.number = u"RE-"_s + QString::number(FirstInvoice + index);
    invoice.order = index;
    invoice.customer = order.customer;
    invoice.issuedOn = addWorkdays(order.placedAt.date(), pace(index).invoiced);
    invoice.dueOn = invoice.issuedOn.addDays(m_accounts.paymentTerms().at(customer.terms).netDays);
    invoice.total = order.total;
    invoice.paid = base::Money(0, order.total.currency());
    addPayments(invoice, random);
    const qint64 overdue = invoice.isPaid() ? 0 : invoice.dueOn.daysTo(m_options.today);
    invoice.dunningLevel = overdue > 45 ? 3 : overdue > 25 ? 2 : overdue > 10 ? 1 : 0;
    return invoice;
}

} // namespace demo
