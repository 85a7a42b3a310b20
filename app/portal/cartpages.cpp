// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/cartpages.h"

#include "app/audit/requests.h"
#include "app/portal/catalogview.h"
#include "app/portal/checkout.h"
#include "app/portal/customerprices.h"
#include "app/portal/sitepage.h"
#include "app/program/secrets.h"
#include "models/base/plaintext.h"

using namespace Qt::StringLiterals;

namespace portal::cartpages {

namespace {

using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

constexpr qint64 FormLimit = 256 * 1024;
constexpr qsizetype LongestReference = 100;
constexpr qsizetype LongestNote = 2000;

//! What the cart page shows again when something was not right with a form.
struct Again
{
    QString problem;
    QString reference = {};
    QString note = {};
    int status = 200;
};

QString problemWord(Checkout::Problem problem)
{
    switch (problem) {
    case Checkout::Problem::None:
        break;
    case Checkout::Problem::Gone:
        return u"notAvailable"_s;
    case Checkout::Problem::UnitGone:
        return u"unitNotAvailable"_s;
    case Checkout::Problem::BadQuantity:
        return u"badQuantity"_s;
    case Checkout::Problem::NoPrice:
        return u"priceOnRequest"_s;
    case Checkout::Problem::TooLittle:
        return u"tooLittle"_s;
    case Checkout::Problem::TooMuch:
        return u"tooMuch"_s;
    }
    return {};
}

templates::Fields lineData(const Checkout::Line &line, const Visit &visit)
{
    const SiteTexts &texts = *visit.texts;
    const OrderLine &order = line.line;
    return {{u"sku"_s, order.sku},
            {u"name"_s, order.name},
            {u"path"_s, catalogview::path(u"product"_s, order.sku)},
            {u"unit"_s, order.quantity.unit()},
            {u"unitName"_s, texts.unit(order.quantity.unit())},
            {u"quantity"_s, texts.number(order.quantity)},
            {u"unitPrice"_s, texts.money(order.unitPrice)},
            {u"priceUnit"_s, texts.priceUnit(order.quantity.unit(), order.basis)},
            {u"lineTotal"_s, texts.money(order.lineTotal)},
            {u"isFine"_s, line.problem == Checkout::Problem::None},
            {u"problem"_s, texts.word(problemWord(line.problem))}};
}

Response cartPage(const SiteContext &context, const Request &request, const Again &again = {})
{
    const Visit &visit = Visit::of(request);
    return showPage(context, request, u"cart"_s, [&](store::Database &db) -> base::Result<Page> {
        SD_TRY_VALUE(const Checkout::Cart cart,
                     Checkout::read(db, context.caches, *visit.visitor, context.clock.nowMs()));
        templates::List lines;
        for (const Checkout::Line &line : cart.lines) {
            lines.append(lineData(line, visit));
        }
        QString problem = again.problem;
        if (problem.isEmpty() && request.query.contains(u"some"_s)) {
            problem = visit.texts->word(u"someNotAdded"_s);
        } else if (problem.isEmpty() && !cart.canBeOrdered && !cart.lines.isEmpty()) {
            problem = visit.texts->word(u"cartProblem"_s);
        }
        return Page{visit.texts->word(u"cart"_s),
                    {{u"lines"_s, lines},
                     {u"lineCount"_s, visit.texts->counted(u"lines"_s, lines.size())},
                     {u"total"_s, visit.texts->money(cart.total)},
                     {u"plainTotal"_s, cart.total.toText()},
                     {u"canBeOrdered"_s, cart.canBeOrdered},
                     {u"submitKey"_s, program::secrets::random()},
                     {u"problem"_s, problem},
                     {u"reference"_s, again.reference},
                     {u"note"_s, again.note}},
                    again.status};
    });
}

//! A quantity as typed; nothing when it cannot be ordered.
std::optional<base::Quantity> quantityOf(const QString &typed, const QString &unit,
                                         const SiteTexts &texts)
{
    const auto count = texts.parseNumber(typed);
    if (!count.ok()) {
        return {};
    }
    const base::Quantity quantity(*count, unit);
    return Checkout::isOrderable(quantity) ? std::optional(quantity) : std::nullopt;
}

Response add(SiteContext &context, const Request &request)
{
    const Visit &visit = Visit::of(request);
    const QString sku = request.formValue(u"sku"_s).left(200);
    const QString unit = request.formValue(u"unit"_s);
    const auto quantity = quantityOf(request.formValue(u"quantity"_s), unit, *visit.texts);
    // The word for what is wrong; empty when it was added.
    const auto problem = context.databases.write([&](store::Database &db) -> base::Result<QString> {
        SD_TRY_VALUE(const auto product, CatalogQueries(db).product(sku));
        if (!product) {
            return base::failure(base::ErrorCode::Store_NotFound);
        }
        SD_TRY_VALUE(const CustomerPrices prices,
                     CustomerPrices::load(db, context.caches, visit.customer(), QStringList{sku},
                                          context.clock.nowMs()));
        if (!prices.units(sku).contains(unit)) {
            return u"badUnit"_s;
        }
        if (!quantity) {
            return u"badQuantity"_s;
        }
        CartStore cart(db, visit.visitor->account);
        SD_TRY_VALUE(const auto added, cart.add(sku, *quantity, context.clock.nowMs()));
        return added == CartStore::Added::CartIsFull ? u"cartIsFull"_s
            : added == CartStore::Added::TooMuch     ? u"badQuantity"_s
                                                     : QString();
    });
    if (!problem.ok()) {
        return failedPage(context, request, problem.error());
    }
    const QString path = catalogview::path(u"product"_s, sku);
    return Response::redirect(path
                              + (problem->isEmpty() ? u"?added=1"_s : u"?problem="_s + *problem));
}

//! The fields "sku", "unit" and "quantity" of the cart's form belong together by their order.
//! The button "remove" says which line goes.
Response update(SiteContext &context, const Request &request)
{
    const Visit &visit = Visit::of(request);
    const QStringList skus = request.formValues(u"sku"_s);
    const QStringList units = request.formValues(u"unit"_s);
    const QStringList typed = request.formValues(u"quantity"_s);
    if (units.size() != skus.size() || typed.size() != skus.size()
        || skus.size() > CartStore::MostLines) {
        return context.pages.errorPage(request, 403);
    }
    const QString remove = request.formValue(u"remove"_s);
    QList<CartStore::Line> lines;
    bool good = true;
    for (qsizetype i = 0; i < skus.size(); ++i) {
        const bool goes
            = remove == skus.at(i) + u'|' + units.at(i) || typed.at(i).trimmed() == u"0"_s;
        const auto quantity = goes ? std::optional(base::Quantity(0, units.at(i)))
                                   : quantityOf(typed.at(i), units.at(i), *visit.texts);
        good = good && quantity;
        if (quantity) {
            lines.append({skus.at(i), *quantity});
        }
    }
    const auto done = context.databases.write([&](store::Database &db) -> base::Result<void> {
        CartStore cart(db, visit.visitor->account);
        for (const CartStore::Line &line : std::as_const(lines)) {
            SD_TRY(cart.set(line.sku, line.quantity));
        }
        return {};
    });
    if (!done.ok() && done.error().code != base::ErrorCode::Value_OutOfRange) {
        return failedPage(context, request, done.error());
    }
    return good && done.ok()
        ? Response::redirect(u"/cart"_s)
        : cartPage(context, request,
                   {.problem = visit.texts->word(u"badQuantity"_s), .status = 422});
}

void tellPlaced(const SiteContext &context, const Request &request, const Order &order)
{
    audit::Event event = audit::about(request, u"order-placed"_s, u"ok"_s, 303);
    event.who = Visit::of(request).visitor->login;
    event.details = {{u"order"_s, order.number},
                     {u"customer"_s, order.customer},
                     {u"lines"_s, order.lines.size()}};
    context.audit.write(event);
}

Response order(SiteContext &context, const Request &request)
{
    namespace plaintext = base::plaintext;
    using plaintext::Lines;
    const Visit &visit = Visit::of(request);
    const SiteTexts &texts = *visit.texts;
    const Checkout::Form form{
        request.formValue(u"submitKey"_s).left(64), request.formValue(u"shownTotal"_s),
        plaintext::cleaned(request.formValue(u"reference"_s), Lines::One).trimmed(),
        plaintext::cleaned(request.formValue(u"note"_s), Lines::Many).trimmed()};
    if (form.submitKey.size() != 64) {
        return context.pages.errorPage(request, 403);
    }
    if (form.reference.size() > LongestReference || form.note.size() > LongestNote) {
        return cartPage(context, request,
                        {texts.word(u"textTooLong"_s), form.reference, form.note, 422});
    }
    const auto answer = context.databases.write([&](store::Database &db) {
        return Checkout::place(db, context.caches, *visit.visitor, form, context.ids,
                               context.clock.nowMs());
    });
    if (!answer.ok()) {
        return failedPage(context, request, answer.error());
    }
    switch (answer->outcome) {
    case Checkout::Outcome::Placed:
        tellPlaced(context, request, answer->order);
        return Response::redirect(catalogview::path(u"orders"_s, answer->order.number)
                                  + u"?placed=1"_s);
    case Checkout::Outcome::PricesChanged:
        return cartPage(context, request,
                        {texts.word(u"pricesChanged"_s), form.reference, form.note, 409});
    case Checkout::Outcome::HasProblems:
        return cartPage(context, request,
                        {texts.word(u"cartProblem"_s), form.reference, form.note, 409});
    case Checkout::Outcome::Empty:
        break;
    }
    return Response::redirect(u"/cart"_s);
}

} // namespace

void addRoutes(httpserver::Server &server, SiteContext &context)
{
    server.route("GET", u"/cart"_s, Access::Customer,
                 [&context](Request &request) { return cartPage(context, request); });
    using Action = Response (*)(SiteContext &, const Request &);
    const std::pair<QString, Action> actions[]
        = {{u"/cart/add"_s, add}, {u"/cart/update"_s, update}, {u"/cart/order"_s, order}};
    for (const auto &[path, action] : actions) {
        server.route("POST", path, Access::Customer, {FormLimit},
                     [&context, action = action](Request &request) {
                         return isGenuineForm(request) ? action(context, request)
                                                       : context.pages.errorPage(request, 403);
                     });
    }
}

} // namespace portal::cartpages
