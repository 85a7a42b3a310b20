// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/events.h"

#include "moc_events.cpp"
