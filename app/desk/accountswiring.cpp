// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/accountswiring.h"

#include "app/desk/services.h"
#include "models/accounts/customerdetails.h"
#include "models/accounts/customerlistmodel.h"
#include "models/orders/orderlistmodel.h"
#include "models/pricing/discountlistmodel.h"
#include "ui/accounts/accountspage.h"

namespace desk {

widgets::Page *makeAccountsPage(Services &services, QWidget *parent)
{
    auto *list = new accounts::CustomerListModel(services.store, services.clock);
    auto *details = new accounts::CustomerDetails(services.store, services.clock);
    auto *discounts = new pricing::DiscountListModel(services.store, services.clock);
    auto *orders = new orders::OrderListModel(services.store);
    auto *page
        = new accountsui::AccountsPage(*list, *details, discounts, orders, services.edits, parent);
    for (QObject *model : {static_cast<QObject *>(list), static_cast<QObject *>(details),
                           static_cast<QObject *>(discounts), static_cast<QObject *>(orders)}) {
        model->setParent(page);
    }
    QObject::connect(page, &accountsui::AccountsPage::customerShown, page,
                     [discounts, orders](base::Id customer) {
                         discounts->setFilter({.customer = customer});
                         orders->setFilter({.customer = customer});
                     });
    QObject::connect(details, &accounts::CustomerDetails::changed, page, [page, details] {
        if (const auto *content = details->content()) {
            page->setGroups(content->groups);
        }
    });
    return page;
}

} // namespace desk
