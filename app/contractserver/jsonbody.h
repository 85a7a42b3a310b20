// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QJsonObject>

namespace contractserver {

//! The body of a request as the JSON object it must be. Stricter than QJsonDocument, which takes
//! the last of two members with one name, drops a byte order mark that begins a text (here it is
//! kept, to be refused with its field), takes raw control characters, and nests to 1024:
//! refused are a member name that comes twice or holds a character no text may have, more than 32
//! levels, more than 200 members of one object. Value_BadFormat, detail = a sentence; at once,
//! however large the body.
[[nodiscard]] base::Result<QJsonObject> jsonBody(QByteArray body);

} // namespace contractserver
