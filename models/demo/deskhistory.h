// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/deskwriter.h"

namespace demo {

//! The clock of the demo company: it stands at the beginning of the company's last day, so that
//! ids and times are the same whenever the demo is made, and older than what is edited later.
class DeskWriter::History final : public base::Clock
{
public:
    explicit History(const QDate &today) : m_now(today.startOfDay(Qt::UTC).toMSecsSinceEpoch()) { }

    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    [[nodiscard]] QDateTime daysAgo(int days) const { return now().addDays(-days); }

private:
    const qint64 m_now;
};

} // namespace demo
