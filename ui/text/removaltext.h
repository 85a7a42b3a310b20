// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/removalhold.h"

namespace text {

//! What a person is asked about \a hold; \a system is the name of the system.
[[nodiscard]] QString removalSentence(const syncing::RemovalHold &hold, const QString &system);

} // namespace text
