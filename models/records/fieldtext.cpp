// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/fieldtext.h"

#include "models/base/decimal.h"
#include "models/base/instants.h"

using namespace Qt::StringLiterals;

namespace records {

namespace {

base::Error bad(base::ErrorCode code, const Field &field, const QString &text,
                const QString &expected = {})
{
    return base::failure(code, text.left(200), {.field = field.name, .expected = expected});
}

base::Result<QVariant> storedNumber(const Field &field, const QString &text)
{
    const int places = placesOf(field.kind);
    auto count = base::decimal::parse(text, places);
    if (!count) {
        return bad(count.error().code, field, text, count.error().context.expected);
    }
    if (*count < field.min) {
        return bad(base::ErrorCode::Value_OutOfRange, field, text,
                   base::decimal::toText(field.min, places));
    }
    if (field.max > 0 && *count > field.max) {
        return bad(base::ErrorCode::Value_OutOfRange, field, text,
                   base::decimal::toText(field.max, places));
    }
    return QVariant(*count);
}

base::Result<QVariant> storedText(const Field &field, const QString &typed)
{
    QString text = typed;
    if (field.normalize) {
        const auto kept = field.normalize(typed);
        if (!kept) {
            return bad(kept.error().code, field, typed, kept.error().context.expected);
        }
        text = *kept;
    }
    if (field.max > 0 && text.size() > field.max) {
        return bad(base::ErrorCode::Value_TooLong, field, text, QString::number(field.max));
    }
    if (field.check && !field.check(text)) {
        return bad(field.refusal, field, text, field.expected);
    }
    return QVariant(text);
}

} // namespace

base::Result<QVariant> toStored(const Field &field, const std::optional<QString> &text)
{
    if (!text || text->isEmpty()) {
        // Texts say "not set" with an empty one, unless NULL is what a new record holds.
        return field.kind == Kind::Text || field.kind == Kind::Currency
                || field.kind == Kind::Country
            ? QVariant(u""_s)
            : field.initial.isValid() ? field.initial
                                      : field.nothing();
    }
    switch (field.kind) {
    case Kind::Text:
    case Kind::Currency:
    case Kind::Country:
    case Kind::Unit:
        return storedText(field, *text);
    case Kind::Word:
        return field.words.contains(*text)
            ? base::Result<QVariant>(QVariant(*text))
            : bad(base::ErrorCode::Value_BadFormat, field, *text, field.words.join(u", "_s));
    case Kind::Reference: {
        const base::Id id = base::Id::parse(*text);
        return id.isNull()
            ? base::Result<QVariant>(bad(base::ErrorCode::Value_BadFormat, field, *text))
            : base::Result<QVariant>(store::toDb(id));
    }
    case Kind::Flag:
        return *text == "1"_L1 || *text == "0"_L1
            ? base::Result<QVariant>(store::toDb(*text == "1"_L1))
            : bad(base::ErrorCode::Value_BadFormat, field, *text, u"1, 0"_s);
    case Kind::Instant: {
        const QDateTime instant = QDateTime::fromString(*text, Qt::ISODateWithMs);
        return instant.isValid() && instant.timeSpec() != Qt::LocalTime
            ? base::Result<QVariant>(store::toDb(instant))
            : bad(base::ErrorCode::Value_BadFormat, field, *text, u"2026-01-31T23:00:00Z"_s);
    }
    case Kind::Date: {
        const QDate date = QDate::fromString(*text, Qt::ISODate);
        return date.isValid()
            ? base::Result<QVariant>(store::toDb(date))
            : bad(base::ErrorCode::Value_BadFormat, field, *text, u"2026-01-31"_s);
    }
    case Kind::Money:
    case Kind::Quantity:
    case Kind::Rate:
    case Kind::Integer:
    case Kind::ByMember:
        break;
    }
    return storedNumber(field, *text);
}

std::optional<QString> toText(const Field &field, const QVariant &stored, base::Id record)
{
    if (stored.isNull()) {
        return std::nullopt;
    }
    QString text;
    switch (field.kind) {
    case Kind::Text:
    case Kind::Word:
    case Kind::Currency:
    case Kind::Country:
    case Kind::Unit:
    case Kind::Date:
        text = stored.toString();
        break;
    case Kind::Reference:
        text = base::Id(stored.toLongLong()).toString();
        break;
    case Kind::Flag:
        text = stored.toLongLong() != 0 ? u"1"_s : u"0"_s;
        break;
    case Kind::Instant:
        text = base::instantText(stored.toLongLong());
        break;
    case Kind::Money:
    case Kind::Quantity:
    case Kind::Rate:
    case Kind::Integer:
    case Kind::ByMember:
        text = base::decimal::toText(stored.toLongLong(), placesOf(field.kind));
        break;
    }
    const bool neverNull = field.kind == Kind::Instant && field.initial.isValid();
    if (text.isEmpty() || (neverNull && stored.toLongLong() == 0)
        || (field.isOwnId() && text == record.toString())) {
        return std::nullopt;
    }
    return text;
}

base::Result<QString> normalized(const Type &type, const QString &name, const QString &text)
{
    const Field *field = type.find(name);
    if (!field) {
        return base::failure(base::ErrorCode::Store_UnknownField, type.entity(), {.field = name});
    }
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return trimmed;
    }
    SD_TRY_VALUE(const QVariant stored, toStored(*field, trimmed));
    return toText(*field, stored).value_or(QString());
}

QMap<QString, QString> texts(const Type &type, const void *record)
{
    QMap<QString, QString> texts;
    for (const Field &field : type.fields()) {
        if (const auto text = toText(field, type.stored(record, field))) {
            texts.insert(field.name, *text);
        }
    }
    return texts;
}

void setTexts(const Type &type, void *record, const QMap<QString, QString> &texts)
{
    for (const Field &field : type.fields()) {
        const auto text = texts.constFind(field.name);
        if (text == texts.cend()) {
            continue;
        }
        if (const auto stored = toStored(field, text->trimmed()); stored) {
            field.access.set(record, *stored);
        }
    }
}

} // namespace records
