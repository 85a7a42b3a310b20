// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/accountpages.h"

#include "app/portal/cartstore.h"
#include "app/portal/catalogqueries.h"
#include "app/portal/catalogview.h"
#include "app/portal/checkout.h"
#include "app/portal/customerprices.h"
#include "app/portal/invoicequeries.h"
#include "app/portal/orderview.h"
#include "app/portal/recordstore.h"
#include "app/portal/sitepage.h"

using namespace Qt::StringLiterals;

namespace portal::accountpages {

namespace {

using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

constexpr int PageSize = 25;
constexpr int MostInvoices = 200;
constexpr qint64 SmallForm = 16 * 1024;

base::Result<Page> orders(store::Database &db, const Request &request)
{
    const Visit &visit = Visit::of(request);
    const int page = std::clamp(request.queryValue(u"page"_s, u"1"_s).toInt(), 1, 1000);
    SD_TRY_VALUE(const OrderStore::Listed listed,
                 OrderStore(db).newest(visit.customer(), (page - 1) * PageSize, PageSize));
    return Page{visit.texts->word(u"orders"_s),
                {{u"orders"_s, orderview::rows(listed.orders, *visit.texts)},
                 {u"hasPaging"_s, page > 1 || listed.more},
                 {u"hasPrevious"_s, page > 1},
                 {u"hasNext"_s, listed.more},
                 {u"previousPage"_s, u"/orders?page=%1"_s.arg(page - 1)},
                 {u"nextPage"_s, u"/orders?page=%1"_s.arg(page + 1)},
                 {u"pageNumber"_s, QString::number(page)}}};
}

base::Result<Page> order(store::Database &db, const Request &request)
{
    const Visit &visit = Visit::of(request);
    SD_TRY_VALUE(const auto found,
                 OrderStore(db).find(request.parameter(u"number"_s), visit.customer()));
    if (!found) {
        return base::failure(base::ErrorCode::Store_NotFound);
    }
    templates::Fields data = orderview::details(*found, *visit.texts);
    data.insert(u"wasPlaced"_s, request.query.contains(u"placed"_s));
    return Page{visit.texts->word(u"order"_s) + u' ' + found->number, data};
}

//! Puts the lines of an order into the cart again, where they can still be had.
Response again(SiteContext &context, const Request &request)
{
    if (!isGenuineForm(request)) {
        return context.pages.errorPage(request, 403);
    }
    const Visit &visit = Visit::of(request);
    const qint64 now = context.clock.nowMs();
    // How many of its lines could not be added.
    const auto left = context.databases.write([&](store::Database &db) -> base::Result<int> {
        SD_TRY_VALUE(const auto found,
                     OrderStore(db).find(request.parameter(u"number"_s), visit.customer()));
        if (!found) {
            return base::failure(base::ErrorCode::Store_NotFound);
        }
        QStringList skus;
        for (const OrderLine &line : found->lines) {
            skus.append(line.sku);
        }
        SD_TRY_VALUE(const CustomerPrices prices,
                     CustomerPrices::load(db, context.caches, visit.customer(), skus, now));
        CartStore cart(db, visit.visitor->account);
        int notAdded = 0;
        for (const OrderLine &line : found->lines) {
            SD_TRY_VALUE(const auto product, CatalogQueries(db).product(line.sku));
            auto added = CartStore::Added::TooMuch;
            if (product && prices.units(line.sku).contains(line.quantity.unit())
                && Checkout::isOrderable(line.quantity)) {
                SD_TRY_VALUE(added, cart.add(line.sku, line.quantity, now));
            }
            notAdded += added == CartStore::Added::Yes ? 0 : 1;
        }
        return notAdded;
    });
    if (!left.ok()) {
        return failedPage(context, request, left.error());
    }
    return Response::redirect(*left == 0 ? u"/cart"_s : u"/cart?some=1"_s);
}

base::Result<Page> invoices(store::Database &db, const SiteContext &context, const Request &request)
{
    const Visit &visit = Visit::of(request);
    const SiteTexts &texts = *visit.texts;
    const InvoiceQueries queries(db);
    const QDate today = context.clock.now().date();
    SD_TRY_VALUE(const auto rows, queries.of(visit.customer(), today, MostInvoices));
    SD_TRY_VALUE(const auto balances, queries.balances(visit.customer(), today));
    SD_TRY_VALUE(const auto customer, RecordStore(db).find(u"customer"_s, visit.customer()));
    templates::List list;
    for (const InvoiceQueries::Row &row : rows) {
        const base::Money open(row.openUnits(), row.total.currency());
        list.append(templates::Fields{{u"number"_s, row.number},
                                      {u"order"_s, row.order},
                                      {u"orderPath"_s, catalogview::path(u"orders"_s, row.order)},
                                      {u"issuedOn"_s, texts.date(row.issuedOn)},
                                      {u"dueOn"_s, texts.date(row.dueOn)},
                                      {u"total"_s, texts.money(row.total)},
                                      {u"open"_s, texts.money(open)},
                                      {u"isOpen"_s, open.units() > 0},
                                      {u"state"_s, row.status},
                                      {u"stateText"_s, texts.state(row.status)}});
    }
    templates::Fields data{{u"invoices"_s, list},
                           {u"balances"_s, catalogview::balances(balances, texts)}};
    const QJsonObject document = customer ? customer->document : QJsonObject();
    const QString terms = document.value("terms"_L1).toString();
    SD_TRY_VALUE(const auto termsRecord, RecordStore(db).find(u"payment_terms"_s, terms));
    data.insert(u"terms"_s,
                termsRecord && !termsRecord->deleted
                    ? termsRecord->document.value("name"_L1).toString()
                    : QString());
    const QString limit = document.value("creditLimit"_L1).toString();
    const auto amount = base::Money::parse(
        limit, base::Currency::parse(visit.visitor->currency).valueOr(base::Currency()));
    data.insert(u"limit"_s, amount.ok() ? texts.money(*amount) : QString());
    return Page{texts.word(u"invoices"_s), data};
}

} // namespace

void addRoutes(httpserver::Server &server, SiteContext &context)
{
    server.route("GET", u"/orders"_s, Access::Customer, [&context](Request &request) {
        return showPage(context, request, u"orders"_s,
                        [&](store::Database &db) { return orders(db, request); });
    });
    server.route("GET", u"/orders/{number}"_s, Access::Customer, [&context](Request &request) {
        return showPage(context, request, u"order"_s,
                        [&](store::Database &db) { return order(db, request); });
    });
    server.route("POST", u"/orders/{number}/again"_s, Access::Customer, {SmallForm},
                 [&context](Request &request) { return again(context, request); });
    server.route("GET", u"/invoices"_s, Access::Customer, [&context](Request &request) {
        return showPage(context, request, u"invoices"_s,
                        [&](store::Database &db) { return invoices(db, context, request); });
    });
}

} // namespace portal::accountpages
