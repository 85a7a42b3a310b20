// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/pricingwiring.h"

#include "app/desk/services.h"
#include "models/pricing/discountlistmodel.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/priceexplainer.h"
#include "models/pricing/pricelistmodel.h"
#include "models/promotions/promotionlistmodel.h"
#include "ui/pricing/pricingpage.h"
#include "ui/promotions/promotionstab.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace desk {

widgets::Page *makePricingPage(Services &services, QWidget *parent)
{
    auto *lists = new pricing::PriceListModel(services.store, services.clock);
    auto *prices = new pricing::ListPricesModel(services.store);
    auto *discounts = new pricing::DiscountListModel(services.store, services.clock);
    auto *explainer = new pricing::PriceExplainer(services.store);
    auto *promotions = new promotions::PromotionListModel(services.store, services.clock);
    const auto newId = [&ids = services.ids] { return ids.next(); };
    auto *page = new pricingui::PricingPage({.store = services.store,
                                             .lists = *lists,
                                             .prices = *prices,
                                             .discounts = *discounts,
                                             .explainer = *explainer,
                                             .edits = services.edits,
                                             .clock = services.clock,
                                             .newId = newId,
                                             .currency = services.currency},
                                            parent);
    for (QObject *model : {static_cast<QObject *>(lists), static_cast<QObject *>(prices),
                           static_cast<QObject *>(discounts), static_cast<QObject *>(explainer),
                           static_cast<QObject *>(promotions)}) {
        model->setParent(page);
    }
    auto *tab = new promotionsui::PromotionsTab(*promotions, services.edits, newId, page);
    page->addTab(tab, QCoreApplication::translate("desk::PricingWiring", "Promotions"));
    return page;
}

} // namespace desk
