// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/store/recordwriter.h"

namespace engine {

//! The writers of every entity there is: what the change log of a program needs, be it the desk or
//! the sync without a window.
void addWriters(store::RecordWriters &writers, base::IdMaker &ids, const base::Clock &clock);

} // namespace engine
