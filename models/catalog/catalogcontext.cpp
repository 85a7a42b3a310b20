// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogcontext.h"

#include "models/catalog/categoryrepository.h"
#include "models/catalog/familyrepository.h"

namespace catalog {

base::Result<CatalogContext> loadCatalogContext(store::Database &db, const PriceSource &prices)
{
    CatalogContext context;
    const CategoryRepository categories(db);
    const FamilyRepository families(db);
    SD_TRY_VALUE(context.categories, categories.all());
    SD_TRY_VALUE(context.families, families.all());
    SD_TRY_VALUE(context.attributes, families.attributes());
    SD_TRY_VALUE(context.portals, PublicationRepository(db).portals());
    if (prices.lists) {
        SD_TRY_VALUE(context.priceLists, prices.lists(db));
    }
    return context;
}

} // namespace catalog
