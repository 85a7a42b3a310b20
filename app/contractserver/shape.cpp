// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/shape.h"

#include "models/base/money.h"
#include "models/base/plaintext.h"
#include "models/catalog/unit.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace contractserver {

namespace {

constexpr qsizetype LongestKey = 100;

using Problem = std::optional<Rejection>;

//! "missing" and the like as what a check answers.
Problem reject(const QString &code, const QString &field, const QString &what)
{
    return rejected(code, field, what);
}

Problem checkCharacters(const Field &field, const QString &text, const QString &name)
{
    using base::plaintext::Lines;
    const auto bad
        = base::plaintext::badCharacter(text, field.kind == Field::Text ? Lines::Many : Lines::One);
    if (!bad) {
        return {};
    }
    const QString code = u"U+%1"_s.arg(QString::number(*bad, 16).toUpper(), 4, u'0');
    return reject(u"bad-format"_s, name,
                  u"holds a character that no %1 may have, %2"_s.arg(
                      field.kind == Field::Text ? u"text"_s : u"such value"_s, code));
}

bool isHex64(const QString &text)
{
    static const QRegularExpression pattern(u"^[0-9a-f]{64}\\z"_s);
    return pattern.match(text).hasMatch();
}

//! A number of \a field, which counts in 1/10^places.
Problem checkDecimal(const Field &field, const QString &text, int places, const QString &name)
{
    static const QRegularExpression pattern(u"^-?[0-9]{1,15}(\\.[0-9]{1,4})?\\z"_s);
    const auto count = base::decimal::parse(text, places);
    const bool tooLarge = !count.ok() && count.error().code == base::ErrorCode::Value_OutOfRange;
    if (!pattern.match(text).hasMatch() || (!count.ok() && !tooLarge)) {
        return reject(u"bad-format"_s, name,
                      u"is no decimal number with at most %1 decimals"_s.arg(places));
    }
    if (tooLarge || *count < field.least || *count > field.most) {
        return reject(
            u"out-of-range"_s, name,
            u"must be between %1 and %2"_s.arg(base::decimal::toText(field.least, places),
                                               base::decimal::toText(field.most, places)));
    }
    return {};
}

Problem checkPercent(const QString &text, const QString &name)
{
    static const QRegularExpression pattern(u"^-?[0-9]{1,6}(\\.[0-9]{1,4})?\\z"_s);
    const auto rate = base::Rate::parsePercent(text);
    if (!rate.ok() || !pattern.match(text).hasMatch()) {
        return reject(u"bad-format"_s, name, u"is no percentage"_s);
    }
    if (rate->millionths() < 0 || rate->millionths() > base::Rate::One) {
        return reject(u"out-of-range"_s, name, u"must be between 0 and 100"_s);
    }
    return {};
}

Problem checkMatches(const QString &text, const QRegularExpression &pattern, const QString &name,
                     const QString &what)
{
    return pattern.match(text).hasMatch() ? std::nullopt : reject(u"bad-format"_s, name, what);
}

Problem checkUnit(const QString &text, const QString &name)
{
    static const QRegularExpression pattern(u"^[A-Z0-9]{1,3}\\z"_s);
    if (auto problem = checkMatches(text, pattern, name, u"is no UN/ECE Rec 20 code"_s)) {
        return problem;
    }
    return catalog::unit::isKnown(text)
        ? std::nullopt
        : reject(u"unknown-value"_s, name, u"is no unit that is known here"_s);
}

Problem checkCurrency(const QString &text, const QString &name)
{
    static const QRegularExpression pattern(u"^[A-Z]{3}\\z"_s);
    return checkMatches(text, pattern, name, u"is no ISO 4217 code"_s);
}

Problem checkInstant(const QString &text, const QString &name)
{
    static const QRegularExpression pattern(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z\\z"_s);
    if (!pattern.match(text).hasMatch()
        || !QDateTime::fromString(text, Qt::ISODateWithMs).isValid()) {
        return reject(u"bad-format"_s, name, u"is no instant like 2026-11-23T10:00:00Z"_s);
    }
    return {};
}

Problem checkText(const Field &field, const QString &text, const QString &name)
{
    if (auto problem = checkCharacters(field, text, name)) {
        return problem;
    }
    switch (field.kind) {
    case Field::Text:
        if (text.size() < field.least || (field.least > 0 && text.trimmed().isEmpty())) {
            return reject(u"missing"_s, name, u"is empty"_s);
        }
        return text.size() > field.most
            ? reject(u"too-long"_s, name, u"has more than %1 characters"_s.arg(field.most))
            : std::nullopt;
    case Field::Key:
        if (text.trimmed().isEmpty()) {
            return reject(u"missing"_s, name, u"is empty"_s);
        }
        return text.size() > LongestKey
            ? reject(u"too-long"_s, name, u"has more than %1 characters"_s.arg(LongestKey))
            : std::nullopt;
    case Field::Word:
        return field.words.contains(text)
            ? std::nullopt
            : reject(u"unknown-value"_s, name,
                     u"must be one of %1"_s.arg(field.words.join(", "_L1)));
    case Field::Amount:
        return checkDecimal(field, text, base::Money::Places, name);
    case Field::Percent:
        return checkPercent(text, name);
    case Field::Number:
        return checkDecimal(field, text, base::Quantity::Places, name);
    case Field::Currency:
        return checkCurrency(text, name);
    case Field::Unit:
        return checkUnit(text, name);
    case Field::UnitOrNone:
        return text.isEmpty() ? std::nullopt : checkUnit(text, name);
    case Field::Instant:
        return checkInstant(text, name);
    case Field::Date:
        return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid()
            ? std::nullopt
            : reject(u"bad-format"_s, name, u"is no date like 2026-11-23"_s);
    case Field::Digits: {
        static const QRegularExpression pattern(u"^[0-9]{1,18}\\z"_s);
        return checkMatches(text, pattern, name, u"is no number of 1 to 18 digits"_s);
    }
    case Field::Sha256:
        return isHex64(text)
            ? std::nullopt
            : reject(u"bad-format"_s, name, u"is no SHA-256 in lower-case hexadecimal"_s);
    case Field::Integer:
    case Field::Flag:
    case Field::Object:
    case Field::List:
    case Field::Keys:
        break;
    }
    return reject(u"wrong-type"_s, name, u"has the wrong type"_s);
}

Problem checkList(const Field &field, const QJsonArray &list, const QString &name)
{
    if (list.size() < field.least) {
        return reject(u"missing"_s, name, u"has less than %1 entries"_s.arg(field.least));
    }
    if (list.size() > field.most) {
        return reject(u"too-long"_s, name, u"has more than %1 entries"_s.arg(field.most));
    }
    QSet<QString> told;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString entry = u"%1[%2]"_s.arg(name).arg(i);
        if (field.kind == Field::Keys) {
            if (!isHex64(list.at(i).toString())) {
                return reject(u"bad-format"_s, entry, u"is no SHA-256"_s);
            }
        } else if (!list.at(i).isObject()) {
            return reject(u"wrong-type"_s, entry, u"must be an object"_s);
        } else if (auto problem = field.shape->check(list.at(i).toObject(), entry + u'.')) {
            return problem;
        } else if (const QString key = list.at(i)[field.toldApartBy].toString(); !key.isEmpty()) {
            if (told.contains(key)) {
                return reject(u"duplicate-key"_s, entry + u'.' + field.toldApartBy,
                              u"is that of another entry"_s);
            }
            told.insert(key);
        }
    }
    return {};
}

Problem checkValue(const Field &field, const QJsonValue &value, const QString &name)
{
    switch (field.kind) {
    case Field::Integer: {
        const double number = value.toDouble(std::nan(""));
        if (!value.isDouble() || std::floor(number) < number) {
            return reject(u"wrong-type"_s, name, u"must be a whole number"_s);
        }
        // Compared as it is: 1e300 as a qint64 would be 0.
        return number < double(field.least) || number > double(field.most)
            ? reject(u"out-of-range"_s, name,
                     u"must be between %1 and %2"_s.arg(field.least).arg(field.most))
            : std::nullopt;
    }
    case Field::Flag:
        return value.isBool() ? std::nullopt
                              : reject(u"wrong-type"_s, name, u"must be true or false"_s);
    case Field::Object:
        return value.isObject() ? field.shape->check(value.toObject(), name + u'.')
                                : reject(u"wrong-type"_s, name, u"must be an object"_s);
    case Field::List:
    case Field::Keys:
        return value.isArray() ? checkList(field, value.toArray(), name)
                               : reject(u"wrong-type"_s, name, u"must be a list"_s);
    default:
        return value.isString() ? checkText(field, value.toString(), name)
                                : reject(u"wrong-type"_s, name, u"must be a text"_s);
    }
}

} // namespace

Rejection rejected(const QString &code, const QString &field, const QString &what)
{
    return {code, u"%1 %2"_s.arg(field, what), field};
}

QJsonObject Rejection::toJson() const
{
    QJsonObject object{{u"code"_s, code}, {u"detail"_s, detail}};
    if (!field.isEmpty()) {
        object.insert(u"field"_s, field);
    }
    return object;
}

std::optional<Rejection> Shape::check(const QJsonObject &object, const QString &path) const
{
    for (const Field &field : m_fields) {
        const QJsonValue value = object.value(field.name);
        const QString name = path + field.name;
        if (value.isUndefined()) {
            if (field.required) {
                return reject(u"missing"_s, name, u"is missing"_s);
            }
        } else if (value.isNull()) {
            if (!field.nullable) {
                return reject(u"wrong-type"_s, name, u"must not be null"_s);
            }
        } else if (auto problem = checkValue(field, value, name)) {
            return problem;
        }
    }
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const bool isKnown = std::ranges::any_of(
            m_fields, [&](const Field &field) { return field.name == member.key(); });
        // BatchReader has looked at what says that a record goes.
        if (!isKnown && !(path.isEmpty() && member.key() == "deleted"_L1)) {
            const QString name = path + member.key().left(50);
            return reject(u"unknown-member"_s, name, u"is no member of this record"_s);
        }
    }
    for (const Rule rule : m_rules) {
        if (auto problem = rule(object, path)) {
            return problem;
        }
    }
    return {};
}

Shape Shape::only(const QStringList &names) const
{
    QList<Field> fields = m_fields;
    fields.removeIf([&](const Field &field) { return !names.contains(field.name); });
    return Shape(fields);
}

QJsonObject Shape::cleaned(const QJsonObject &object) const
{
    QJsonObject clean;
    for (const Field &field : m_fields) {
        const auto found = object.constFind(field.name);
        if (found == object.constEnd()) {
            continue;
        }
        if (field.kind == Field::Object && found->isObject()) {
            clean.insert(field.name, field.shape->cleaned(found->toObject()));
        } else if (field.kind == Field::List) {
            QJsonArray list;
            const QJsonArray entries = found->toArray();
            for (const QJsonValue &entry : entries) {
                list.append(field.shape->cleaned(entry.toObject()));
            }
            clean.insert(field.name, list);
        } else {
            clean.insert(field.name, *found);
        }
    }
    return clean;
}

} // namespace contractserver
