// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace store {

//! The node number of \a holder (a lasting name of this installation, e.g. host and data folder)
//! for base::IdMaker; given out once and kept. When all are taken, the one unseen longest is given
//! anew. Every program that makes ids on one database needs a holder of its own.
[[nodiscard]] base::Result<int> registerNode(Database &db, const QString &holder, qint64 nowMs);

} // namespace store
