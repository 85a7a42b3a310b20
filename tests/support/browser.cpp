// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/browser.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int StartMs = 30'000;
constexpr int WaitMs = 8'000;
constexpr int AnswerMs = 60'000;
// The name WebDriver gives to the reference of an element.
const QString ElementKey = u"element-6066-11e4-a52e-4f735466cecf"_s;

} // namespace

Browser::Browser()
{
    m_driver.setProcessChannelMode(QProcess::MergedChannels);
}

Browser::~Browser()
{
    if (!m_session.isEmpty()) {
        static_cast<void>(send("DELETE", {}));
    }
    m_driver.terminate();
    if (!m_driver.waitForFinished(3000)) {
        m_driver.kill();
        m_driver.waitForFinished(3000);
    }
}

bool Browser::start()
{
    m_driver.start(u"chromedriver"_s, {u"--port=0"_s});
    static const QRegularExpression line(u"started successfully on port (\\d+)"_s);
    QElapsedTimer timer;
    timer.start();
    QString output;
    QRegularExpressionMatch match;
    while (!match.hasMatch() && timer.elapsed() < StartMs
           && m_driver.state() != QProcess::NotRunning) {
        m_driver.waitForReadyRead(500);
        output += QString::fromLocal8Bit(m_driver.readAll());
        match = line.match(output);
    }
    if (!match.hasMatch()) {
        m_errorText = u"chromedriver did not start: "_s + output + m_driver.errorString();
        return false;
    }
    m_driverUrl = QUrl(u"http://127.0.0.1:"_s + match.captured(1));
    const QJsonArray arguments{u"--headless"_s,
                               u"--no-sandbox"_s,
                               u"--disable-gpu"_s,
                               u"--disable-quic"_s,
                               u"--disable-dev-shm-usage"_s,
                               u"--no-first-run"_s,
                               u"--disable-background-networking"_s,
                               u"--disable-component-update"_s,
                               u"--disable-sync"_s,
                               u"--hide-scrollbars"_s,
                               u"--window-size=1280,900"_s,
                               u"--user-data-dir="_s + m_profile.path()};
    const QJsonObject capabilities{
        {u"alwaysMatch"_s,
         QJsonObject{{u"browserName"_s, u"chrome"_s},
                     {u"timeouts"_s, QJsonObject{{u"implicit"_s, WaitMs}}},
                     {u"goog:chromeOptions"_s, QJsonObject{{u"args"_s, arguments}}}}}};
    const QJsonValue answer
        = send("POST", u"/session"_s, QJsonObject{{u"capabilities"_s, capabilities}});
    m_session = answer.toObject().value("sessionId"_L1).toString();
    return !m_session.isEmpty();
}

QJsonValue Browser::send(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    m_failed = true;
    QUrl address = m_driverUrl;
    address.setPath(m_session.isEmpty() ? path : u"/session/%1%2"_s.arg(m_session, path));
    QNetworkRequest request{address};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray content
        = method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
    const std::unique_ptr<QNetworkReply> reply(
        m_network.sendCustomRequest(request, method, content));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(AnswerMs, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) {
        loop.exec();
    }
    const QJsonValue value = QJsonDocument::fromJson(reply->readAll()).object().value("value"_L1);
    if (!reply->isFinished() || reply->error() != QNetworkReply::NoError) {
        const QString message = value.toObject().value("message"_L1).toString();
        m_errorText = message.isEmpty() ? reply->errorString() : message.section(u'\n', 0, 0);
        return {};
    }
    m_failed = false;
    return value;
}

QString Browser::find(const QString &selector)
{
    const QJsonValue element
        = send("POST", u"/element"_s, {{u"using"_s, u"css selector"_s}, {u"value"_s, selector}});
    return element.toObject().value(ElementKey).toString();
}

bool Browser::open(const QUrl &url)
{
    static_cast<void>(send("POST", u"/url"_s, {{u"url"_s, url.toString()}}));
    return !m_failed;
}

bool Browser::click(const QString &selector)
{
    const QString element = find(selector);
    if (element.isEmpty()) {
        return false;
    }
    static_cast<void>(send("POST", u"/element/%1/click"_s.arg(element)));
    return !m_failed;
}

bool Browser::type(const QString &selector, const QString &text)
{
    const QString element = find(selector);
    if (element.isEmpty()) {
        return false;
    }
    static_cast<void>(send("POST", u"/element/%1/clear"_s.arg(element)));
    if (!m_failed) {
        static_cast<void>(send("POST", u"/element/%1/value"_s.arg(element), {{u"text"_s, text}}));
    }
    return !m_failed;
}

QString Browser::text(const QString &selector)
{
    const QString element = find(selector);
    if (element.isEmpty()) {
        return {};
    }
    return send("GET", u"/element/%1/text"_s.arg(element)).toString();
}

QStringList Browser::texts(const QString &selector)
{
    QStringList found;
    const QJsonArray values
        = evaluate(u"[...document.querySelectorAll(%1)].map(e => e.innerText.trim())"_s.arg(
                       QString::fromUtf8(
                           QJsonDocument(QJsonArray{selector}).toJson(QJsonDocument::Compact))
                       + u"[0]"_s))
              .toArray();
    for (const QJsonValue &value : values) {
        found.append(value.toString());
    }
    return found;
}

QString Browser::attribute(const QString &selector, const QString &name)
{
    const QString element = find(selector);
    if (element.isEmpty()) {
        return {};
    }
    const QJsonValue value = send("GET", u"/element/%1/attribute/%2"_s.arg(element, name));
    // What a field holds now is a property; its attribute is what it began with.
    return value.isString()
        ? value.toString()
        : send("GET", u"/element/%1/property/%2"_s.arg(element, name)).toString();
}

int Browser::count(const QString &selector)
{
    return int(texts(selector).size());
}

bool Browser::waitFor(const QString &selector)
{
    return !find(selector).isEmpty();
}

bool Browser::waitForText(const QString &selector, const QString &text)
{
    QElapsedTimer timer;
    timer.start();
    QString seen;
    while (timer.elapsed() < WaitMs) {
        seen = this->text(selector);
        if (seen.contains(text)) {
            return true;
        }
        QEventLoop loop;
        QTimer::singleShot(50, &loop, &QEventLoop::quit);
        loop.exec();
    }
    m_errorText = u"“%1” says “%2”, not “%3”"_s.arg(selector, seen, text);
    return false;
}

QUrl Browser::url()
{
    return QUrl(send("GET", u"/url"_s).toString());
}

QString Browser::title()
{
    return send("GET", u"/title"_s).toString();
}

QJsonValue Browser::evaluate(const QString &expression)
{
    return send("POST", u"/execute/sync"_s,
                {{u"script"_s, u"return "_s + expression}, {u"args"_s, QJsonArray()}});
}

bool Browser::command(const QString &name, const QJsonObject &parameters, QJsonObject *answer)
{
    const QJsonValue value
        = send("POST", u"/goog/cdp/execute"_s, {{u"cmd"_s, name}, {u"params"_s, parameters}});
    if (answer) {
        *answer = value.toObject();
    }
    return !m_failed;
}

bool Browser::resize(int width, int height, bool phone)
{
    return command(u"Emulation.setDeviceMetricsOverride"_s,
                   {{u"width"_s, width},
                    {u"height"_s, height},
                    {u"deviceScaleFactor"_s, phone ? 2 : 1},
                    {u"mobile"_s, phone}});
}

bool Browser::setDark(bool dark)
{
    const QJsonObject scheme{{u"name"_s, u"prefers-color-scheme"_s},
                             {u"value"_s, dark ? u"dark"_s : u"light"_s}};
    return command(u"Emulation.setEmulatedMedia"_s, {{u"features"_s, QJsonArray{scheme}}});
}

bool Browser::setLanguage(const QString &language)
{
    QJsonObject version;
    if (!command(u"Browser.getVersion"_s, {}, &version)) {
        return false;
    }
    return command(
        u"Network.setUserAgentOverride"_s,
        {{u"userAgent"_s, version.value("userAgent"_L1)}, {u"acceptLanguage"_s, language}});
}

bool Browser::screenshot(const QString &file)
{
    QJsonObject answer;
    if (!command(u"Page.captureScreenshot"_s,
                 {{u"format"_s, u"png"_s}, {u"captureBeyondViewport"_s, true}}, &answer)) {
        return false;
    }
    QFile out(file);
    const QByteArray png = QByteArray::fromBase64(answer.value("data"_L1).toString().toLatin1());
    if (png.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(png) != png.size()) {
        m_errorText = u"cannot write %1"_s.arg(file);
        return false;
    }
    return true;
}

} // namespace support
