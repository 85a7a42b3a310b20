// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/draftsource.h"

#include "moc_draftsource.cpp"
