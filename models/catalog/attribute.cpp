// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/attribute.h"

#include "models/base/decimal.h"

using namespace Qt::StringLiterals;

namespace catalog {

base::Result<QString> Attribute::normalized(const QString &text) const
{
    const base::ErrorContext context = {.subject = name, .field = u"value:"_s + code};
    const auto refuse = [&context](base::ErrorCode error, const QString &expected) {
        base::ErrorContext full = context;
        full.expected = expected;
        return base::failure(error, {}, full);
    };
    const QString trimmed = text.trimmed();
    switch (kind) {
    case Kind::Text:
        if (trimmed.size() > MaxTextLength) {
            return refuse(base::ErrorCode::Value_TooLong, QString::number(MaxTextLength));
        }
        return trimmed;
    case Kind::Number: {
        const auto number = base::decimal::parse(trimmed, NumberPlaces);
        if (!number) {
            return refuse(number.error().code, number.error().context.expected);
        }
        return base::decimal::toText(*number, NumberPlaces);
    }
    case Kind::Flag:
        if (trimmed != "0"_L1 && trimmed != "1"_L1) {
            return refuse(base::ErrorCode::Value_BadFormat, u"0, 1"_s);
        }
        return trimmed;
    case Kind::Choice:
        if (!choices.contains(trimmed)) {
            return refuse(base::ErrorCode::Value_BadFormat, choices.join(", "_L1));
        }
        return trimmed;
    }
    Q_UNREACHABLE();
}

static const QStringList &kindWords()
{
    static const QStringList words{u"text"_s, u"number"_s, u"flag"_s, u"choice"_s};
    return words;
}

QString kindWord(Attribute::Kind kind)
{
    return records::wordOf(kindWords(), kind);
}

Attribute::Kind kindFromWord(const QString &word)
{
    return records::fromWord<Attribute::Kind>(kindWords(), word).value_or(Attribute::Kind::Text);
}

const Attribute *Family::find(const QString &attributeCode) const
{
    for (const FamilyAttribute &each : attributes) {
        if (each.attribute.code == attributeCode) {
            return &each.attribute;
        }
    }
    return nullptr;
}

} // namespace catalog

namespace records {

template <>
const TypeOf<catalog::Attribute> &type()
{
    using catalog::Attribute;
    static const auto described
        = TypeOf<Attribute>(u"attribute"_s)
              .guardedBy(u"catalog"_s)
              .key(&Attribute::code, u"code"_s)
              .field(&Attribute::name, u"name"_s, {.required = true, .max = 400})
              .field(&Attribute::kind, u"kind"_s, {.words = catalog::kindWords()})
              .field(&Attribute::unit, u"unit"_s, {.max = 8})
              .field(&Attribute::choices, u"choices"_s, {.max = 4000})
              .usedIn(u"family_attribute"_s, u"attribute_id"_s)
              .usedIn(u"product_value"_s, u"attribute_id"_s);
    return described;
}

template <>
const TypeOf<catalog::FamilyAttribute> &type()
{
    using catalog::FamilyAttribute;
    static const auto described
        = TypeOf<FamilyAttribute>(u"family_attribute"_s)
              .key(&FamilyAttribute::attribute, &catalog::Attribute::id, u"attribute"_s,
                   {.refersTo = u"attribute"_s})
              .field(&FamilyAttribute::family, u"family"_s,
                     {.refersTo = u"family"_s, .makesRow = true, .isLocal = true})
              .field(&FamilyAttribute::position, u"position"_s)
              .field(&FamilyAttribute::required, u"required"_s);
    return described;
}

template <>
const TypeOf<catalog::Family> &type()
{
    using catalog::Family;
    static const auto described
        = TypeOf<Family>(u"family"_s)
              .guardedBy(u"catalog"_s)
              .key(&Family::code, u"code"_s)
              .field(&Family::name, u"name"_s, {.required = true, .max = 400})
              .children(&Family::attributes, u"attributes"_s)
              .usedIn(u"product"_s, u"family_id"_s);
    return described;
}

} // namespace records
