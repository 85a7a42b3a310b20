// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace text {

//! What went wrong and what to do about it, in plain words for the user: one or two sentences
//! with the subject, field, expected value, row and column of the error's context.
[[nodiscard]] QString sentence(const base::Error &error);

} // namespace text
