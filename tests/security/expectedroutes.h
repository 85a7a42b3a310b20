// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/access.h"

#include <QByteArray>
#include <QList>

namespace security {

using Access = httpserver::Access;

//! What is expected of a route. The programs' own lists are held against these tables: who adds a
//! route, or changes who may call one, says so here.
struct ExpectedRoute
{
    const char *method;
    const char *pattern;
    Access access;
    const char *example; //!< a path that fits and has content; words in capitals are filled in
    int status; //!< for who may call it, without a body; 0: any that is no fault
    bool isPrivate = false; //!< the example belongs to customer A: 404 for customer B
};

[[nodiscard]] inline QList<ExpectedRoute> portalRoutes()
{
    using enum Access;
    return {
        {"GET", "/health", Public, "/health", 0},
        {"GET", "/login", Public, "/login", 0},
        {"POST", "/login", Public, "/login", 0},
        {"GET", "/assets/{name}", Public, "/assets/site.css", 0},
        {"GET", "/language/{code}", Public, "/language/de", 0},

        {"GET", "/", Customer, "/", 200},
        {"GET", "/catalog", Customer, "/catalog", 200},
        {"GET", "/catalog/{category}", Customer, "/catalog/tools", 200},
        {"GET", "/product/{sku}", Customer, "/product/DR-1042", 200},
        {"GET", "/media/{sha256}", Customer, "/media/DIGEST", 200},
        {"GET", "/cart", Customer, "/cart", 200},
        {"POST", "/cart/add", Customer, "/cart/add", 403},
        {"POST", "/cart/update", Customer, "/cart/update", 403},
        {"POST", "/cart/order", Customer, "/cart/order", 403},
        {"GET", "/orders", Customer, "/orders", 200},
        {"GET", "/orders/{number}", Customer, "/orders/ORDER", 200, true},
        {"POST", "/orders/{number}/again", Customer, "/orders/ORDER/again", 403},
        {"GET", "/invoices", Customer, "/invoices", 200},
        {"POST", "/logout", Customer, "/logout", 403},

        {"GET", "/api/v1/changes", StaffToken, "/api/v1/changes", 200},
        {"GET", "/api/v1/categories", StaffToken, "/api/v1/categories", 200},
        {"GET", "/api/v1/categories/{code}", StaffToken, "/api/v1/categories/tools", 200},
        {"POST", "/api/v1/categories/batch", StaffToken, "/api/v1/categories/batch", 415},
        {"GET", "/api/v1/products", StaffToken, "/api/v1/products", 200},
        {"GET", "/api/v1/products/{sku}", StaffToken, "/api/v1/products/DR-1042", 200},
        {"POST", "/api/v1/products/batch", StaffToken, "/api/v1/products/batch", 415},
        {"POST", "/api/v1/assets/batch", StaffToken, "/api/v1/assets/batch", 415},
        {"GET", "/api/v1/assets/{sha256}", StaffToken, "/api/v1/assets/DIGEST", 200},
        {"OPTIONS", "/api/v1/asset-uploads", StaffToken, "/api/v1/asset-uploads", 204},
        {"POST", "/api/v1/asset-uploads", StaffToken, "/api/v1/asset-uploads", 412},
        {"HEAD", "/api/v1/asset-uploads/{sha256}", StaffToken, "/api/v1/asset-uploads/DIGEST", 412},
        {"PATCH", "/api/v1/asset-uploads/{sha256}", StaffToken, "/api/v1/asset-uploads/DIGEST",
         412},
        {"DELETE", "/api/v1/asset-uploads/{sha256}", StaffToken, "/api/v1/asset-uploads/DIGEST",
         412},
        {"GET", "/api/v1/stock/{sku}", StaffToken, "/api/v1/stock/DR-1042", 200},
        {"POST", "/api/v1/stock/batch", StaffToken, "/api/v1/stock/batch", 415},
        {"POST", "/api/v1/payment-terms/batch", StaffToken, "/api/v1/payment-terms/batch", 415},
        {"POST", "/api/v1/customer-groups/batch", StaffToken, "/api/v1/customer-groups/batch", 415},
        {"GET", "/api/v1/customers", StaffToken, "/api/v1/customers", 200},
        {"GET", "/api/v1/customers/{number}", StaffToken, "/api/v1/customers/C-1001", 200},
        {"POST", "/api/v1/customers/batch", StaffToken, "/api/v1/customers/batch", 415},
        {"GET", "/api/v1/invoices/{number}", StaffToken, "/api/v1/invoices/INV-1", 200},
        {"POST", "/api/v1/invoices/batch", StaffToken, "/api/v1/invoices/batch", 415},
        {"GET", "/api/v1/price-lists/{code}", StaffToken, "/api/v1/price-lists/BASE", 200},
        {"POST", "/api/v1/price-lists/batch", StaffToken, "/api/v1/price-lists/batch", 415},
        {"GET", "/api/v1/prices/{sku}", StaffToken, "/api/v1/prices/DR-1042", 200},
        {"POST", "/api/v1/prices/batch", StaffToken, "/api/v1/prices/batch", 415},
        {"POST", "/api/v1/discounts/batch", StaffToken, "/api/v1/discounts/batch", 415},
        {"POST", "/api/v1/promotions/batch", StaffToken, "/api/v1/promotions/batch", 415},
        {"GET", "/api/v1/orders", StaffToken, "/api/v1/orders", 200},
        {"GET", "/api/v1/orders/{number}", StaffToken, "/api/v1/orders/ORDER", 200},
        {"POST", "/api/v1/order-status/batch", StaffToken, "/api/v1/order-status/batch", 415},
        {"GET", "/api/v1/pricing-settings", StaffToken, "/api/v1/pricing-settings", 200},
        {"PUT", "/api/v1/pricing-settings", StaffToken, "/api/v1/pricing-settings", 400},
    };
}

[[nodiscard]] inline QList<ExpectedRoute> sandboxRoutes()
{
    using enum Access;
    return {
        {"GET", "/health", Public, "/health", 0},
        {"GET", "/operator.css", Public, "/operator.css", 0},
        {"GET", "/login", Public, "/login", 0},
        {"POST", "/login", Public, "/login", 0},

        {"GET", "/", Operator, "/", 200},
        {"GET", "/stock", Operator, "/stock", 200},
        {"POST", "/stock", Operator, "/stock", 403},
        {"GET", "/orders", Operator, "/orders", 200},
        {"GET", "/orders/{number}", Operator, "/orders/ORDER", 200},
        {"POST", "/orders/{number}/status", Operator, "/orders/ORDER/status", 403},
        {"GET", "/invoices", Operator, "/invoices", 200},
        {"GET", "/invoices/{number}", Operator, "/invoices/INVOICE", 200},
        {"POST", "/invoices/{number}/payments", Operator, "/invoices/INVOICE/payments", 403},
        {"GET", "/customers", Operator, "/customers", 200},
        {"GET", "/terms", Operator, "/terms", 200},
        {"POST", "/terms", Operator, "/terms", 403},
        {"POST", "/logout", Operator, "/logout", 303},

        {"GET", "/api/v1/changes", StaffToken, "/api/v1/changes", 200},
        {"GET", "/api/v1/items", StaffToken, "/api/v1/items", 200},
        {"GET", "/api/v1/items/{key}", StaffToken, "/api/v1/items/ITEM", 200},
        {"POST", "/api/v1/items/batch", StaffToken, "/api/v1/items/batch", 415},
        {"GET", "/api/v1/price-lists", StaffToken, "/api/v1/price-lists", 200},
        {"GET", "/api/v1/price-lists/{key}", StaffToken, "/api/v1/price-lists/LIST", 200},
        {"POST", "/api/v1/price-lists/batch", StaffToken, "/api/v1/price-lists/batch", 415},
        {"GET", "/api/v1/prices", StaffToken, "/api/v1/prices", 200},
        {"GET", "/api/v1/prices/{key}", StaffToken, "/api/v1/prices/PRICED", 200},
        {"POST", "/api/v1/prices/batch", StaffToken, "/api/v1/prices/batch", 415},
        {"GET", "/api/v1/payment-terms", StaffToken, "/api/v1/payment-terms", 200},
        {"GET", "/api/v1/payment-terms/{key}", StaffToken, "/api/v1/payment-terms/TERMS", 200},
        {"POST", "/api/v1/payment-terms/batch", StaffToken, "/api/v1/payment-terms/batch", 415},
        {"GET", "/api/v1/customers", StaffToken, "/api/v1/customers", 200},
        {"GET", "/api/v1/customers/{key}", StaffToken, "/api/v1/customers/CUSTOMER", 200},
        {"GET", "/api/v1/customers/{key}/balance", StaffToken, "/api/v1/customers/CUSTOMER/balance",
         200},
        {"POST", "/api/v1/customers/batch", StaffToken, "/api/v1/customers/batch", 415},
        {"GET", "/api/v1/stock", StaffToken, "/api/v1/stock", 200},
        {"GET", "/api/v1/stock/{key}", StaffToken, "/api/v1/stock/STOCKED", 200},
        {"GET", "/api/v1/orders", StaffToken, "/api/v1/orders", 200},
        {"GET", "/api/v1/orders/{key}", StaffToken, "/api/v1/orders/ORDER", 200},
        {"POST", "/api/v1/orders", StaffToken, "/api/v1/orders", 415},
        {"POST", "/api/v1/orders/batch", StaffToken, "/api/v1/orders/batch", 415},
        {"GET", "/api/v1/order-status", StaffToken, "/api/v1/order-status", 200},
        {"GET", "/api/v1/order-status/{key}", StaffToken, "/api/v1/order-status/ORDER", 200},
        {"GET", "/api/v1/invoices", StaffToken, "/api/v1/invoices", 200},
        {"GET", "/api/v1/invoices/{key}", StaffToken, "/api/v1/invoices/INVOICE", 200},
        {"GET", "/api/v1/payments", StaffToken, "/api/v1/payments", 200},
        {"GET", "/api/v1/payments/{key}", StaffToken, "/api/v1/payments/PAYMENT", 200},
    };
}

} // namespace security
