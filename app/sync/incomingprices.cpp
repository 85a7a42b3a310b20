// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IncomingReader for price lists and prices.
#include "app/sync/incomingdraft.h"
#include "models/base/instants.h"
#include "models/base/limits.h"
#include "models/catalog/pricefield.h"
#include "models/catalog/productwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

static catalog::PriceField fieldOf(base::Id list, const PriceLine &line)
{
    return {.priceList = list,
            .unit = line.minQuantity.unit(),
            .minCount = line.minQuantity.count(),
            .from = line.validFrom,
            .generated = line.generated};
}

static QString textOf(const PriceLine &line)
{
    return catalog::PriceText{.amount = line.amount.units(),
                              .basis = std::clamp<qint64>(line.basis, 1, base::limits::PriceBasis),
                              .to = line.validTo,
                              .allowDiscount = line.allowDiscount}
        .toText();
}

//! How people find a line in a list that only the other side has.
static QString nameOf(const PriceLine &line)
{
    const QString name
        = u"%1, %2 %3"_s.arg(line.priceList, line.minQuantity.toText(), line.minQuantity.unit());
    return line.validFrom.isValid() ? name + u", "_s + line.validFrom.toString(Qt::ISODate) : name;
}

base::Result<Incoming> IncomingReader::priceList(const PriceListPayload &payload)
{
    if (!looksAt(u"price"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(const base::Id found, m_keys.idIfThere(u"price_list"_s, payload.code));
    SD_TRY_VALUE(const base::Id id, known(u"price_list"_s, found));
    if (id.isNull() && m_link) {
        SD_TRY_VALUE(auto kept, removedHere(u"price_list"_s, u"price"_s));
        if (kept) {
            return *std::move(kept);
        }
    }
    if (id.isNull() && !gives(u"price"_s)) {
        return Incoming(); // of no concern to the desk
    }
    Draft draft(*this, u"price_list"_s, id.isNull() && m_link ? m_link->record : id, id.isNull());
    SD_TRY(merge(draft, payload, [](const PriceListPayload &list) -> base::Result<Fields> {
        return Fields{{u"code"_s, list.code},
                      {u"name"_s, list.name},
                      {u"currency"_s, list.currency.code()},
                      {u"valid_from"_s, base::instantText(list.validFrom)},
                      {u"valid_to"_s, base::instantText(list.validTo)},
                      {u"status"_s, list.status}};
    }));
    m_keys.forget(); // prices that follow may stand in it
    return draft.finish(label("pulled.price_list"_L1, payload.code));
}

base::Result<Incoming> IncomingReader::prices(const PricePayload &payload)
{
    if (!looksAt(u"price"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(base::Id id, known(u"product"_s, {}));
    if (id.isNull()) {
        const auto found = product(payload.sku);
        if (!found && !gives(u"price"_s)) {
            return found.error().code == base::ErrorCode::Sync_Mapping
                ? base::Result<Incoming>(Incoming()) // of no concern to the desk
                : base::Result<Incoming>(found.error());
        }
        SD_TRY_VALUE(id, found);
    }
    SD_TRY_VALUE(const auto stored, catalog::storedPrices(m_db, id));
    Draft draft(*this, u"product"_s, id);
    draft.know(stored);
    QStringList told;
    using Lines = QList<std::pair<QString, QString>>;
    Lines strange; // in lists that only the system has, and their amounts
    const auto fields = [&](const PricePayload &prices) -> base::Result<Fields> {
        Fields all;
        told.clear();
        strange.clear();
        for (const PriceLine &line : prices.lines) {
            const auto list = referred(u"price_list"_s, line.priceList);
            if (list) {
                told.append(fieldOf(*list, line).toField());
                all.append({told.constLast(), textOf(line)});
            } else if (list.error().code == base::ErrorCode::Sync_Mapping && !gives(u"price"_s)) {
                strange.append({nameOf(line), textOf(line)});
            } else {
                return list.error();
            }
        }
        return all;
    };
    Lines strangeBefore;
    if (const auto base = agreed<PricePayload>(); base && fields(*base)) {
        strangeBefore = strange;
    }
    SD_TRY(merge(draft, payload, fields));
    for (auto price = stored.keyBegin(); price != stored.keyEnd(); ++price) {
        if (!told.contains(*price)) {
            SD_TRY(draft.set(*price, std::nullopt));
        }
    }
    for (const auto &[line, amount] : std::as_const(strange)) {
        if (!strangeBefore.contains({line, amount})) {
            draft.overrule(u"price"_s, line, amount); // the desk's prices have no such line
        }
    }
    return draft.finish(label("pulled.price"_L1, payload.sku));
}

} // namespace engine
