// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/templates/value.h"
#include "models/store/database.h"

#include <QDate>

//! What the operator's pages show, ready for their templates: numbers, money and dates as text in
//! the site's language. Used on the database's thread.
namespace erpsandbox::queries {

constexpr int PageSize = 50;

//! Which part of a list is asked for.
struct Listing
{
    QString search;
    QString status; //!< empty = all
    int page = 0;

    //! LIMIT and OFFSET: one row more than a page has.
    [[nodiscard]] QVariantList window() const { return {PageSize + 1, page * PageSize}; }
};

using Content = base::Result<templates::Fields>;

//! Counters and the latest changes.
[[nodiscard]] Content overview(store::Database &db, const QDate &today);
//! Items by SKU or name, with their stock.
[[nodiscard]] Content items(store::Database &db, const Listing &listing);
//! Orders, newest first.
[[nodiscard]] Content orders(store::Database &db, const Listing &listing);
//! Store_NotFound.
[[nodiscard]] Content order(store::Database &db, const QString &number);
//! Invoices, newest first; their status may be "overdue", too.
[[nodiscard]] Content invoices(store::Database &db, const Listing &listing, const QDate &today);
//! Store_NotFound.
[[nodiscard]] Content invoice(store::Database &db, const QString &number, const QDate &today);
[[nodiscard]] Content customers(store::Database &db, const Listing &listing, const QDate &today);
[[nodiscard]] Content terms(store::Database &db);

} // namespace erpsandbox::queries
