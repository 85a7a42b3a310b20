// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QJsonObject>

//! What the operator's pages show, ready for their templates: numbers, money and dates as text in
//! the site's language. Used on the database's thread.
namespace erpsandbox::queries {

constexpr int PageSize = 50;

//! Counters and the latest changes.
[[nodiscard]] base::Result<QJsonObject> overview(store::Database &db, const QDate &today);
//! Items by SKU or name, with their stock. \a page counts from 0.
[[nodiscard]] base::Result<QJsonObject> items(store::Database &db, const QString &search, int page);
//! Orders, newest first; \a status empty = all.
[[nodiscard]] base::Result<QJsonObject> orders(store::Database &db, const QString &status,
                                               const QString &search, int page);
//! Store_NotFound.
[[nodiscard]] base::Result<QJsonObject> order(store::Database &db, const QString &number);
//! Invoices, newest first. \a status: open, overdue, paid or empty = all.
[[nodiscard]] base::Result<QJsonObject> invoices(store::Database &db, const QString &status,
                                                 const QString &search, int page,
                                                 const QDate &today);
//! Store_NotFound.
[[nodiscard]] base::Result<QJsonObject> invoice(store::Database &db, const QString &number,
                                                const QDate &today);
[[nodiscard]] base::Result<QJsonObject> customers(store::Database &db, const QString &search,
                                                  int page, const QDate &today);
[[nodiscard]] base::Result<QJsonObject> terms(store::Database &db);

} // namespace erpsandbox::queries
