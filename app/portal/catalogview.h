// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/catalogqueries.h"
#include "app/portal/customerprices.h"
#include "app/portal/invoicequeries.h"
#include "app/portal/mediastore.h"
#include "app/portal/sitetexts.h"
#include "app/templates/value.h"

//! Catalog values as the templates show them.
namespace portal::catalogview {

//! Path of a page of the site, its parts encoded.
[[nodiscard]] QString path(const QString &page, const QString &key);

//! "in stock" and how much, in words and as a state for the dot's colour.
[[nodiscard]] templates::Fields stock(const ProductRow &product, const SiteTexts &texts);
//! A product in a list, with the customer's price of one base unit.
[[nodiscard]] templates::Fields card(const ProductRow &product, const CustomerPrices &prices,
                                     const MediaStore &media, const SiteTexts &texts);
//! Prices, units and breaks of the product page.
[[nodiscard]] templates::Fields offer(const ProductRow &product, const CustomerPrices &prices,
                                      const SiteTexts &texts);
//! Attributes, packaging and description out of the document the desk sent.
[[nodiscard]] templates::Fields details(const QJsonObject &document, const SiteTexts &texts);
[[nodiscard]] templates::List categories(const QList<CategoryRow> &rows);
//! What is open, by currency.
[[nodiscard]] templates::List balances(const QList<InvoiceQueries::Balance> &balances,
                                       const SiteTexts &texts);

} // namespace portal::catalogview
