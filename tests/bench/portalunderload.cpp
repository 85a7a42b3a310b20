// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/portalunderload.h"

#include "tests/support/httpclient.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr auto Customer = "10001";
constexpr auto Login = "bench@customer.example";
constexpr int ProgramMs = 180'000;
constexpr qsizetype MostFiles = 8; // of a page, as much as a screen shows

QString programPath(const QString &program)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(program);
}

//! Those of the options that \a program has: older ones know fewer.
QStringList optionsOf(const QString &program)
{
    const QByteArray help = outputOf(programPath(program), {u"--help"_s});
    // All clients are at one address here.
    return help.contains("--limit") ? QStringList{u"--limit"_s, u"connections-per-address=20000"_s}
                                    : QStringList();
}

QByteArray fileText(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray Page::request(int port) const
{
    QByteArray text = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port);
    for (const QByteArray &field : fields) {
        text += "\r\n" + field;
    }
    return text + "\r\n\r\n";
}

PortalUnderLoad::PortalUnderLoad(QString name, const QString &program, int products)
    : m_name(std::move(name)), m_server(program, optionsOf(program))
{
    if (!m_server.start()) {
        qFatal("%s", qPrintable(m_server.errorText()));
    }
    fill(products);
    signIn(program);
    findPages();
}

void PortalUnderLoad::fill(int products)
{
    const QTemporaryDir desk;
    const QString database = u"sqlite:"_s + desk.filePath(u"company.sqlite"_s);
    const QString media = desk.filePath(u"media"_s);
    const QString worker = programPath(u"supplierdesk-sync"_s);
    outputOf(worker,
             {u"demo"_s, u"--database"_s, database, u"--media"_s, media, u"--products"_s,
              QString::number(products), u"--portal"_s, m_server.url().toString(), u"--erp"_s,
              u"http://127.0.0.1:9"_s});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SUPPLIERDESK_SECRET_PORTAL"_s, QString::fromLatin1(m_server.token()));
    environment.insert(u"SUPPLIERDESK_SECRET_ERP"_s, u"nobody is there to ask for it"_s);
    int exitCode = 0; // not 0, since there is no ERP
    outputOf(worker, {u"once"_s, u"--database"_s, database, u"--media"_s, media}, {}, environment,
             &exitCode);
}

void PortalUnderLoad::signIn(const QString &program)
{
    const QByteArray password = "a long password for benchmarks";
    outputOf(programPath(program),
             {u"user"_s, u"--database"_s, m_server.databaseFile(), u"--customer"_s,
              QString::fromLatin1(Customer), u"--login"_s, QString::fromLatin1(Login)},
             password + '\n');
    support::HttpClient client(m_server.url());
    const support::HttpAnswer form = client.get(u"/login"_s);
    client.setHeader("Cookie", form.headers.value("set-cookie").split(';').first());
    const support::HttpAnswer answer
        = client.postForm(u"/login"_s,
                          {{u"csrf"_s, form.field(u"csrf"_s)},
                           {u"login"_s, QString::fromLatin1(Login)},
                           {u"password"_s, QString::fromLatin1(password)}});
    const QRegularExpression session(u"(?:__Host-)?sd_session=[0-9a-f]+"_s);
    m_cookie = session.match(QString::fromLatin1(answer.headers.value("set-cookie")))
                   .captured()
                   .toLatin1();
    if (m_cookie.isEmpty()) {
        qFatal("signing in to %s: %d %s", qPrintable(m_name), answer.status,
               qPrintable(answer.errorText));
    }
}

void PortalUnderLoad::findPages()
{
    support::HttpClient client(m_server.url());
    client.setHeader("Cookie", m_cookie);
    const support::HttpAnswer catalog = client.get(u"/catalog"_s);
    m_html = catalog.body;
    const QRegularExpression product(u"href=\"(/product/[^\"]+)\""_s);
    const QString path = product.match(catalog.text()).captured(1);
    if (catalog.status != 200 || path.isEmpty()) {
        qFatal("%s has no products: %d", qPrintable(m_name), catalog.status);
    }
    const QByteArray cookie = "Cookie: " + m_cookie;
    m_pages = {{u"catalog"_s, "/catalog", {cookie}},
               {u"catalog, gzip"_s, "/catalog", {cookie, "Accept-Encoding: gzip, deflate, br"}},
               {u"product"_s, path.toLatin1(), {cookie}},
               {u"search"_s, "/catalog?q=steel", {cookie}},
               {u"API"_s,
                "/api/v1/changes?after=0&limit=50",
                {"Authorization: Bearer " + m_server.token()}}};
    const QRegularExpression file(u"<(?:link rel=\"stylesheet\" href|img src)=\"([^\"]+)\""_s);
    for (auto found = file.globalMatch(catalog.text());
         found.hasNext() && m_files.size() < MostFiles;) {
        m_files.append({u"file"_s, found.next().captured(1).toLatin1(), m_pages.at(1).fields});
    }
}

double PortalUnderLoad::megabytes() const
{
    const QByteArray text = fileText(u"/proc/%1/status"_s.arg(m_server.processId()));
    const qsizetype at = text.indexOf("VmRSS:");
    return at < 0
        ? 0
        : double(text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong()) / 1024;
}

double PortalUnderLoad::processorSeconds() const
{
    const QByteArray text = fileText(u"/proc/%1/stat"_s.arg(m_server.processId()));
    // Behind the name in brackets: state is the first field, utime the 12th, stime the 13th.
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.size() < 13 ? 0
                              : double(fields.at(11).toLongLong() + fields.at(12).toLongLong())
            / double(::sysconf(_SC_CLK_TCK));
}

QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input,
                    const QProcessEnvironment &environment, int *exitCode)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(ProgramMs)) {
        process.kill();
        process.waitForFinished();
        qFatal("%s: %s", qPrintable(program), qPrintable(process.errorString()));
    }
    if (exitCode) {
        *exitCode = process.exitCode();
    } else if (process.exitCode() != 0) {
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

} // namespace bench
