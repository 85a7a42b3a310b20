// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/writers.h"

#include "models/accounts/customer.h"
#include "models/accounts/invoice.h"
#include "models/catalog/attributewriter.h"
#include "models/catalog/category.h"
#include "models/catalog/familywriter.h"
#include "models/catalog/productwriter.h"
#include "models/catalog/stockwriter.h"
#include "models/media/mediawriter.h"
#include "models/orders/orderwriter.h"
#include "models/people/view.h"
#include "models/pricing/discount.h"
#include "models/pricing/pricelistwriter.h"
#include "models/promotions/promotion.h"
#include "models/sync/conflictwriter.h"
#include "models/sync/remotesystemwriter.h"

namespace engine {

void addWriters(store::RecordWriters &writers, base::IdMaker &ids, const base::Clock &clock)
{
    const auto add = [&writers](const records::Type &type) {
        writers.add(std::make_unique<records::TypeWriter>(type));
    };
    add(records::type<catalog::Category>());
    writers.add(std::make_unique<catalog::AttributeWriter>());
    writers.add(std::make_unique<catalog::FamilyWriter>());
    writers.add(std::make_unique<catalog::ProductWriter>(ids, clock));
    writers.add(std::make_unique<catalog::StockWriter>());
    writers.add(std::make_unique<media::MediaWriter>());
    writers.add(std::make_unique<pricing::PriceListWriter>());
    add(records::type<pricing::Discount>());
    add(records::type<promotions::Promotion>());
    add(records::type<people::View>());
    add(records::type<accounts::CustomerGroup>());
    add(records::type<accounts::PaymentTerms>());
    add(records::type<accounts::Customer>());
    writers.add(std::make_unique<records::TypeWriter>(records::type<accounts::Invoice>()));
    writers.add(std::make_unique<orders::OrderWriter>());
    writers.add(std::make_unique<syncing::RemoteSystemWriter>());
    writers.add(std::make_unique<syncing::ConflictWriter>(ids, clock));
}

} // namespace engine
