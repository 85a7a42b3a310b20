// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace base {

//! Where time comes from. Injected, so that validity, back-off and ids can be tested.
//! Implementations are thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    //! Milliseconds since 1970-01-01T00:00:00Z.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    [[nodiscard]] QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
};

//! The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

} // namespace base
