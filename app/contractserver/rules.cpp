// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/rules.h"

#include "models/base/limits.h"
#include "models/base/money.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace contractserver::rules {

namespace {

using Problem = std::optional<Rejection>;

QDateTime instant(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

//! [from, to) is not empty.
Problem endsAfterItBegins(const QJsonObject &object, const QString &path)
{
    const QDateTime from = instant(object.value("validFrom"_L1));
    const QDateTime to = instant(object.value("validTo"_L1));
    return from.isValid() && to.isValid() && to <= from
        ? Problem(rejected(u"out-of-range"_s, path + u"validTo"_s, u"must be after validFrom"_s))
        : std::nullopt;
}

Problem dueAfterIssued(const QJsonObject &object, const QString &path)
{
    // Dates in ISO form sort as texts.
    return object.value("dueOn"_L1).toString() < object.value("issuedOn"_L1).toString()
        ? Problem(rejected(u"out-of-range"_s, path + u"dueOn"_s, u"must not be before issuedOn"_s))
        : std::nullopt;
}

Problem discountWithinTerms(const QJsonObject &object, const QString &path)
{
    return object.value("discountDays"_L1).toInteger() > object.value("netDays"_L1).toInteger()
        ? Problem(rejected(u"out-of-range"_s, path + u"discountDays"_s,
                           u"must not be more than netDays"_s))
        : std::nullopt;
}

//! Else the break could never be ordered: amount × minQuantity must be an amount of a line.
Problem breakCanBeOrdered(const QJsonObject &object, const QString &path)
{
    const auto amount
        = base::decimal::parse(object.value("amount"_L1).toString(), base::Money::Places);
    const auto from
        = base::decimal::parse(object.value("minQuantity"_L1).toString(), base::Quantity::Places);
    if (amount.ok() && from.ok()) {
        const qint64 basis = std::max<qint64>(1, object.value("basis"_L1).toInteger(1));
        const auto line = base::decimal::multiplyDivide(
            *amount, *from, base::Quantity::Scale * basis, base::Rounding::Up);
        if (line.ok() && *line <= base::limits::LineAmount) {
            return {};
        }
    }
    return rejected(
        u"out-of-range"_s, path + u"amount"_s,
        u"times minQuantity, per basis, is more than %1, the greatest amount of a line"_s.arg(
            base::decimal::toText(base::limits::LineAmount, base::Money::Places)));
}

//! No package is in the product's own unit.
Problem packagesDiffer(const QJsonObject &object, const QString &path)
{
    const QString unit = object.value("unit"_L1).toString();
    const QJsonArray packages = object.value("packaging"_L1).toArray();
    for (qsizetype i = 0; i < packages.size(); ++i) {
        if (packages.at(i)["unit"_L1].toString() == unit) {
            return rejected(u"duplicate-key"_s, path + u"packaging[%1].unit"_s.arg(i),
                            u"is the product's own unit"_s);
        }
    }
    return {};
}

Problem positionsDiffer(const QJsonObject &object, const QString &path)
{
    QSet<qint64> positions;
    const QJsonArray lines = object.value("lines"_L1).toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qint64 position = lines.at(i).toObject().value("position"_L1).toInteger();
        if (positions.contains(position)) {
            return rejected(u"duplicate-key"_s, path + u"lines[%1].position"_s.arg(i),
                            u"is that of another line"_s);
        }
        positions.insert(position);
    }
    return {};
}

} // namespace

QList<Shape::Rule> of(const QList<Field> &fields)
{
    static const std::pair<QStringList, Shape::Rule> all[]{
        {{u"validFrom"_s, u"validTo"_s}, endsAfterItBegins},
        {{u"issuedOn"_s, u"dueOn"_s}, dueAfterIssued},
        {{u"netDays"_s, u"discountDays"_s}, discountWithinTerms},
        {{u"amount"_s, u"minQuantity"_s}, breakCanBeOrdered},
        {{u"unit"_s, u"packaging"_s}, packagesDiffer},
        {{u"lines"_s}, positionsDiffer}};
    QList<Shape::Rule> rules;
    for (const auto &[members, rule] : all) {
        const auto isThere = [&](const QString &member) {
            return std::ranges::find(fields, member, &Field::name) != fields.end();
        };
        if (std::ranges::all_of(members, isThere)) {
            rules += rule;
        }
    }
    return rules;
}

} // namespace contractserver::rules
