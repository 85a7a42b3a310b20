// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/session.h"

namespace settings {

//! Names of the parts of the program and of what one may do there, for people.
[[nodiscard]] QString featureName(people::Feature feature);
[[nodiscard]] QString capabilityName(people::Capability capability);

} // namespace settings
