// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/records/ref.h"
#include "models/store/values.h"

#include <QStringList>

#include <functional>

namespace records {

//! What a field holds. Its three other forms follow: the stored one (a QVariant as in a column:
//! 64-bit counts, ids, UTC milliseconds, ISO dates, words), the text of change sets and journal
//! (fieldtext.h), and the member of a contract.
enum class Kind {
    ByMember, //!< follows from the type of the member
    Text, //!< max = greatest length
    Word, //!< one of words
    Reference, //!< a record of the type refersTo
    Currency, //!< ISO 4217
    Country, //!< ISO 3166-1 alpha-2
    Unit, //!< UN/ECE Rec 20
    Money, //!< in the record's currency; min and max in 1/10 000
    Quantity, //!< min and max in 1/1 000
    Rate, //!< a share; min and max in 1/1 000 000
    Integer,
    Flag,
    Instant, //!< UTC
    Date,
};

//! How a field of a value is reached, whatever the type of the value: made by TypeOf from a pointer
//! to the member, so that the compiler has checked it.
struct Access
{
    std::function<QVariant(const void *record)> get; //!< the stored form
    std::function<void(void *record, const QVariant &stored)> set;
    // Of references that are a Ref; else empty.
    std::function<Ref &(void *record)> ref;
    std::function<QString(const void *record)> key;
};

//! One field of a kind of record, described once.
struct Field
{
    //! QT_TRANSLATE_NOOP("FieldNames", …); names that several kinds of records share are in
    //! ui/text.
    const char *label = nullptr;
    Kind kind = Kind::ByMember;
    bool required = false; //!< may not be left empty
    qint64 min = 0; //!< of numbers, in their stored form
    qint64 max = 0; //!< greatest number or text length; 0 = no limit
    QStringList words = {}; //!< of a Word, in the order of the enumerators
    QString refersTo = {}; //!< entity
    //! A reference that may not be NULL: a new record's row is made when this field is written.
    bool makesRow = false;
    //! A reference to something that the desk may not know: then it stays empty.
    bool mayBeUnknown = false;
    //! What a new record holds until somebody writes the field, when it is not nothing.
    QVariant initial = {};
    //! The form in which a text is kept, where that is not as it was typed; it tells what is wrong.
    base::Result<QString> (*normalize)(QStringView text) = nullptr;
    //! A more exact look at a text, and what it expects, for people.
    bool (*check)(const QString &text) = nullptr;
    QString expected = {};
    base::ErrorCode refusal = base::ErrorCode::Value_BadFormat; //!< of \a check
    QString group = {}; //!< of ownership, where it is not the type's
    bool isRepeated = false; //!< of a text: many records have the same, which forms offer
    bool isLocal = false; //!< other systems never hear of it
    bool isForErp = false; //!< of a product: ERPs keep it, too
    bool isFact = false; //!< of a product: told to customers like its attributes
    bool isAlwaysTold
        = false; //!< must be there in a contract, although it may have been left empty
    QString member = {}; //!< of a contract, where the rule of names does not give it
    QString column = {}; //!< likewise
    bool isLeftToTable = false; //!< a new row leaves the column to what the table says

    // Follows from the above and from the member
    QString name = {}; //!< in change sets, journal and errors: "net_days"
    Access access = {};
    [[nodiscard]] bool isText() const
    {
        return kind == Kind::Text || kind == Kind::Word || kind == Kind::Currency
            || kind == Kind::Country || kind == Kind::Unit || kind == Kind::Date;
    }
    //! Does a new record hold its own id there? So do natural keys, which must differ.
    [[nodiscard]] bool isOwnId() const;
    //! NULL, with the type that the column's values have.
    [[nodiscard]] QVariant nothing() const;
};

//! Completes what a description says of a field by the rules of names and initial values.
[[nodiscard]] Field completed(Field field, const QString &name, Kind kind, bool isOptional);

//! The decimals of a kind of number in its stored form.
[[nodiscard]] int placesOf(Kind kind);

//! From a member to its stored form and back.
namespace binding {

template <typename M>
inline constexpr bool IsOptional = false;
template <typename M>
inline constexpr bool IsOptional<std::optional<M>> = true;

template <typename M>
[[nodiscard]] constexpr Kind kindOf()
{
    if constexpr (std::is_enum_v<M>) {
        return Kind::Word;
    } else if constexpr (std::is_same_v<M, base::Id> || std::is_same_v<M, Ref>) {
        return Kind::Reference;
    } else if constexpr (std::is_same_v<M, bool>) {
        return Kind::Flag;
    } else if constexpr (std::is_integral_v<M>) {
        return Kind::Integer;
    } else if constexpr (std::is_same_v<M, base::Rate>) {
        return Kind::Rate;
    } else if constexpr (std::is_same_v<
                             M, base::Money> || std::is_same_v<M, std::optional<base::Money>>) {
        return Kind::Money;
    } else if constexpr (std::is_same_v<M, base::Quantity>) {
        return Kind::Quantity;
    } else if constexpr (std::is_same_v<M, base::Currency>) {
        return Kind::Currency;
    } else if constexpr (std::is_same_v<M, QDateTime>) {
        return Kind::Instant;
    } else if constexpr (std::is_same_v<M, QDate>) {
        return Kind::Date;
    } else {
        static_assert(std::is_same_v<M, QString> || std::is_same_v<M, QStringList>,
                      "no field can hold this");
        return Kind::Text;
    }
}

template <typename M>
[[nodiscard]] QVariant stored(const M &value, const QStringList &words)
{
    if constexpr (std::is_enum_v<M>) {
        return words.value(int(value));
    } else if constexpr (std::is_same_v<M, Ref>) {
        return store::toDb(value.id);
    } else if constexpr (std::is_same_v<M, base::Currency>) {
        return store::toDb(value.code());
    } else if constexpr (std::is_same_v<M, QStringList>) {
        return value.join(u'|');
    } else {
        Q_UNUSED(words)
        return store::toDb(value);
    }
}

//! An unknown word is the last one: inactive, blocked, cancelled.
template <typename M>
void restore(M &value, const QVariant &stored, const QStringList &words)
{
    if constexpr (std::is_enum_v<M>) {
        const qsizetype index = words.indexOf(stored.toString());
        value = M(index < 0 ? words.size() - 1 : index);
    } else if constexpr (std::is_same_v<M, base::Id> || std::is_same_v<M, Ref>) {
        value = base::Id(stored.toLongLong());
    } else if constexpr (std::is_same_v<M, bool>) {
        value = stored.toLongLong() != 0;
    } else if constexpr (std::is_integral_v<M>) {
        value = M(stored.toLongLong());
    } else if constexpr (std::is_same_v<M, base::Rate>) {
        value = base::Rate(stored.toLongLong());
    } else if constexpr (std::is_same_v<M, base::Money>) {
        value = base::Money(stored.toLongLong(), value.currency());
    } else if constexpr (std::is_same_v<M, base::Quantity>) {
        value = base::Quantity(stored.toLongLong(), value.unit());
    } else if constexpr (std::is_same_v<M, std::optional<base::Money>>) {
        value = stored.isNull() ? M() : M(base::Money(stored.toLongLong(), {}));
    } else if constexpr (std::is_same_v<M, base::Currency>) {
        value = base::Currency::parse(stored.toString()).valueOr({});
    } else if constexpr (std::is_same_v<M, QDateTime>) {
        value = stored.isNull() ? QDateTime()
                                : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
    } else if constexpr (std::is_same_v<M, QStringList>) {
        value = stored.toString().split(u'|', Qt::SkipEmptyParts);
    } else if constexpr (std::is_same_v<M, QDate>) {
        value = QDate::fromString(stored.toString(), Qt::ISODate);
    } else {
        value = stored.toString();
    }
}

} // namespace binding
} // namespace records
