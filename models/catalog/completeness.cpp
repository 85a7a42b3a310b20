// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/completeness.h"

using namespace Qt::StringLiterals;

namespace catalog::completeness {

namespace {

//! The general fields first, then the family's required ones: name and whether it is filled.
QList<std::pair<QString, bool>> checks(const Product &product, const Family &family)
{
    QList<std::pair<QString, bool>> result = {
        {u"name"_s, !product.name.trimmed().isEmpty()},
        {u"summary"_s, !product.summary.trimmed().isEmpty()},
        {u"description"_s, !product.description.trimmed().isEmpty()},
        {u"category"_s, !product.category.isNull()},
        {u"unit"_s, !product.unit.isEmpty()},
        {u"assets"_s, !product.assets.isEmpty()},
    };
    for (const FamilyAttribute &each : family.attributes) {
        if (each.required) {
            const QString value = product.values.value(each.attribute.code);
            result.append({u"value:"_s + each.attribute.code, !value.trimmed().isEmpty()});
        }
    }
    return result;
}

} // namespace

QStringList missing(const Product &product, const Family &family)
{
    QStringList result;
    const auto all = checks(product, family);
    for (const auto &[field, filled] : all) {
        if (!filled) {
            result += field;
        }
    }
    return result;
}

int percent(const Product &product, const Family &family)
{
    const qsizetype all = checks(product, family).size();
    const qsizetype filled = all - missing(product, family).size();
    return int(filled * 100 / all);
}

} // namespace catalog::completeness
