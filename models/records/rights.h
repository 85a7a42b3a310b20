// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/store/change.h"

#include <functional>

namespace records {

//! Who edits, and what this person may do.
struct Rights
{
    store::Author author;
    //! Nothing, or the error that says what is not allowed.
    std::function<base::Result<void>(const store::Permission &)> require;
};

} // namespace records
