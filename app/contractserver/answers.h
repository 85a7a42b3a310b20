// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/response.h"
#include "models/base/error.h"

//! Answers and questions that the routes of both contracts share.
namespace contractserver {

//! 503 with Retry-After when trying again helps, 507 when the disk is full, else 500; what happened
//! goes to the log only.
[[nodiscard]] httpserver::Response faultOf(const base::Error &error);
[[nodiscard]] httpserver::Response notFound();
//! 400 with the sentence of jsonBody().
[[nodiscard]] httpserver::Response badJson(const base::Error &error);

} // namespace contractserver
