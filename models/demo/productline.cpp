// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/productline.h"

#include "models/demo/company.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

QStringList textList(const QJsonValue &json)
{
    QStringList result;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array) {
        result += value.toString();
    }
    return result;
}

QHash<QString, QString> textMap(const QJsonValue &json)
{
    QHash<QString, QString> result;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        result.insert(it.key(), it.value().toString());
    }
    return result;
}

ProductLine::Axis axisFrom(const QJsonObject &json)
{
    ProductLine::Axis axis{json["a"_L1].toString(), textList(json["v"_L1]), {}};
    const QJsonArray factors = json["f"_L1].toArray();
    for (const QJsonValue &factor : factors) {
        axis.factors += factor.toInt();
    }
    Q_ASSERT(axis.factors.size() == axis.values.size());
    const QJsonObject shift = json["shift"_L1].toObject();
    axis.shiftFrom = shift["from"_L1].toString();
    const QJsonObject shifts = shift["map"_L1].toObject();
    for (auto it = shifts.begin(); it != shifts.end(); ++it) {
        axis.shifts.insert(it.key(), it.value().toInt());
    }
    return axis;
}

void readLook(ProductLine &line, const QJsonObject &json)
{
    line.shape = json["shape"_L1].toString();
    line.proportionFrom = json["proportion"_L1].toString();
    const QJsonObject tint = json["tint"_L1].toObject();
    line.tintFrom = tint["from"_L1].toString();
    const QJsonObject tints = tint["map"_L1].toObject();
    for (auto it = tints.begin(); it != tints.end(); ++it) {
        line.tints.insert(it.key(), it.value().toInt());
    }
}

void readTrade(ProductLine &line, const QJsonObject &json)
{
    line.unit = json["unit"_L1].toString();
    const QJsonArray packages = json["packages"_L1].toArray();
    for (const QJsonValue &package : packages) {
        line.packages.append({package.toArray()[0].toString(), package.toArray()[1].toInt()});
    }
    const QJsonArray breaks = json["breaks"_L1].toArray();
    for (const QJsonValue &step : breaks) {
        line.breaks += step.toInt();
    }
    line.basis = json["basis"_L1].toInt(1);
    line.packPrice = json["packPrice"_L1].toBool();
    line.margin = json["margin"_L1].toInt();
    line.cost = base::Money::parse(json["cost"_L1].toString(), Company::currency()).value();
    line.grams = json["grams"_L1].toInt();
    line.customsCode = json["customs"_L1].toString();
}

} // namespace

ProductLine ProductLine::fromJson(const QJsonObject &json)
{
    ProductLine line;
    line.code = json["code"_L1].toString();
    line.name = json["name"_L1].toString();
    line.brands = json["brands"_L1].toString();
    line.prefix = json["prefix"_L1].toString();
    line.weight = json["weight"_L1].toInt();
    readTrade(line, json);
    readLook(line, json);
    line.category = json["category"_L1].toString();
    const QJsonObject by = json["categoryBy"_L1].toObject();
    line.categoryFrom = by["from"_L1].toString();
    line.categoryMap = textMap(by["map"_L1]);
    const QJsonArray axes = json["axes"_L1].toArray();
    for (const QJsonValue &axis : axes) {
        line.axes += axisFrom(axis.toObject());
    }
    const QJsonArray derived = json["derived"_L1].toArray();
    for (const QJsonValue &each : derived) {
        line.derived.append(
            {each["a"_L1].toString(), each["from"_L1].toString(), textMap(each["map"_L1])});
    }
    const QJsonObject fixed = json["fixed"_L1].toObject();
    for (auto it = fixed.begin(); it != fixed.end(); ++it) {
        line.fixed.append({it.key(), it.value().toString()});
    }
    line.nameText = json["label"_L1].toString();
    line.summaryText = json["summary"_L1].toString();
    line.texts = textList(json["text"_L1]);
    line.notes = textList(json["notes"_L1]);
    return line;
}

int ProductLine::Axis::count() const
{
    const auto most = std::max_element(shifts.begin(), shifts.end());
    return int(values.size()) - (most == shifts.end() ? 0 : *most);
}

qint64 ProductLine::variantCount() const
{
    qint64 count = 1;
    for (const Axis &axis : axes) {
        count *= axis.count();
    }
    return count;
}

QStringList ProductLine::attributeCodes() const
{
    QStringList codes;
    for (const Axis &axis : axes) {
        codes += axis.attribute;
    }
    for (const Derived &each : derived) {
        codes += each.attribute;
    }
    for (const auto &[attribute, value] : fixed) {
        codes += attribute;
    }
    if (grams > 0) {
        codes += u"weight"_s;
    }
    codes += u"customs_code"_s;
    return codes;
}

Variant Variant::at(const ProductLine &line, qint64 index)
{
    Variant variant;
    for (const ProductLine::Axis &axis : line.axes) {
        const int digit = int(index % axis.count());
        index /= axis.count();
        variant.digits += digit;
        variant.values.insert(axis.attribute, axis.values.at(digit));
    }
    qint64 cost = line.cost.units();
    qint64 grams = line.grams;
    for (qsizetype i = 0; i < line.axes.size(); ++i) {
        const ProductLine::Axis &axis = line.axes.at(i);
        const int at
            = variant.digits.at(i) + axis.shifts.value(variant.values.value(axis.shiftFrom));
        variant.values.insert(axis.attribute, axis.values.at(at));
        cost = cost * axis.factors.at(at) / 100;
        if (i < 2) { // the sizes make the weight, material and colour do not
            grams = grams * axis.factors.at(at) / 100;
        }
    }
    for (const ProductLine::Derived &each : line.derived) {
        variant.values.insert(each.attribute, each.map.value(variant.values.value(each.from)));
    }
    for (const auto &[attribute, value] : line.fixed) {
        variant.values.insert(attribute, value);
    }
    if (line.grams > 0) {
        variant.grams = std::max<qint64>(1, grams);
        variant.values.insert(u"weight"_s, QString::number(variant.grams));
    }
    variant.values.insert(u"customs_code"_s, line.customsCode);
    variant.cost = base::Money(cost, Company::currency());
    return variant;
}

QString Variant::filled(const QString &text) const
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        if (open < 0) {
            result += QStringView(text).mid(at);
            break;
        }
        const qsizetype close = text.indexOf(u'}', open);
        Q_ASSERT(close > open);
        result += QStringView(text).mid(at, open - at);
        const QString place = text.mid(open + 1, close - open - 1);
        const qsizetype question = place.indexOf(u'?');
        if (question < 0) {
            result += values.value(place);
        } else if (values.value(place.left(question)) == "1"_L1) {
            result += QStringView(place).mid(question + 1);
        }
        at = close + 1;
    }
    if (!result.isEmpty()) {
        result[0] = result.at(0).toUpper();
    }
    return result;
}

} // namespace demo
