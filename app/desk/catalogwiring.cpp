// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/catalogwiring.h"

#include "app/desk/services.h"
#include "models/catalog/productwriter.h"
#include "models/media/thumbnailer.h"
#include "models/pricing/pricelistrepository.h"
#include "ui/catalog/catalogpage.h"

namespace desk {

namespace {

base::Result<QList<catalog::PriceListInfo>> priceLists(store::Database &db)
{
    SD_TRY_VALUE(const QList<pricing::PriceList> lists, pricing::PriceListRepository(db).all());
    QList<catalog::PriceListInfo> result;
    for (const pricing::PriceList &list : lists) {
        result.append(
            {.id = list.id, .code = list.code, .name = list.name, .currency = list.currency});
    }
    return result;
}

} // namespace

widgets::Page *makeCatalogPage(Services &services, QWidget *parent)
{
    auto *list = new catalog::ProductListModel(services.store);
    auto *editor = new catalog::ProductEditor(
        services.store, services.edits, services.log, services.ids, services.clock,
        services.mediaFiles, {.lists = priceLists, .prices = catalog::storedPrices});
    auto *publisher = new catalog::Publisher(services.store, services.edits);
    auto *exporter = new catalog::ProductExporter(services.store);
    auto *families = new catalog::FamiliesEditor(services.store, services.edits, services.ids);
    auto *categories = new catalog::CategoriesEditor(services.edits, services.ids);
    auto *page = new catalogui::CatalogPage({.list = *list,
                                             .editor = *editor,
                                             .publisher = *publisher,
                                             .exporter = *exporter,
                                             .families = *families,
                                             .categories = *categories,
                                             .edits = services.edits,
                                             .thumbnails = services.thumbnails,
                                             .currency = services.currency},
                                            parent);
    // Behind the page's own widgets, so that these go first.
    for (QObject *part : std::initializer_list<QObject *>{list, editor, publisher, exporter,
                                                          families, categories}) {
        part->setParent(page);
    }
    return page;
}

} // namespace desk
