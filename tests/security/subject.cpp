// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/subject.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
namespace sample = portaltest::sample;

namespace security {

namespace {

const QByteArray Forged(64, 'a');
const QByteArray OperatorPassword = "operator's own password";

Fields cookie(const QByteArray &name, const QByteArray &value)
{
    return {{"Cookie", name + '=' + value}};
}

Fields wrongToken()
{
    return {{"Authorization", "Bearer " + QByteArray(32, 'b')}};
}

//! The portal with an order of customer A.
class PortalSubject final : public Subject
{
public:
    PortalSubject()
    {
        m_program = u"supplierdesk-portal"_s;
        m_process = &m_portal.process();
    }
    QString start() override
    {
        if (const QString problem = m_portal.start(); !problem.isEmpty()) {
            return problem;
        }
        const auto session = [this](const QString &login) {
            return portalSession(port(), login.toUtf8(), sample::Password.toUtf8());
        };
        const QByteArray a = session(sample::Anna);
        const QByteArray b = session(sample::Bert);
        const QByteArray old = session(sample::Anna);
        m_order = orderOf(a);
        if (a.isEmpty() || b.isEmpty() || m_order.isEmpty() || !expire(old)) {
            return u"sessions, order: %1, %2, %3"_s.arg(a.size()).arg(b.size()).arg(m_order.size());
        }
        m_words = {{"ORDER", m_order}, {"DIGEST", sample::digest(sample::picture(0)).toLatin1()}};
        const QByteArray name = "sd_session";
        m_identities = {
            {"nobody", {}, {}},
            {"customer A", cookie(name, a), {Access::Customer}, true},
            {"customer B", cookie(name, b), {Access::Customer}},
            {"forged session", cookie(name, Forged), {}},
            {"expired session", cookie(name, old), {}},
            {"wrong token", wrongToken(), {}},
            {"customer A, wrong token", cookie(name, a) + wrongToken(), {Access::Customer}, true},
            {"token as a session", cookie(name, process().token()), {}},
            {"operator", cookie("erpsession", Forged), {}},
            {"right token", token(), {Access::StaffToken}},
        };
        return {};
    }
    QList<ExpectedRoute> expected() const override { return portalRoutes(); }
    QByteArrayList secretsFrom(const Identity &identity) const override
    {
        if (identity.may.contains(Access::StaffToken)) {
            return {};
        }
        const QByteArrayList ofB{"Lindner", "INV-B"};
        const QByteArrayList ofA{"Baumann", "INV-1", "customer A's reference"};
        if (identity.may.isEmpty()) {
            return ofA + ofB + QByteArrayList{"DR-1042", "\x89PNG"};
        }
        return identity.isA ? ofB : ofA;
    }

private:
    QByteArray orderOf(const QByteArray &session)
    {
        const QByteArray cookies = "sd_session=" + session;
        RawClient client(port());
        const RawAnswer product
            = client.ask(request("GET", "/product/DR-1042", {{"Cookie", cookies}}));
        std::ignore = client.ask(form("/cart/add", cookies,
                                      {{"csrf", product.field("csrf")},
                                       {"sku", "DR-1042"},
                                       {"unit", "C62"},
                                       {"quantity", "2"}}));
        const RawAnswer cart = client.ask(request("GET", "/cart", {{"Cookie", cookies}}));
        const RawAnswer placed = client.ask(form("/cart/order", cookies,
                                                 {{"csrf", cart.field("csrf")},
                                                  {"submitKey", cart.field("submitKey")},
                                                  {"shownTotal", cart.field("shownTotal")},
                                                  {"reference", "customer A's reference"},
                                                  {"note", ""}}));
        const QByteArray location = placed.header("location");
        return location.startsWith("/orders/") ? location.mid(8, location.indexOf('?') - 8)
                                               : QByteArray();
    }
    //! Makes a session as old as if nobody had used it for nine hours.
    bool expire(const QByteArray &session)
    {
        const QString connection = u"expire"_s;
        bool done = false;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            db.setDatabaseName(process().databaseFile());
            db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
            QSqlQuery query(db.open() ? db : QSqlDatabase());
            query.prepare(u"UPDATE session SET seen_at = seen_at - 32400000 "
                          "WHERE token_hash = ?"_s);
            query.addBindValue(QString::fromLatin1(
                QCryptographicHash::hash(session, QCryptographicHash::Sha256).toHex()));
            done = query.exec() && query.numRowsAffected() == 1;
        }
        QSqlDatabase::removeDatabase(connection);
        return done;
    }

    portaltest::Portal m_portal;
    QByteArray m_order;
};

//! The ERP sandbox with its demo company and a password for the operator.
class SandboxSubject final : public Subject
{
public:
    SandboxSubject()
        : m_server(u"supplierdesk-erpsandbox"_s, {u"--demo"_s, u"--demo-products"_s, u"20"_s})
    {
        m_program = u"supplierdesk-erpsandbox"_s;
        m_process = &m_server;
    }
    QString start() override
    {
        m_server.setEnvironment(u"SUPPLIERDESK_OPERATOR_PASSWORD"_s,
                                QString::fromLatin1(OperatorPassword));
        if (!m_server.start()) {
            return m_server.errorText();
        }
        const QByteArray session = operatorSession(port(), OperatorPassword);
        const QByteArray ended = operatorSession(port(), OperatorPassword);
        const QByteArray name = "erpsession";
        RawClient client(port());
        const QByteArray cookies = name + '=' + ended;
        const RawAnswer page = client.ask(request("GET", "/", {{"Cookie", cookies}}));
        std::ignore
            = client.ask(form("/logout", cookies, {{"form_token", page.field("form_token")}}));
        const std::tuple<QByteArray, QByteArray, QString> words[]{
            {"ITEM", "items", u"sku"_s},
            {"LIST", "price-lists", u"code"_s},
            {"PRICED", "prices", u"sku"_s},
            {"TERMS", "payment-terms", u"code"_s},
            {"CUSTOMER", "customers", u"number"_s},
            {"STOCKED", "stock", u"sku"_s},
            {"ORDER", "orders", u"number"_s},
            {"INVOICE", "invoices", u"number"_s},
            {"PAYMENT", "payments", u"reference"_s}};
        for (const auto &[word, resource, field] : words) {
            const RawAnswer list = get("/api/v1/" + resource + "?limit=1", token());
            const QString key = QJsonDocument::fromJson(list.body)["items"_L1][0][field].toString();
            if (key.isEmpty()) {
                return QString::fromLatin1("no " + resource + ": " + list.body);
            }
            m_words.append({word, key.toUtf8().toPercentEncoding()});
        }
        m_identities = {
            {"nobody", {}, {}},
            {"customer A", cookie("sd_session", Forged), {}},
            {"customer B", cookie("sd_session", QByteArray(64, 'c')), {}},
            {"forged session", cookie(name, Forged), {}},
            {"ended session", cookie(name, ended), {}},
            {"wrong token", wrongToken(), {}},
            {"operator, wrong token", cookie(name, session) + wrongToken(), {Access::Operator}},
            {"token as a session", cookie(name, process().token()), {}},
            {"operator", cookie(name, session), {Access::Operator}},
            {"right token", token(), {Access::StaffToken}},
        };
        return session.isEmpty() || ended.isEmpty() ? u"no session"_s : QString();
    }
    QList<ExpectedRoute> expected() const override { return sandboxRoutes(); }
    QByteArrayList secretsFrom(const Identity &identity) const override
    {
        return identity.may.isEmpty() ? QByteArrayList{word("CUSTOMER"), word("INVOICE")}
                                      : QByteArrayList();
    }

private:
    QByteArray word(const QByteArray &name) const
    {
        for (const auto &[key, value] : m_words) {
            if (key == name) {
                return value;
            }
        }
        return {};
    }
    support::ServerProcess m_server;
};

} // namespace

QByteArray Subject::path(const ExpectedRoute &route) const
{
    QByteArray path = route.example;
    for (const auto &[word, value] : m_words) {
        path.replace('/' + word, '/' + value);
    }
    return path;
}

RawAnswer Subject::get(const QByteArray &path, const Fields &fields)
{
    return RawClient(port()).ask(request("GET", path, fields));
}

QByteArray Subject::state()
{
    QByteArray cursor = "0";
    for (bool more = true; more;) {
        const RawAnswer page = get("/api/v1/changes?limit=1000&after=" + cursor, token());
        const QJsonDocument document = QJsonDocument::fromJson(page.body);
        more = document["more"_L1].toBool();
        cursor = document["next"_L1].toString().toLatin1();
    }
    return cursor;
}

QByteArray Subject::listedRoutes()
{
    QProcess program;
    QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SUPPLIERDESK_API_TOKEN"_s, QString::fromLatin1(process().token()));
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationDirPath() + u'/' + m_program,
                  {u"--database"_s, folder.filePath(u"empty.sqlite"_s), u"--list-routes"_s});
    program.waitForFinished(RawClient::PatienceMs);
    return program.readAllStandardOutput();
}

std::unique_ptr<Subject> makePortal()
{
    return std::make_unique<PortalSubject>();
}

std::unique_ptr<Subject> makeSandbox()
{
    return std::make_unique<SandboxSubject>();
}

} // namespace security
