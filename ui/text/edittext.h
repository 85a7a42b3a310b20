// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

//! What an edit did, in the reader's language: "Rename product 4711" for store::editLabel() of
//! "product.rename". A label that older programs stored in words is shown as it is.
[[nodiscard]] QString editLabel(const QString &label);

} // namespace text
