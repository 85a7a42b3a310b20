// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QList>
#include <QStringList>

namespace catalog {

//! An attribute that products can have: what kind of value it holds. A plain value.
struct Attribute
{
    enum class Kind { Text, Number, Flag, Choice };
    static constexpr int MaxTextLength = 1000;
    static constexpr int NumberPlaces = 6;

    base::Id id;
    QString code; //!< natural key; change sets say "value:<code>"
    QString name;
    Kind kind = Kind::Text;
    QString unit; //!< Rec 20 code of a number, or empty
    QStringList choices; //!< of a choice
    qint64 version = 0;

    //! The stored form of \a text: numbers as plain decimals, flags "1" or "0", choices as listed.
    //! Value_NotANumber, Value_TooPrecise, Value_TooLong, Value_BadFormat; field = value:<code>.
    [[nodiscard]] base::Result<QString> normalized(const QString &text) const;

    bool operator==(const Attribute &) const = default;
};

//! "text", "number", "flag", "choice" as stored; an unknown word reads as text.
[[nodiscard]] QString kindWord(Attribute::Kind kind);
[[nodiscard]] Attribute::Kind kindFromWord(const QString &word);

//! An attribute as part of a family.
struct FamilyAttribute
{
    base::Id family;
    Attribute attribute;
    int position = 0; //!< the least comes first
    bool required = false;

    bool operator==(const FamilyAttribute &) const = default;
};

//! Products of one sort share a family: which attributes they have, in order.
struct Family
{
    base::Id id;
    QString code; //!< natural key
    QString name;
    QList<FamilyAttribute> attributes;
    qint64 version = 0;

    [[nodiscard]] const Attribute *find(const QString &code) const;
    bool operator==(const Family &) const = default;
};

} // namespace catalog

namespace records {
template <>
const TypeOf<catalog::Attribute> &type();
template <>
const TypeOf<catalog::FamilyAttribute> &type();
template <>
const TypeOf<catalog::Family> &type();
} // namespace records
