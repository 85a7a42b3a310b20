// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/deskwindow.h"

#include "app/desk/accountswiring.h"
#include "app/desk/catalogwiring.h"
#include "app/desk/firststepswiring.h"
#include "app/desk/foreignchanges.h"
#include "app/desk/mediawiring.h"
#include "app/desk/orderswiring.h"
#include "app/desk/ownerwatch.h"
#include "app/desk/pricingwiring.h"
#include "app/desk/recordfinder.h"
#include "app/desk/settingswiring.h"
#include "app/desk/syncwiring.h"
#include "app/desk/viewcommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/page.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

//! One page; \a make is the wiring function of its feature.
shell::PageEntry entry(Services &services, OwnerWatch &owners, const QString &id,
                       const QString &title, const QString &icon, people::Feature feature,
                       const QStringList &entities, const QStringList &lists,
                       widgets::Page *(*make)(Services &, QWidget *))
{
    return {.id = id,
            .title = title,
            .icon = icon,
            .feature = feature,
            .entities = entities,
            .lists = lists,
            .factory = [&services, &owners, make](QWidget *parent) {
                widgets::Page *page = make(services, parent);
                owners.add(page);
                for (auto *list : page->findChildren<widgets::ListFrame *>()) {
                    list->setViews(services.views);
                }
                return page;
            }};
}

QList<shell::PageEntry> pages(Services &services, OwnerWatch &owners)
{
    using people::Feature;
    return {
        entry(services, owners, u"catalog"_s,
              QCoreApplication::translate("desk::Window", "Catalog"), u"catalog"_s,
              Feature::Catalog, {u"product"_s, u"category"_s, u"stock"_s, u"price"_s},
              {u"products"_s}, makeCatalogPage),
        entry(services, owners, u"pricing"_s,
              QCoreApplication::translate("desk::Window", "Pricing"), u"pricing"_s,
              Feature::Pricing, {u"price_list"_s, u"discount"_s, u"promotion"_s},
              {u"priceLists"_s, u"discounts"_s, u"promotions"_s}, makePricingPage),
        entry(services, owners, u"media"_s, QCoreApplication::translate("desk::Window", "Media"),
              u"media"_s, Feature::Media, {u"asset"_s}, {u"media"_s}, makeMediaPage),
        entry(services, owners, u"orders"_s, QCoreApplication::translate("desk::Window", "Orders"),
              u"orders"_s, Feature::Orders, {u"order"_s, u"order_status"_s}, {u"orders"_s},
              makeOrdersPage),
        entry(services, owners, u"customers"_s,
              QCoreApplication::translate("desk::Window", "Customers"), u"customers"_s,
              Feature::Accounts,
              {u"customer"_s, u"customer_group"_s, u"payment_terms"_s, u"invoice"_s},
              {u"customers"_s}, makeAccountsPage),
        entry(services, owners, u"sync"_s, QCoreApplication::translate("desk::Window", "Sync"),
              u"sync"_s, Feature::Sync, {}, {}, makeSyncPage),
        entry(services, owners, u"settings"_s,
              QCoreApplication::translate("desk::Window", "Settings"), u"settings"_s,
              Feature::Settings, {u"remote_system"_s}, {}, makeSettingsPage),
    };
}

} // namespace

std::unique_ptr<shell::MainWindow> makeMainWindow(Services &services)
{
    auto foreign = std::make_unique<ForeignChanges>(services);
    auto records = std::make_unique<RecordFinder>(services.store, services.session);
    auto owners = std::make_unique<OwnerWatch>(services);
    auto window = std::make_unique<shell::MainWindow>(shell::WindowParts{
        .edits = &services.edits,
        .session = &services.session,
        .pages = pages(services, *owners),
        .records = records.get(),
        .status = makeStatusWidget(services, nullptr),
        .databaseName = services.store.url().displayText(),
        .companyKey = companyKey(services.store.url()),
        .firstSteps = firstSteps(),
    });
    new ViewCommands(services.views, *window);
    foreign.release()->setParent(window.get());
    records.release()->setParent(window.get());
    owners.release()->setParent(window.get());
    wireSync(services, *window);
    wireFirstSteps(services, *window);
    return window;
}

} // namespace desk
