// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/writers.h"

#include "models/accounts/customergroupwriter.h"
#include "models/accounts/customerwriter.h"
#include "models/accounts/invoicewriter.h"
#include "models/accounts/paymenttermswriter.h"
#include "models/catalog/attributewriter.h"
#include "models/catalog/categorywriter.h"
#include "models/catalog/familywriter.h"
#include "models/catalog/productwriter.h"
#include "models/catalog/stockwriter.h"
#include "models/media/mediawriter.h"
#include "models/orders/orderwriter.h"
#include "models/pricing/discountwriter.h"
#include "models/pricing/pricelistwriter.h"
#include "models/promotions/promotionwriter.h"
#include "models/sync/conflictwriter.h"
#include "models/sync/remotesystemwriter.h"

namespace engine {

void addWriters(store::RecordWriters &writers, base::IdMaker &ids, const base::Clock &clock)
{
    writers.add(std::make_unique<catalog::CategoryWriter>());
    writers.add(std::make_unique<catalog::AttributeWriter>());
    writers.add(std::make_unique<catalog::FamilyWriter>());
    writers.add(std::make_unique<catalog::ProductWriter>(ids, clock));
    writers.add(std::make_unique<catalog::StockWriter>());
    writers.add(std::make_unique<media::MediaWriter>());
    writers.add(std::make_unique<pricing::PriceListWriter>());
    writers.add(std::make_unique<pricing::DiscountWriter>());
    writers.add(std::make_unique<promotions::PromotionWriter>());
    writers.add(std::make_unique<accounts::CustomerGroupWriter>());
    writers.add(std::make_unique<accounts::PaymentTermsWriter>());
    writers.add(std::make_unique<accounts::CustomerWriter>());
    writers.add(std::make_unique<accounts::InvoiceWriter>());
    writers.add(std::make_unique<orders::OrderWriter>());
    writers.add(std::make_unique<syncing::RemoteSystemWriter>());
    writers.add(std::make_unique<syncing::ConflictWriter>(ids, clock));
}

} // namespace engine
