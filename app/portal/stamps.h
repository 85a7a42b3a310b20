// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace portal {

//! What the tables held when they were looked at: equal stamps, equal content. Raised by the
//! database itself, whoever writes (see the migration); as random numbers, so that a database put
//! back from a copy is never taken for what it was before.
struct Stamps
{
    qint64 categories = 0;
    qint64 products = 0; //!< which ones are shown, and where; not what is said about them
    qint64 pricing = 0; //!< all that prices follow from, except products and price lines
    qint64 prices = 0; //!< price lines

    [[nodiscard]] static base::Result<Stamps> read(store::Database &db);
};

} // namespace portal
