// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/inputcheck.h"

#include "app/connectors/json/payloadjson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using connectors::Entity;

namespace erpsandbox {

namespace {

struct TextRule
{
    QLatin1StringView field;
    int most;
    bool needed = false;
};

constexpr int KeyLength = 100;
constexpr int NameLength = 400;

[[nodiscard]] QList<TextRule> rulesOf(Entity entity)
{
    switch (entity) {
    case Entity::Product:
        return {{"name"_L1, NameLength, true}, {"gtin"_L1, 14}, {"unit"_L1, 3, true}};
    case Entity::PriceList:
    case Entity::PaymentTerms:
        return {{"name"_L1, NameLength, true}};
    case Entity::Customer:
        return {{"name"_L1, NameLength, true},
                {"group"_L1, KeyLength},
                {"parent"_L1, KeyLength},
                {"terms"_L1, KeyLength},
                {"email"_L1, 254},
                {"phone"_L1, 100},
                {"street"_L1, 400},
                {"postcode"_L1, 40},
                {"city"_L1, 200},
                {"country"_L1, 100},
                {"vatNumber"_L1, 40}};
    case Entity::Order:
        return {{"customer"_L1, KeyLength, true},
                {"placedAt"_L1, 40, true},
                {"customerReference"_L1, 100},
                {"note"_L1, 2000}};
    default:
        return {};
    }
}

[[nodiscard]] QStringList statusWords(Entity entity)
{
    switch (entity) {
    case Entity::Product:
        return {u"active"_s, u"discontinued"_s};
    case Entity::PriceList:
        return {u"draft"_s, u"active"_s, u"inactive"_s};
    case Entity::Customer:
        return {u"registered"_s, u"active"_s, u"blocked"_s};
    case Entity::Order:
        return {u"placed"_s,  u"confirmed"_s, u"picking"_s,
                u"shipped"_s, u"invoiced"_s,  u"cancelled"_s};
    default:
        return {};
    }
}

[[nodiscard]] std::optional<Rejection> lengthProblem(const QString &text, const TextRule &rule)
{
    if (text.size() > rule.most) {
        return Rejection{u"too-long"_s,
                         u"%1 has more than %2 characters."_s.arg(rule.field).arg(rule.most),
                         rule.field};
    }
    if (rule.needed && text.trimmed().isEmpty()) {
        return Rejection{u"missing"_s, u"%1 is missing."_s.arg(rule.field), rule.field};
    }
    return std::nullopt;
}

} // namespace

std::optional<Rejection> textProblem(Entity entity, const QJsonObject &record)
{
    const QByteArray keyMember = json::keyMember(entity).toLatin1();
    QList<TextRule> rules = rulesOf(entity);
    rules.prepend({QLatin1StringView(keyMember), KeyLength, true});
    for (const TextRule &rule : std::as_const(rules)) {
        if (const auto problem = lengthProblem(record.value(rule.field).toString(), rule)) {
            return problem;
        }
    }
    const QStringList words = statusWords(entity);
    const QString status = record.value("status"_L1).toString();
    if (!status.isEmpty() && !words.isEmpty() && !words.contains(status)) {
        return Rejection{u"unknown-value"_s, u"\"%1\" is no known status."_s.arg(status),
                         u"status"_s};
    }
    static const QRegularExpression unitForm(u"^[A-Z0-9]{1,3}$"_s);
    if (const QString unit = record.value("unit"_L1).toString();
        !unit.isEmpty() && !unitForm.match(unit).hasMatch()) {
        return Rejection{u"bad-format"_s, u"\"%1\" is no unit code."_s.arg(unit), u"unit"_s};
    }
    return std::nullopt;
}

} // namespace erpsandbox
