// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"
#include "models/store/store.h"

class QLineEdit;

namespace widgets {

//! Offers in \a edit, while somebody types, the texts that records of \a type have in \a field;
//! they are read beside the window whenever somebody comes to the field.
void completeFromValues(QLineEdit *edit, store::Store &store, const records::Type &type,
                        const records::Field &field);

} // namespace widgets
