// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>

//! Labelled moments of the engine, at which a test can have the process killed (SIGKILL) to see
//! that nothing gets lost and nothing doubled. Without the environment variable they cost one
//! comparison.
namespace engine::point {

//! SUPPLIERDESK_KILL_AT=label:n kills the process when it comes to \a label for the n-th time.
constexpr const char *Variable = "SUPPLIERDESK_KILL_AT";

inline constexpr QLatin1StringView LeaseTaken{"lease taken"};
inline constexpr QLatin1StringView Recovered{"recovered"};
inline constexpr QLatin1StringView PageReceived{"page received"};
inline constexpr QLatin1StringView PageWritten{"page written"}; // not committed
inline constexpr QLatin1StringView PageKept{"page kept"};
inline constexpr QLatin1StringView RowsClaimed{"rows claimed"};
inline constexpr QLatin1StringView BatchReady{"batch ready"};
inline constexpr QLatin1StringView BatchAnswered{"batch answered"};
inline constexpr QLatin1StringView AnswerWritten{"answer written"}; // not committed
inline constexpr QLatin1StringView AnswerKept{"answer kept"};
inline constexpr QLatin1StringView RoundEnded{"round ended"};
inline constexpr std::array All{LeaseTaken,    Recovered,   PageReceived, PageWritten,
                                PageKept,      RowsClaimed, BatchReady,   BatchAnswered,
                                AnswerWritten, AnswerKept,  RoundEnded};

//! The engine is at \a label. Any thread.
void reached(QLatin1StringView label);

} // namespace engine::point
