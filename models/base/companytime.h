// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

//! The company's days. A day that a person types ("until 19 June") is one in the company's time
//! zone, whatever zone the computer is in: it ends at the next midnight there, also when the clocks
//! change that night. Periods are stored as instants, from inclusive and to exclusive. All threads.
namespace base::companytime {

//! The zone of the company that is open; the computer's until one is set. An invalid one is the
//! computer's.
void setZone(const QTimeZone &zone);
[[nodiscard]] QTimeZone zone();

//! \a instant as the clocks of the company show it.
[[nodiscard]] QDateTime local(const QDateTime &instant);
[[nodiscard]] QDate dayOf(const QDateTime &instant);
//! UTC. An invalid day gives an invalid instant.
[[nodiscard]] QDateTime startOf(QDate day);
//! The exclusive end of a period whose last day is \a day; UTC.
[[nodiscard]] QDateTime endOf(QDate day);
//! The last day of a period that ends at \a end.
[[nodiscard]] QDate lastDayOf(const QDateTime &end);

} // namespace base::companytime
