// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/blockstyle.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace exchange {

//! Which comes first where a day is written in digits. Four digits in front are the year always.
enum class DayOrder { DayMonthYear, MonthDayYear, YearMonthDay };

//! As \a locale writes short days.
[[nodiscard]] DayOrder dayOrderOf(const QLocale &locale);

//! Reads the days that people type and paste. A plain value; all threads.
//!
//! * Digits in the order of the locale or block, separated by point, slash, dash or space:
//!   "31.12.2027", "31/12/27". ISO days are understood everywhere; a midnight behind is ignored.
//! * The name of the month, in the language of the locale or in English: "31 Dec 2027". A weekday
//!   that does not match is refused.
//! * A year of two digits is the one within 50 years before and 49 after this year.
//!
//! A single field, where somebody sees what is made of it, also takes:
//! * A day without a year: the next such day, today included: fields plan ahead.
//! * Words of the interface and the English ones: today, tomorrow, yesterday, end of month (eom).
//! * From today on: "+14", "-3", "+2w", "+1m", "+1y", with the letters of the interface as well. A
//!   month later is at most the last day of that month.
class DayReader
{
    Q_DECLARE_TR_FUNCTIONS(DayReader)
public:
    //! For a single field, where the locale decides.
    DayReader(const QLocale &locale, QDate today)
        : m_locale(locale), m_today(today), m_order(dayOrderOf(locale)), m_isField(true)
    {
    }
    //! For a block whose order is known: findDayOrder().
    DayReader(const QLocale &locale, QDate today, DayOrder order)
        : m_locale(locale), m_today(today), m_order(order)
    {
    }

    //! Errors: Value_Empty; Value_BadFormat (expected = a day as it could be written);
    //! Value_OutOfRange for a day that its month does not have (expected = the days it has).
    [[nodiscard]] base::Result<QDate> read(const QString &text) const;

private:
    struct Parts; // a day taken apart
    [[nodiscard]] std::optional<QDate> word(const QString &text) const;
    [[nodiscard]] std::optional<base::Result<QDate>> fromToday(const QString &text) const;
    [[nodiscard]] std::optional<Parts> takeApart(const QString &text) const;
    void takeWord(const QString &word, Parts &parts) const;
    [[nodiscard]] base::Result<QDate> written(const QString &text) const;
    [[nodiscard]] base::Result<QDate> day(const Parts &parts, const QString &text) const;
    [[nodiscard]] base::Result<QDate> comingDay(int month, int day, const QString &text) const;
    [[nodiscard]] std::optional<int> year(const QString &digits) const;
    [[nodiscard]] base::Error badFormat(const QString &text) const;
    [[nodiscard]] base::Error noSuchDay(int year, int month, const QString &text) const;

    QLocale m_locale;
    QDate m_today;
    DayOrder m_order;
    bool m_isField = false;
};

//! The order of a whole block: one day beyond the 12th decides. The locale does not: what has two
//! readings is asked.
[[nodiscard]] BlockStyle<DayOrder> findDayOrder(const QStringList &texts, const QLocale &locale,
                                                QDate today);

} // namespace exchange
