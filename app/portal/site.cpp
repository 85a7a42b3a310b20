// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/site.h"

#include "app/audit/requests.h"
#include "app/contractserver/answers.h"
#include "app/contractserver/websites.h"
#include "app/portal/accountpages.h"
#include "app/portal/cartpages.h"
#include "app/portal/catalogpages.h"
#include "app/program/secrets.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace portal {

using contractserver::notFound;
namespace websites = contractserver::websites;

namespace {

constexpr qint64 FormLimit = 16 * 1024;
constexpr int YearSeconds = 365 * 24 * 3600;
const QByteArray LanguageCookie = "sd_language";
const QByteArray SessionCookie = "sd_session";
const QByteArray FormCookie = "sd_form";
const QByteArray DeviceCookie = "sd_device";
const QString SignInAttribute = u"portal.signIn"_s;

//! A sign-in between its check and its handler.
struct SignIn
{
    QString login; // as typed
    std::optional<Account> account;
    websites::Trying trying;
};

} // namespace

Site::Site(SiteContext &context) : m_context(context), m_limit(context.clock) { }

void Site::addRoutes(httpserver::Server &server)
{
    server.setGate(Access::Customer, [this](Request &request) -> std::optional<Response> {
        const Visit visit = visitOf(request);
        request.setAttribute(Visit::Key, visit);
        return visit.visitor ? std::nullopt : std::optional(Response::redirect(u"/login"_s));
    });
    websites::protect(server, m_context.audit);
    server.setErrorPage([this](const Request &request, const Response &problem) {
        return m_context.pages.errorPage(visited(request), problem.status);
    });
    server.route("GET", u"/assets/{name}"_s, Access::Public, [this](Request &request) {
        const auto asset = m_context.pages.asset(request.parameter(u"name"_s));
        return asset ? *asset : notFound();
    });
    server.route("GET", u"/language/{code}"_s, Access::Public,
                 [this](Request &request) { return changeLanguage(request); });
    addLogin(server);
    catalogpages::addRoutes(server, m_context);
    cartpages::addRoutes(server, m_context);
    accountpages::addRoutes(server, m_context);
}

Visit Site::visitOf(const Request &request)
{
    Visit visit;
    visit.texts = &m_context.languages.best(request.cookie(QString::fromLatin1(LanguageCookie)),
                                            request.header("accept-language"));
    visit.formToken = websites::cookie(request, FormCookie);
    visit.session = m_sessions.find(websites::cookie(request, SessionCookie));
    if (visit.session) {
        visit.visitor = m_context.databases
                            .read([&](store::Database &db) {
                                return Accounts(db).visitor(visit.session->user);
                            })
                            .valueOr({});
        visit.formToken = visit.session->formToken();
    }
    return visit;
}

Site::Request Site::visited(const Request &request)
{
    Request known = request;
    if (!known.attribute<Visit>(Visit::Key)) {
        known.setAttribute(Visit::Key, visitOf(request));
    }
    return known;
}

void Site::addLogin(httpserver::Server &server)
{
    server.route("GET", u"/login"_s, Access::Public, [this](Request &request) {
        const Request known = visited(request);
        return Visit::of(known).visitor ? Response::redirect(u"/"_s) : loginPage(known, {}, 200);
    });
    server.route("POST", u"/login"_s, Access::Public,
                 {FormLimit, httpserver::Lane::Passwords,
                  [this](Request &request) { return delayLogIn(request); }},
                 [this](Request &request) { return logIn(request); });
    server.route("POST", u"/logout"_s, Access::Customer, {FormLimit},
                 [this](Request &request) { return logOut(request); });
}

Site::Response Site::loginPage(const Request &request, const QString &problem, int status,
                               const QString &login)
{
    // Nobody is logged in yet, so the form's token is compared with a cookie of its own.
    Request asked = request;
    Visit visit = Visit::of(request);
    const bool fresh = visit.formToken.size() != 64;
    if (fresh) {
        visit.formToken = program::secrets::random().toLatin1();
    }
    asked.setAttribute(Visit::Key, visit);
    Response response
        = m_context.pages.page(asked, u"login"_s, visit.texts->word(u"logIn"_s),
                               {{u"problem"_s, problem}, {u"typedLogin"_s, login}}, status);
    if (fresh) {
        response.setCookie(websites::newCookie(request, FormCookie, visit.formToken));
    }
    return response;
}

std::optional<Site::Response> Site::delayLogIn(Request &request)
{
    request.setAttribute(Visit::Key, visitOf(request));
    const SiteTexts &texts = *Visit::of(request).texts;
    if (!isGenuineForm(request)) {
        return loginPage(request, texts.word(u"formExpired"_s), 403); // nothing was tried
    }
    SignIn signIn;
    signIn.login = request.formValue(u"login"_s).trimmed().left(254);
    const auto account = m_context.databases.read(
        [&](store::Database &db) { return Accounts(db).find(signIn.login); });
    if (!account.ok()) {
        return m_context.pages.errorPage(request, 500);
    }
    signIn.account = *account;
    signIn.trying
        = websites::trySignIn(request, m_limit, m_context.devices, DeviceCookie, signIn.login,
                              signIn.account.value_or(Account()).deviceScope());
    if (!signIn.trying.attempt) {
        request.setAttribute(SignInAttribute, signIn);
        tellSignIn(request, u"delayed"_s, 429);
        const qint64 wait = signIn.trying.waitSeconds;
        return loginPage(request, texts.counted(u"logInTooOften"_s, wait), 429, signIn.login)
            .setHeader("Retry-After", QByteArray::number(wait));
    }
    request.setAttribute(SignInAttribute, std::move(signIn));
    return {};
}

Site::Response Site::logIn(Request &request)
{
    const SiteTexts &texts = *Visit::of(request).texts;
    const SignIn &signIn = *request.attribute<SignIn>(SignInAttribute);
    const std::optional<Account> &account = signIn.account;
    const QString password = request.formValue(u"password"_s).left(1024);
    // It is done for an unknown log-in too, so that the time taken does not tell which ones exist.
    static const QString unknownHash = program::secrets::passwordHash(program::secrets::random());
    const bool known = account && account->active;
    const bool matches
        = program::secrets::passwordMatches(known ? account->passwordHash : unknownHash, password);
    if (!known || !matches) {
        signIn.trying.attempt->failed();
        tellSignIn(request, known ? u"wrong-password"_s : u"unknown-account"_s, 401);
        return loginPage(request, texts.word(u"logInFailed"_s), 401, signIn.login);
    }
    QByteArray secret; // none: the customer is not active
    const auto begun = m_context.databases.write([&](store::Database &db) -> base::Result<void> {
        SD_TRY_VALUE(const auto visitor, Accounts(db).visitor(account->id));
        if (visitor) {
            SD_TRY_VALUE(const auto session, m_sessions.begin(db, account->id));
            secret = session.secret;
        }
        return {};
    });
    if (!begun.ok()) {
        return m_context.pages.errorPage(request, 500);
    }
    signIn.trying.attempt->succeeded();
    if (secret.isEmpty()) {
        tellSignIn(request, u"inactive"_s, 403);
        return loginPage(request, texts.word(u"logInInactive"_s), 403, signIn.login);
    }
    tellSignIn(request, u"ok"_s, 303);
    Response response = Response::redirect(u"/"_s);
    response.setCookie(websites::newCookie(request, SessionCookie, secret));
    response.setCookie(websites::newCookie(request, FormCookie, {}, 0));
    response.setCookie(websites::newCookie(request, DeviceCookie,
                                           m_context.devices.make(account->deviceScope()),
                                           program::DeviceCookies::LifetimeSeconds));
    return response;
}

void Site::tellSignIn(const Request &request, const QString &result, int status) const
{
    const SignIn &signIn = *request.attribute<SignIn>(SignInAttribute);
    audit::Event event = audit::about(request, u"sign-in"_s, result, status);
    event.who = signIn.account ? signIn.account->login : m_context.audit.pseudonym(signIn.login);
    event.details.insert(u"device"_s, signIn.trying.isKnownDevice ? u"known"_s : u"unknown"_s);
    event.canFlood = result != u"ok"_s;
    m_context.audit.write(event);
}

Site::Response Site::logOut(Request &request)
{
    const Visit &visit = Visit::of(request);
    if (!isGenuineForm(request)) {
        return m_context.pages.errorPage(request, 403);
    }
    if (!m_sessions.end(*visit.session).ok()) {
        return m_context.pages.errorPage(request, 500);
    }
    audit::Event event = audit::about(request, u"sign-out"_s, u"ok"_s, 303);
    event.who = visit.visitor->login;
    m_context.audit.write(event);
    return Response::redirect(u"/login"_s)
        .setCookie(websites::newCookie(request, SessionCookie, {}, 0));
}

Site::Response Site::changeLanguage(const Request &request) const
{
    const QString code = request.parameter(u"code"_s);
    const QString back = request.queryValue(u"back"_s, u"/"_s);
    Response response = Response::redirect(
        websites::isOwnPath(back) ? QString::fromLatin1(QUrl(back).toEncoded()) : u"/"_s);
    if (SiteLanguages::isKnown(code)) {
        response.setCookie({LanguageCookie, code.toLatin1(), YearSeconds, request.secure});
    }
    return response;
}

} // namespace portal
