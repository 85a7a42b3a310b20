// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/dayreader.h"

#include "models/exchange/plaincharacters.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace exchange {

using base::ErrorCode;
using base::failure;

namespace {

constexpr qsizetype LongestDay = 60;

QString folded(const QString &text)
{
    return plainCharacters(text).simplified().toCaseFolded();
}

//! Is \a text one of \a words, which "|" separates?
bool isOneOf(const QString &text, const QString &words)
{
    const QStringList all = words.split(u'|');
    return std::ranges::any_of(all, [&text](const QString &word) { return folded(word) == text; });
}

//! "nov." and "Nov" are one name.
QString bareName(const QString &name)
{
    QString bare = folded(name);
    while (bare.endsWith(u'.')) {
        bare.chop(1);
    }
    return bare;
}

//! 1-based place of \a word among \a count names in \a locale: one of them, or with \a byBeginning
//! what only one of them begins with. 0: none.
template <typename NameOf>
int indexOfName(const QString &word, int count, bool byBeginning, const NameOf &nameOf)
{
    int found = 0;
    for (int i = 1; i <= count; ++i) {
        const QString full = bareName(nameOf(i, QLocale::LongFormat));
        const bool is = byBeginning
            ? word.size() >= 3 && full.startsWith(word)
            : word == full || word == bareName(nameOf(i, QLocale::ShortFormat));
        if (is && found != 0) {
            return 0;
        }
        found = is ? i : found;
    }
    return found;
}

int monthOf(const QString &word, const QLocale &locale, bool byBeginning)
{
    const int month = indexOfName(word, 12, byBeginning, [&locale](int i, auto format) {
        return locale.monthName(i, format);
    });
    return month ? month : indexOfName(word, 12, byBeginning, [&locale](int i, auto format) {
        return locale.standaloneMonthName(i, format);
    });
}

int weekdayOf(const QString &word, const QLocale &locale, bool byBeginning)
{
    return indexOfName(word, 7, byBeginning,
                       [&locale](int i, auto format) { return locale.dayName(i, format); });
}

bool separatesParts(QChar c)
{
    return c.isSpace() || u".,/-'\u060C\u2010\u2011\u2012\u2013\u2212\u2019"_s.contains(c);
}

} // namespace

struct DayReader::Parts
{
    QStringList numbers;
    int month = 0; //!< by its name
    int weekday = 0;
    bool hasForeignWord = false; //!< also where there are several names
};

DayOrder dayOrderOf(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const qsizetype day = format.indexOf(u'd');
    const qsizetype month = format.indexOf(u'M');
    const qsizetype year = format.indexOf(u'y');
    return year < day && year < month ? DayOrder::YearMonthDay
        : month < day                 ? DayOrder::MonthDayYear
                                      : DayOrder::DayMonthYear;
}

base::Error DayReader::badFormat(const QString &text) const
{
    const QDate example(m_today.year(), 12, 31);
    return failure(ErrorCode::Value_BadFormat, text.left(200),
                   {.expected = m_order == dayOrderOf(m_locale)
                        ? m_locale.toString(example, QLocale::ShortFormat)
                        : example.toString(Qt::ISODate)});
}

base::Error DayReader::noSuchDay(int year, int month, const QString &text) const
{
    if (month < 1 || month > 12) {
        return badFormat(text);
    }
    const QDate first(year, month, 1);
    //: the first and the last day of a month
    const QString range
        = tr("%1 to %2")
              .arg(m_locale.toString(first, QLocale::ShortFormat),
                   m_locale.toString(first.addMonths(1).addDays(-1), QLocale::ShortFormat));
    return failure(ErrorCode::Value_OutOfRange, text.left(200), {.expected = range});
}

std::optional<QDate> DayReader::word(const QString &text) const
{
    //: What people type for a day; several words are separated by "|"
    if (text == "today"_L1 || isOneOf(text, tr("today"))) {
        return m_today;
    }
    //: What people type for a day; several words are separated by "|"
    if (text == "tomorrow"_L1 || isOneOf(text, tr("tomorrow"))) {
        return m_today.addDays(1);
    }
    //: What people type for a day; several words are separated by "|"
    if (text == "yesterday"_L1 || isOneOf(text, tr("yesterday"))) {
        return m_today.addDays(-1);
    }
    //: What people type for the last day of this month; several words are separated by "|"
    if (text == "eom"_L1 || text == "end of month"_L1 || isOneOf(text, tr("end of month|eom"))) {
        return QDate(m_today.year(), m_today.month(), m_today.daysInMonth());
    }
    return std::nullopt;
}

std::optional<base::Result<QDate>> DayReader::fromToday(const QString &text) const
{
    static const QRegularExpression pattern(u"^([+\\-\u2212])\\s*(\\d{1,5})\\s*(\\p{L}*)$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int count = match.captured(2).toInt() * (match.captured(1) == u"+"_s ? 1 : -1);
    const QString unit = match.captured(3);
    QDate day;
    //: The letters behind a number of days, weeks, months and years, as in "+14d"
    const QStringList letters = tr("d w m y").split(u' ');
    const auto isUnit = [&](QChar english, int which) {
        return unit == english || folded(letters.value(which)) == unit;
    };
    if (unit.isEmpty() || isUnit(u'd', 0)) {
        day = m_today.addDays(count);
    } else if (isUnit(u'w', 1)) {
        day = m_today.addDays(qint64(count) * 7);
    } else if (isUnit(u'm', 2)) {
        day = m_today.addMonths(count);
    } else if (isUnit(u'y', 3)) {
        day = m_today.addYears(count);
    } else {
        return badFormat(text);
    }
    return day.isValid() && day.year() >= 1000 && day.year() <= 9999 ? base::Result<QDate>(day)
                                                                     : badFormat(text);
}

void DayReader::takeWord(const QString &word, Parts &parts) const
{
    // What stands between day, month and year in several languages.
    static const QStringList fillers
        = {u"st"_s, u"nd"_s, u"rd"_s, u"th"_s, u"er"_s, u"de"_s, u"den"_s, u"of"_s, u"the"_s};
    if (fillers.contains(word)) {
        return;
    }
    // French "mar." is Tuesday, and "mars" begins with it: whole names come first.
    for (const bool byBeginning : {false, true}) {
        for (const QLocale &locale : {m_locale, QLocale::c()}) {
            if (const int month = monthOf(word, locale, byBeginning)) {
                parts.hasForeignWord |= std::exchange(parts.month, month) != 0;
                return;
            }
            if (const int weekday = weekdayOf(word, locale, byBeginning)) {
                parts.hasForeignWord |= std::exchange(parts.weekday, weekday) != 0;
                return;
            }
        }
    }
    parts.hasForeignWord = true;
}

std::optional<DayReader::Parts> DayReader::takeApart(const QString &text) const
{
    Parts parts;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype from = at;
        const auto runs = [&](auto belongs) {
            while (at < text.size() && belongs(text.at(at))) {
                ++at;
            }
            return at > from;
        };
        if (runs([](QChar c) { return c.isDigit(); })) {
            parts.numbers += text.sliced(from, at - from);
        } else if (runs([](QChar c) { return c.isLetter() || c.isMark(); })) {
            takeWord(text.sliced(from, at - from), parts);
        } else if (separatesParts(text.at(at))) {
            ++at;
        } else {
            return std::nullopt;
        }
    }
    return parts;
}

std::optional<int> DayReader::year(const QString &digits) const
{
    if (digits.size() == 4 && digits.front() != u'0') {
        return digits.toInt();
    }
    if (digits.size() != 2) {
        return std::nullopt;
    }
    const int first = m_today.year() - 50;
    const int year = first - first % 100 + digits.toInt();
    return year < first ? year + 100 : year;
}

base::Result<QDate> DayReader::comingDay(int month, int day, const QString &text) const
{
    constexpr int most = 8; // years between two leap days
    for (int year = m_today.year(); year <= m_today.year() + most; ++year) {
        if (const QDate coming(year, month, day); coming.isValid() && coming >= m_today) {
            return coming;
        }
    }
    return noSuchDay(m_today.year(), month, text);
}

base::Result<QDate> DayReader::day(const Parts &parts, const QString &text) const
{
    QStringList numbers = parts.numbers;
    const qsizetype count = numbers.size() + (parts.month ? 1 : 0);
    if (numbers.isEmpty() || count < (m_isField ? 2 : 3) || count > 3) {
        return badFormat(text);
    }
    const bool beginsWithYear = count == 3
        && (numbers.first().size() == 4
            || (!parts.month && m_order == DayOrder::YearMonthDay && numbers.last().size() != 4));
    QString year;
    if (count == 3) {
        year = beginsWithYear ? numbers.takeFirst() : numbers.takeLast();
    }
    const bool monthFirst = !parts.month
        && (beginsWithYear || m_order == DayOrder::MonthDayYear
            || (count == 2 && m_order == DayOrder::YearMonthDay));
    for (const QString &number : std::as_const(numbers)) {
        if (number.size() > 2) {
            return badFormat(text);
        }
    }
    const int day = (monthFirst ? numbers.last() : numbers.first()).toInt();
    const int month
        = parts.month ? parts.month : (monthFirst ? numbers.first() : numbers.last()).toInt();
    if (count == 2) {
        return comingDay(month, day, text);
    }
    const auto known = this->year(year);
    if (!known) {
        return badFormat(text);
    }
    const QDate found(*known, month, day);
    return found.isValid() ? base::Result<QDate>(found) : noSuchDay(*known, month, text);
}

base::Result<QDate> DayReader::written(const QString &text) const
{
    const auto parts = takeApart(text);
    if (!parts) {
        return badFormat(text);
    }
    if (parts->hasForeignWord) {
        // Words of a language that writes days with more than names, e.g. 2027年12月31日.
        for (const QLocale::FormatType type : {QLocale::LongFormat, QLocale::ShortFormat}) {
            const QString format = m_locale.dateFormat(type);
            const QDate found = m_locale.toDate(text, format);
            if (found.isValid() && format.count(u'y') != 2) {
                return found;
            }
        }
        return badFormat(text);
    }
    SD_TRY_VALUE(const QDate found, day(*parts, text));
    if (parts->weekday && parts->weekday != found.dayOfWeek()) {
        return failure(ErrorCode::Value_BadFormat, text,
                       {.expected = m_locale.toString(found, QLocale::LongFormat)});
    }
    return found;
}

base::Result<QDate> DayReader::read(const QString &text) const
{
    // Spreadsheets give days as instants.
    static const QRegularExpression midnight(u"(?<=\\d)[t ]00:00(:00(\\.0+)?)?z?$"_s);
    QString typed = folded(text);
    if (typed.isEmpty()) {
        return failure(ErrorCode::Value_Empty);
    }
    if (typed.size() > LongestDay) {
        return badFormat(text);
    }
    if (m_isField) {
        if (const auto day = word(typed)) {
            return *day;
        }
        if (const auto day = fromToday(typed)) {
            return *day;
        }
    }
    return written(typed.remove(midnight));
}

BlockStyle<DayOrder> findDayOrder(const QStringList &texts, const QLocale &locale, QDate today)
{
    const auto read = [&](const QString &text, DayOrder order) -> std::optional<QString> {
        const auto day = DayReader(locale, today, order).read(text);
        return day ? std::optional(day->toString(Qt::ISODate)) : std::nullopt;
    };
    return findStyle<DayOrder>(
        texts, {dayOrderOf(locale), DayOrder::DayMonthYear, DayOrder::MonthDayYear}, read);
}

} // namespace exchange
