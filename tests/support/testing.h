// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"

#include <QTest>

//! Verifies that a base::Result is good, and prints its error when it is not.
#define QVERIFY_RESULT(expression)                                                                 \
    do {                                                                                           \
        const auto &sdResult = (expression);                                                       \
        if (!sdResult.ok()) {                                                                      \
            QString sdText;                                                                        \
            QDebug(&sdText) << sdResult.error();                                                   \
            QFAIL(qPrintable(QStringLiteral(#expression ": ") + sdText));                          \
        }                                                                                          \
    } while (false)

//! Verifies that a base::Result failed with \a errorCode.
#define QVERIFY_ERROR(expression, errorCode)                                                       \
    do {                                                                                           \
        const auto &sdResult = (expression);                                                       \
        QVERIFY2(!sdResult.ok(), #expression " should have failed");                               \
        QCOMPARE(sdResult.error().code, errorCode);                                                \
    } while (false)

namespace support {

//! A clock that stands still until it is told otherwise.
class ManualClock final : public base::Clock
{
public:
    explicit ManualClock(qint64 nowMs = 1'790'000'000'000) : m_nowMs(nowMs) { }
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void advance(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs;
};

} // namespace support
