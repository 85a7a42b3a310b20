// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/shapes.h"
#include "fuzzing.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace portal::shapes;
    static const std::array all{&category(),     &product(),        &media(),    &stock(),
                                &paymentTerms(), &customerGroup(),  &customer(), &invoice(),
                                &priceList(),    &prices(),         &discount(), &promotion(),
                                &orderStatus(),  &pricingSettings()};
    const QJsonDocument document = QJsonDocument::fromJson(bytesOf(data, size));
    if (!document.isObject()) {
        return 0;
    }
    for (const portal::Shape *shape : all) {
        const QJsonObject object = document.object();
        const auto rejection = shape->check(object);
        if (rejection) {
            mustHold(!rejection->code.isEmpty() && !rejection->detail.isEmpty(), "a reason");
            std::ignore = QJsonDocument(rejection->toJson()).toJson();
        }
        const QJsonObject cleaned = shape->cleaned(object);
        mustHold(shape->cleaned(cleaned) == cleaned, "clean is clean");
        mustHold(rejection.has_value() == shape->check(cleaned).has_value(),
                 "only unknown fields are left out");
    }
    return 0;
}
