// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/payloads.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// In the order of Entity and of the alternatives of Payload.
constexpr std::array Names{
    "category"_L1,       "asset"_L1,         "product"_L1,      "price_list"_L1, "price"_L1,
    "customer_group"_L1, "payment_terms"_L1, "customer"_L1,     "discount"_L1,   "promotion"_L1,
    "stock"_L1,          "order"_L1,         "order_status"_L1, "invoice"_L1};
static_assert(Names.size() == std::variant_size_v<Payload>);

} // namespace

QString entityName(Entity entity)
{
    return Names.at(size_t(entity));
}

std::optional<Entity> entityFromName(QStringView name)
{
    for (size_t i = 0; i < Names.size(); ++i) {
        if (name == Names.at(i)) {
            return Entity(i);
        }
    }
    return std::nullopt;
}

Entity entityOf(const Payload &payload)
{
    return Entity(payload.index());
}

const records::Type &typeOf(Entity entity)
{
    static const auto types = []<size_t... I>(std::index_sequence<I...>)
    {
        return std::array<const records::Type *, sizeof...(I)>{
            &records::type<std::variant_alternative_t<I, Payload>>()...};
    }
    (std::make_index_sequence<std::variant_size_v<Payload>>());
    return *types.at(size_t(entity));
}

QString keyOf(const Payload &payload)
{
    return std::visit(
        [](const auto &value) {
            return records::type<std::decay_t<decltype(value)>>()
                .key()
                ->access.get(&value)
                .toString();
        },
        payload);
}

} // namespace connectors
