// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/operatorsite.h"

#include "app/audit/requests.h"
#include "app/contractserver/answers.h"
#include "app/contractserver/websites.h"
#include "app/erpsandbox/operatorqueries.h"
#include "app/erpsandbox/trade.h"
#include "app/program/secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace erpsandbox {

using base::ErrorCode;
namespace websites = contractserver::websites;

namespace {

constexpr qint64 FormLimit = 64 * 1024;
const QString Folder = u":/erpsandbox"_s;
constexpr qint64 LongestMs = Q_INT64_C(8) * 3600 * 1000;
const QByteArray SessionCookie = "erpsession";
const QByteArray DeviceCookie = "erpdevice";

const QString SessionAttribute = u"session"_s; // Session

} // namespace

OperatorSite::OperatorSite(program::Databases &databases, const base::Clock &clock, audit::Log &log,
                           QByteArray passwordHash)
    : m_databases(databases),
      m_clock(clock),
      m_log(log),
      m_passwordHash(std::move(passwordHash)),
      m_operator(base::IdMaker(clock, 0).next()),
      m_sessions(databases, clock, {LongestMs, LongestMs}),
      m_limit(clock),
      // The limit forgets at a restart, so devices may be forgotten then, too.
      m_devices(program::secrets::random().toLatin1(), clock),
      m_pages(Folder, u"frame"_s),
      m_assets(Folder)
{
}

void OperatorSite::addRoutes(httpserver::Server &server)
{
    server.setGate(Access::Operator, [this](Request &request) { return gate(request); });
    websites::protect(server, m_log, [](const Request &request, Response &response) {
        const auto *session = request.attribute<Session>(SessionAttribute);
        if (session && session->secret != websites::cookie(request, SessionCookie)) {
            response.setCookie(websites::newCookie(request, SessionCookie, session->secret));
        }
    });
    server.route("GET", u"/operator.css"_s, Access::Public, [this](Request &) {
        const auto &style = *m_assets.find(u"operator.css"_s);
        Response response;
        response.contentType = style.type;
        response.body = style.content;
        return response.setHeader("Cache-Control", "max-age=300");
    });
    server.route("GET", u"/login"_s, Access::Public,
                 [this](Request &) { return loginPage({}, 200); });
    server.route("POST", u"/login"_s, Access::Public, {FormLimit},
                 [this](Request &request) { return logIn(request); });
    server.route("POST", u"/logout"_s, Access::Operator, {FormLimit},
                 [this](Request &request) { return logOut(request); });
    server.setErrorPage([this](const Request &request, const Response &problem) {
        const bool unknown = problem.status == 404;
        return page(request, {}, u"problem"_s,
                    {{u"title"_s, unknown ? u"Page not found"_s : u"Something went wrong"_s},
                     {u"text"_s,
                      unknown ? u"This address does not exist."_s
                              : u"The server could not understand the request."_s}},
                    problem.status);
    });
    addPages(server);
    addForms(server);
}

//! Who is it, and does a form come from our own page?
std::optional<OperatorSite::Response> OperatorSite::gate(Request &request)
{
    if (websites::isForeignForm(request)) {
        return Response::text(u"Forms are accepted from the pages of this site only."_s, 403);
    }
    const auto found = m_sessions.find(websites::cookie(request, SessionCookie));
    if (found && found->user == m_operator) {
        request.setAttribute(SessionAttribute, *found);
    } else if (!m_passwordHash.isEmpty()) {
        return Response::redirect(u"/login"_s);
    } else {
        const auto begun = begin();
        if (!begun.ok()) {
            return contractserver::faultOf(begun.error());
        }
        request.setAttribute(SessionAttribute, *begun);
    }
    request.setAttribute(audit::WhoAttribute, u"operator"_s);
    return {};
}

base::Result<OperatorSite::Session> OperatorSite::begin()
{
    return m_databases.write(
        [this](store::Database &db) { return m_sessions.begin(db, m_operator); });
}

OperatorSite::Response OperatorSite::loginPage(const QString &problem, int status)
{
    return Response::html(m_pages.filled(u"login"_s, {{u"problem"_s, problem}}), status);
}

OperatorSite::Response OperatorSite::logIn(const Request &request)
{
    if (websites::isForeignForm(request)) {
        return loginPage(u"Sign in on this page."_s, 403);
    }
    const auto trying = websites::trySignIn(request, m_limit, m_devices, DeviceCookie,
                                            u"operator"_s, m_passwordHash);
    if (!trying.attempt) {
        tell(request, u"sign-in"_s, u"delayed"_s, 429);
        const QString wait = QString::number(trying.waitSeconds);
        return loginPage(u"Too many attempts to sign in. Wait %1 s, then try again."_s.arg(wait),
                         429)
            .setHeader("Retry-After", wait.toLatin1());
    }
    const QByteArray password = request.formValue(u"password"_s).toUtf8();
    if (m_passwordHash.isEmpty()
        || !program::secrets::equal(program::secrets::hash(password), m_passwordHash)) {
        trying.attempt->failed();
        tell(request, u"sign-in"_s, u"wrong-password"_s, 403);
        return loginPage(u"The password is wrong. Try again."_s, 403);
    }
    const auto begun = begin();
    if (!begun.ok()) {
        return contractserver::faultOf(begun.error());
    }
    trying.attempt->succeeded();
    tell(request, u"sign-in"_s, u"ok"_s, 303);
    return Response::redirect(u"/"_s)
        .setCookie(websites::newCookie(request, SessionCookie, begun->secret))
        .setCookie(websites::newCookie(request, DeviceCookie, m_devices.make(m_passwordHash),
                                       program::DeviceCookies::LifetimeSeconds));
}

void OperatorSite::tell(const Request &request, const QString &event, const QString &result,
                        int status)
{
    audit::Event told = audit::about(request, event, result, status);
    told.who = u"operator"_s;
    told.canFlood = result != u"ok"_s;
    m_log.write(told);
}

OperatorSite::Response OperatorSite::logOut(Request &request)
{
    const auto &session = *request.attribute<Session>(SessionAttribute);
    if (websites::isGenuineForm(request, u"form_token"_s, session.formToken())) {
        if (const auto ended = m_sessions.end(session); !ended.ok()) {
            return contractserver::faultOf(ended.error());
        }
        tell(request, u"sign-out"_s, u"ok"_s, 303);
        request.attributes.remove(audit::WhoAttribute); // it is no other change
    }
    return Response::redirect(u"/login"_s)
        .setCookie(websites::newCookie(request, SessionCookie, {}, 0));
}

OperatorSite::Response OperatorSite::page(const Request &request, const QString &section,
                                          const QString &templateName, templates::Fields content,
                                          int status)
{
    const auto *session = request.attribute<Session>(SessionAttribute);
    content.insert(u"withoutPassword"_s, m_passwordHash.isEmpty());
    content.insert(u"loggedIn"_s, !m_passwordHash.isEmpty() && session);
    content.insert(u"in_"_s + section, true);
    if (session) {
        content.insert(u"formToken"_s, QString::fromLatin1(session->formToken()));
        const QMutexLocker lock(&m_mutex);
        if (m_messages.contains(session->tokenHash())) {
            content.insert(u"message"_s, m_messages.take(session->tokenHash()));
        }
    }
    return Response::html(m_pages.filled(templateName, content), status);
}

void OperatorSite::leave(const Session &session, const QString &text, bool isProblem)
{
    const QMutexLocker lock(&m_mutex);
    if (m_messages.size() >= contractserver::Sessions::MostOfUser) {
        m_messages.clear(); // of sessions that never showed another page
    }
    m_messages.insert(session.tokenHash(), {{u"text"_s, text}, {u"problem"_s, isProblem}});
}

void OperatorSite::addPage(httpserver::Server &server, const QString &pattern,
                           const QString &section, const QString &templateName, Content content)
{
    server.route("GET", pattern, Access::Operator, [=, this](Request &request) {
        const auto made
            = m_databases.read([&](store::Database &db) { return content(db, request); });
        if (made.ok()) {
            return page(request, section, templateName, *made);
        }
        const bool unknown = made.error().code == ErrorCode::Store_NotFound;
        const int status = unknown ? 404 : contractserver::faultOf(made.error()).status;
        return page(request, section, u"problem"_s,
                    {{u"title"_s, unknown ? u"Not found"_s : u"Something went wrong"_s},
                     {u"text"_s, unknown ? made.error().detail : u"Try again in a moment."_s}},
                    status);
    });
}

void OperatorSite::addForm(httpserver::Server &server, const QString &pattern,
                           const QString &backTo, Action action)
{
    server.route("POST", pattern, Access::Operator, {FormLimit}, [=, this](Request &request) {
        const auto &session = *request.attribute<Session>(SessionAttribute);
        if (!websites::isGenuineForm(request, u"form_token"_s, session.formToken())) {
            return page(request, {}, u"problem"_s,
                        {{u"title"_s, u"This page has expired"_s},
                         {u"text"_s, u"Open the page again and repeat the step."_s}},
                        403);
        }
        const auto done = m_databases.write([&](store::Database &db) -> base::Result<QString> {
            Trade trade(db, m_clock);
            return action(trade, request);
        });
        if (done.ok()) {
            leave(session, *done, false);
        } else {
            // Refusals of Trade are sentences; everything else is for the log.
            const QString code = done.error().codeName();
            const bool sentence
                = code.startsWith("Value_"_L1) || done.error().code == ErrorCode::Store_NotFound;
            if (!sentence) {
                (void)contractserver::faultOf(done.error());
            }
            leave(session,
                  sentence && !done.error().detail.isEmpty()
                      ? done.error().detail
                      : u"Something went wrong. Nothing was changed."_s,
                  true);
        }
        const QString back = request.formValue(u"back"_s);
        return Response::redirect(websites::isOwnPath(back) ? back : backTo);
    });
}

void OperatorSite::addPages(httpserver::Server &server)
{
    const auto today = [this] { return m_clock.now().date(); };
    // What a list is asked for, in its address.
    const auto listing = [](const Request &request) {
        constexpr int Furthest = 100'000;
        return queries::Listing{request.queryValue(u"q"_s).trimmed().left(100),
                                request.queryValue(u"status"_s),
                                std::clamp(request.queryValue(u"page"_s).toInt(), 0, Furthest)};
    };
    addPage(server, u"/"_s, u"overview"_s, u"overview"_s,
            [=](store::Database &db, const Request &) { return queries::overview(db, today()); });
    addPage(server, u"/stock"_s, u"stock"_s, u"stock"_s,
            [=](store::Database &db, const Request &request) {
                return queries::items(db, listing(request));
            });
    addPage(server, u"/orders"_s, u"orders"_s, u"orders"_s,
            [=](store::Database &db, const Request &request) {
                return queries::orders(db, listing(request));
            });
    addPage(server, u"/orders/{number}"_s, u"orders"_s, u"order"_s,
            [=](store::Database &db, const Request &request) {
                return queries::order(db, request.parameter(u"number"_s));
            });
    addPage(server, u"/invoices"_s, u"invoices"_s, u"invoices"_s,
            [=](store::Database &db, const Request &request) {
                return queries::invoices(db, listing(request), today());
            });
    addPage(server, u"/invoices/{number}"_s, u"invoices"_s, u"invoice"_s,
            [=](store::Database &db, const Request &request) {
                return queries::invoice(db, request.parameter(u"number"_s), today());
            });
    addPage(server, u"/customers"_s, u"customers"_s, u"customers"_s,
            [=](store::Database &db, const Request &request) {
                return queries::customers(db, listing(request), today());
            });
    addPage(server, u"/terms"_s, u"terms"_s, u"terms"_s,
            [](store::Database &db, const Request &) { return queries::terms(db); });
}

void OperatorSite::addForms(httpserver::Server &server)
{
    addForm(server, u"/stock"_s, u"/stock"_s,
            [](Trade &trade, const Request &request) -> base::Result<QString> {
                const QString sku = request.formValue(u"sku"_s);
                const QString warehouse = request.formValue(u"warehouse"_s).trimmed();
                const QString quantity = request.formValue(u"quantity"_s).trimmed();
                SD_TRY(trade.setStock(sku, warehouse, quantity));
                return u"Stock of %1 in %2 is %3 now."_s.arg(sku, warehouse, quantity);
            });
    addForm(server, u"/orders/{number}/status"_s, u"/orders"_s,
            [](Trade &trade, const Request &request) -> base::Result<QString> {
                const QString number = request.parameter(u"number"_s);
                const QString status = request.formValue(u"status"_s);
                if (status == "invoiced"_L1) {
                    SD_TRY_VALUE(const QString invoice, trade.postInvoice(number));
                    return u"Invoice %1 was posted for order %2."_s.arg(invoice, number);
                }
                SD_TRY(trade.move(number, status));
                return u"Order %1 is %2 now."_s.arg(number, status);
            });
    addForm(server, u"/invoices/{number}/payments"_s, u"/invoices"_s,
            [](Trade &trade, const Request &request) -> base::Result<QString> {
                const QString number = request.parameter(u"number"_s);
                const QDate date
                    = QDate::fromString(request.formValue(u"received_on"_s), Qt::ISODate);
                SD_TRY_VALUE(const QString reference,
                             trade.bookPayment(number, request.formValue(u"amount"_s), date,
                                               request.formValue(u"reference"_s)));
                return u"Payment %1 was booked on invoice %2."_s.arg(reference, number);
            });
    addForm(server, u"/terms"_s, u"/terms"_s,
            [](Trade &trade, const Request &request) -> base::Result<QString> {
                accounts::PaymentTerms terms;
                terms.code = request.formValue(u"code"_s).trimmed();
                terms.name = request.formValue(u"name"_s).trimmed();
                terms.netDays = request.formValue(u"net_days"_s).toInt();
                terms.discountDays = request.formValue(u"discount_days"_s).toInt();
                const QString percent = request.formValue(u"discount_percent"_s).trimmed();
                if (!percent.isEmpty()) {
                    const auto rate = base::Rate::parsePercent(percent);
                    if (!rate.ok()) {
                        return base::failure(ErrorCode::Value_NotANumber,
                                             u"The discount must be a number, such as 2 or 2.5."_s);
                    }
                    terms.discountRate = *rate;
                }
                SD_TRY(trade.addTerms(terms));
                return u"Payment terms %1 are saved."_s.arg(terms.code);
            });
}

} // namespace erpsandbox
