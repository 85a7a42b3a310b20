// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/answer.h"
#include "models/base/result.h"

namespace settings {
class DatabaseForm;
}

namespace desk {

//! Answers the test button of \a form as long as it lives: opens the database off the UI thread
//! and says what is there, without changing anything.
void serveDatabaseTests(settings::DatabaseForm *form);

} // namespace desk
