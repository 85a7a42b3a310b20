// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"
#include "app/httpserver/response.h"
#include "models/base/error.h"

#include <optional>

//! Answers that several routes give.
namespace erpsandbox {

//! 503 when trying again helps, else 500; what happened goes to the log only.
[[nodiscard]] httpserver::Response faultOf(const base::Error &error);
[[nodiscard]] httpserver::Response notFound();
[[nodiscard]] httpserver::Response badLimit();
[[nodiscard]] httpserver::Response badCursor();

//! The parameter limit, 200 when left out; nothing when it is not between 1 and 1000.
[[nodiscard]] std::optional<int> pageLimit(const httpserver::Request &request);

} // namespace erpsandbox
