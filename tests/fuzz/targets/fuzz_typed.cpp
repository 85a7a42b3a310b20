// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "models/exchange/dayreader.h"
#include "models/exchange/expression.h"
#include "models/exchange/numberreader.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace exchange;

namespace {

void checkNumber(const QString &text, const QLocale &locale)
{
    const NumberReader reader(locale);
    for (const NumberField &field :
         {NumberField::plain(0), NumberField::quantity(), NumberField::rate(),
          NumberField::money({}), NumberField::money(*base::Currency::parse(u"EUR"))}) {
        const auto typed = reader.typed(text, field);
        if (typed) {
            const auto again
                = reader.typed(base::decimal::toText(*typed, field.places, 0, locale), field);
            mustHold(again && *again == *typed, "what is shown can be typed again");
        }
    }
}

void checkExpression(const QString &text)
{
    for (const NumberStyle &style : {NumberStyle::point(), NumberStyle::comma()}) {
        const auto expression = Expression::parse(text, style);
        if (!expression) {
            mustHold(expression.error().context.column <= text.size() + 1,
                     "a position in the text");
            continue;
        }
        const auto names = [](const QString &name) {
            return std::optional(Expression::Decimal{.count = name.size() - 2, .places = 1});
        };
        const auto down = expression->evaluate(4, base::Rounding::Down, names);
        const auto up = expression->evaluate(4, base::Rounding::Up, names);
        const auto half = expression->evaluate(4, base::Rounding::HalfUp, names);
        if (down && up) {
            mustHold(*up - *down >= -1 && *up - *down <= 1, "rounded by less than one");
            mustHold(half && (*half == *down || *half == *up), "rounded to a neighbour");
        }
    }
}

void checkDay(const QString &text, const QLocale &locale, QDate today)
{
    const auto day = DayReader(locale, today).read(text);
    if (day) {
        mustHold(day->isValid() && day->year() >= 1000 && day->year() <= 9999, "a day there is");
        for (const QString &shown :
             {day->toString(Qt::ISODate), locale.toString(*day, u"d MMMM yyyy"_s)}) {
            const auto again = DayReader(locale, today).read(shown);
            mustHold(again && *again == *day, "what is shown can be typed again");
        }
    } else {
        mustHold(day.error().code == base::ErrorCode::Value_Empty
                     || !day.error().context.expected.isEmpty(),
                 "what was expected is said");
    }
}

template <typename Style>
void checkBlock(const BlockStyle<Style> &block)
{
    mustHold(block.style.has_value() || !block.error().context.subject.isEmpty(),
             "a style, or a text that tells why not");
    mustHold(block.readings.size() != 1, "several readings or none");
}

} // namespace

//! The first byte chooses the locale; the lines of the rest are a block, and each of them is typed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::array locales{QLocale(u"en_US"_s), QLocale(u"en_GB"_s), QLocale(u"de_DE"_s),
                                    QLocale(u"de_CH"_s), QLocale(u"fr_FR"_s), QLocale(u"sv_SE"_s),
                                    QLocale(u"en_IN"_s), QLocale(u"ar_EG"_s)};
    const QDate today(2028, 2, 29);
    if (size == 0) {
        return 0;
    }
    const QLocale &locale = locales.at(data[0] % locales.size());
    const QStringList lines = QString::fromUtf8(bytesOf(data + 1, size - 1)).split(u'\n');
    for (const QString &line : lines) {
        checkNumber(line, locale);
        checkExpression(line);
        checkDay(line, locale, today);
    }
    checkBlock(findNumberStyle(lines, locale));
    checkBlock(findDayOrder(lines, locale, today));
    return 0;
}
