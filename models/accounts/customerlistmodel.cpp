// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerlistmodel.h"

#include "models/base/companytime.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

QString amount(const base::Money &money)
{
    return money.isZero() ? QString() : records::cellText(money);
}

} // namespace

CustomerListModel::CustomerListModel(store::Store &store, const base::Clock &clock, QObject *parent)
    : ListModel(
        store,
        [&clock](CustomerFilter filter) {
            filter.day = base::companytime::dayOf(clock.now());
            return CustomerRepository::list(filter);
        },
        {
            //: Column title: customer number
            Shows(tr("Number"), &CustomerRow::customer, &Customer::number).sortedBy(u"c.number"_s),
            Shows(tr("Name"), &CustomerRow::customer, &Customer::name).sortedBy(u"c.name"_s),
            Shows(tr("Group"), &CustomerRow::groupName).sortedBy(u"g.name"_s, u"c.name"_s),
            Shows(tr("Status"),
                  [](const CustomerRow &row) { return statusName(row.customer.status); })
                .asState(),
            Shows(tr("City"), &CustomerRow::customer, &Customer::city),
            //: Column title: what a customer owes
            Shows(tr("Balance"), [](const CustomerRow &row) { return amount(row.open); })
                .asNumber()
                .sortedBy(CustomerRepository::OpenSum, u"c.name"_s),
            Shows(tr("Overdue"), [](const CustomerRow &row) { return amount(row.overdue); })
                .asNumber()
                .withState([](const CustomerRow &row) {
                    return row.overdue.units() > 0 ? u"overdue"_s : QString();
                })
                .sortedBy(CustomerRepository::OverdueSum, u"c.name"_s),
            //: Column title: share of the credit limit that is used
            Shows(tr("Credit used"),
                  [](const CustomerRow &row) {
                      //: Share of the credit limit in percent
                      return row.percentUsed ? tr("%1 %").arg(QLocale().toString(*row.percentUsed))
                                             : QString();
                  })
                .asNumber(),
        },
        NameColumn, Qt::AscendingOrder, parent)
{
}

} // namespace accounts

#include "moc_customerlistmodel.cpp"
