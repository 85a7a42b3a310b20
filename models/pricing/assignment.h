// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

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

//! "customer-17", "company": to whom a price list is assigned.
[[nodiscard]] QString assigneeCode(Level level, base::Id target);

//! A price list is assigned to a customer, group, portal or the whole company: a part of the list.
//! A plain value.
struct Assignment
{
    base::Id id;
    QString code; //!< natural key among the list's, see assigneeCode()
    Level level = Level::Company;
    base::Id target; //!< null for Company
    base::Id list;
    int position = 0; //!< order inside the level
    Fallback fallback = Fallback::Continue; //!< one Stop of a level ends the chain after that level
    //! True: lists asked later may fill breaks that this one lacks, and this one fills what
    //! earlier ones lack. False: used alone if it is the first with a price, else not at all.
    bool mergeTiers = true;

    bool operator==(const Assignment &) const = default;
};

} // namespace pricing

namespace records {
template <>
const TypeOf<pricing::Assignment> &type();
} // namespace records
