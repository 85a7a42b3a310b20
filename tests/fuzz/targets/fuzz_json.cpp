// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/jsonbody.h"
#include "app/portal/shapes.h"
#include "fuzzing.h"

#include <QJsonDocument>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto all = [] {
        QList<const contractserver::Shape *> shapes{&portal::shapes::pricingSettings()};
        for (int i = 0; i < int(std::variant_size_v<connectors::Payload>); ++i) {
            shapes += &portal::shapes::of(connectors::Entity(i));
        }
        return shapes;
    }();
    const auto body = contractserver::jsonBody(bytesOf(data, size));
    if (!body.ok()) {
        mustHold(!body.error().detail.isEmpty(), "a sentence");
        return 0;
    }
    mustHold(QJsonDocument::fromJson(QJsonDocument(*body).toJson()).object() == *body,
             "what was read can be written");
    for (const contractserver::Shape *shape : all) {
        const auto rejection = shape->check(*body);
        if (rejection) {
            mustHold(!rejection->code.isEmpty() && !rejection->detail.isEmpty(), "a reason");
            std::ignore = QJsonDocument(rejection->toJson()).toJson();
        }
        const QJsonObject cleaned = shape->cleaned(*body);
        mustHold(shape->cleaned(cleaned) == cleaned, "clean is clean");
        mustHold(rejection || !shape->check(cleaned), "what fits still fits when it is clean");
    }
    return 0;
}
