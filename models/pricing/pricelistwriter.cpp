// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistwriter.h"

#include "models/pricing/activationcheck.h"
#include "models/pricing/pricelistrepository.h"

using namespace Qt::StringLiterals;

namespace pricing {

PriceListWriter::PriceListWriter() : TypeWriter(records::type<PriceList>()) { }

base::Result<void> PriceListWriter::finish(store::Database &db, base::Id record,
                                           const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(TypeWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return {};
    }
    SD_TRY_VALUE(const PriceList list, PriceListRepository(db).byId(record));
    if (list.status != Status::Active) {
        return {};
    }
    SD_TRY_VALUE(const QList<PriceOverlap> overlaps, overlapsOf(db, record));
    if (!overlaps.isEmpty()) {
        const Price &price = overlaps.constFirst().first;
        return base::failure(base::ErrorCode::Value_NotUnique,
                             u"%1 overlapping price lines"_s.arg(overlaps.size()),
                             {.subject = list.code, .field = price.field().toField()});
    }
    return {};
}

} // namespace pricing
