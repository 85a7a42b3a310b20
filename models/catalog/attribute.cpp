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

QString kindWord(Attribute::Kind kind)
{
    switch (kind) {
    case Attribute::Kind::Text:
        return u"text"_s;
    case Attribute::Kind::Number:
        return u"number"_s;
    case Attribute::Kind::Flag:
        return u"flag"_s;
    case Attribute::Kind::Choice:
        return u"choice"_s;
    }
    Q_UNREACHABLE();
}

Attribute::Kind kindFromWord(const QString &word)
{
    using Kind = Attribute::Kind;
    for (const Kind kind : {Kind::Number, Kind::Flag, Kind::Choice}) {
        if (kindWord(kind) == word) {
            return kind;
        }
    }
    return Kind::Text;
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
