// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productfield.h"

#include "models/base/money.h"
#include "models/catalog/gtin.h"
#include "models/catalog/product.h"
#include "models/catalog/sku.h"
#include "models/catalog/unit.h"
#include "models/media/asset.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace catalog::productfield {

namespace {

base::Result<QString> named(base::Result<QString> result, const QString &field)
{
    if (result) {
        return result;
    }
    base::Error error = result.error();
    error.context.field = field;
    return error;
}

base::Result<QString> limited(const QString &field, const QString &text, int maxLength)
{
    if (text.size() > maxLength) {
        return base::failure(base::ErrorCode::Value_TooLong, {},
                             {.field = field, .expected = QString::number(maxLength)});
    }
    return text;
}

base::Result<QString> amount(const QString &field, const QString &text)
{
    const auto count = base::decimal::parse(text, base::Money::Places);
    if (!count) {
        return named(count.error(), field);
    }
    if (*count < 0) {
        return base::failure(base::ErrorCode::Value_OutOfRange, {},
                             {.field = field, .expected = u"≥ 0"_s});
    }
    return base::decimal::toText(*count, base::Money::Places);
}

base::Result<QString> reference(const QString &field, const QString &text)
{
    const base::Id id = base::Id::parse(text);
    if (id.isNull()) {
        return base::failure(base::ErrorCode::Value_BadFormat, {}, {.field = field});
    }
    return id.toString();
}

//! Texts with a greatest length.
const QHash<QString, int> &lengths()
{
    static const QHash<QString, int> result = {{u"name"_s, Product::MaxNameLength},
                                               {u"brand"_s, Product::MaxBrandLength},
                                               {u"summary"_s, Product::MaxSummaryLength},
                                               {u"description"_s, Product::MaxDescriptionLength},
                                               {u"alt_text"_s, media::Asset::MaxAltTextLength}};
    return result;
}

} // namespace

base::Result<QString> normalized(const QString &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return QString();
    }
    if (const auto length = lengths().constFind(field); length != lengths().cend()) {
        return limited(field, trimmed, *length);
    }
    if (field == "sku"_L1) {
        return named(sku::parse(trimmed), field);
    }
    if (field == "gtin"_L1) {
        return named(gtin::parse(trimmed), field);
    }
    if (field == "unit"_L1 && !unit::isKnown(trimmed)) {
        return base::failure(base::ErrorCode::Value_BadUnit, {},
                             {.subject = trimmed, .field = field});
    }
    if (field == "status"_L1 && statusWord(statusFromWord(trimmed)) != trimmed) {
        return base::failure(base::ErrorCode::Value_BadFormat, {},
                             {.field = field, .expected = u"active, discontinued"_s});
    }
    if (field == "cost"_L1) {
        return amount(field, trimmed);
    }
    if (field == "family"_L1 || field == "category"_L1) {
        return reference(field, trimmed);
    }
    return trimmed;
}

} // namespace catalog::productfield
