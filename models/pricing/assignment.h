// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QString>

#include <optional>

namespace pricing {

//! Where in the chain a price list is given; asked in this order. A parent company's lists are
//! those given to it at level Customer, asked after the customer's own.
enum class Level { Customer, Group, Portal, Company };
//! As stored: "customer", "group", "portal", "company".
[[nodiscard]] QString levelName(Level level);
[[nodiscard]] std::optional<Level> parseLevel(QStringView name);

//! What follows when a level has been asked.
enum class Fallback {
    Continue, //!< the next level is asked
    Stop, //!< the chain ends with the last list of this level
};

//! Gives a price list to a customer, group, portal or the whole company. A plain value.
struct Assignment
{
    base::Id id;
    Level level = Level::Company;
    base::Id target; //!< null for Company
    base::Id list;
    int position = 0; //!< order inside the level
    Fallback fallback = Fallback::Continue; //!< one Stop of a level ends the chain after that level
    //! True: lists asked later may fill breaks that this one lacks, and this one fills what
    //! earlier ones lack. False: used alone if it is the first with a price, else not at all.
    bool mergeTiers = true;
};

} // namespace pricing
