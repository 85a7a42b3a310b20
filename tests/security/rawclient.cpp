// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/rawclient.h"

namespace security {

QByteArray RawAnswer::header(const QByteArray &name) const
{
    const QByteArray wanted = "\r\n" + name.toLower() + ':';
    const qsizetype at = head.toLower().indexOf(wanted);
    if (at < 0) {
        return {};
    }
    const qsizetype from = at + wanted.size();
    return head.mid(from, head.indexOf("\r\n", from) - from).trimmed();
}

QByteArray RawAnswer::cookie(const QByteArray &name) const
{
    const QByteArray wanted = "\r\nSet-Cookie: " + name + '=';
    const qsizetype at = head.indexOf(wanted);
    const qsizetype from = at + wanted.size();
    return at < 0 ? QByteArray() : head.mid(from, head.indexOf(';', from) - from);
}

QByteArray RawAnswer::field(const QByteArray &name) const
{
    const QByteArray wanted = "name=\"" + name + "\" value=\"";
    const qsizetype at = body.indexOf(wanted);
    const qsizetype from = at + wanted.size();
    return at < 0 ? QByteArray() : body.mid(from, body.indexOf('"', from) - from);
}

RawClient::RawClient(int port, const QHostAddress &from)
{
    if (!from.isNull()) {
        m_socket.bind(from);
    }
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port));
    m_socket.waitForConnected(PatienceMs);
}

bool RawClient::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool RawClient::more()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(PatienceMs)
        && m_socket.bytesAvailable() == 0) {
        return false;
    }
    m_buffer += m_socket.readAll();
    return true;
}

RawAnswer RawClient::read(bool toHead)
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!more()) {
            return {};
        }
    }
    RawAnswer answer;
    answer.head = m_buffer.left(end + 2);
    m_buffer.remove(0, end + 4);
    answer.status = answer.head.mid(answer.head.indexOf(' ') + 1, 3).toInt();
    const bool hasBody
        = !toHead && answer.status >= 200 && answer.status != 204 && answer.status != 304;
    const qsizetype length = hasBody ? answer.header("content-length").toLongLong() : 0;
    while (m_buffer.size() < length && more()) { }
    answer.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    return answer;
}

QByteArray RawClient::readUntil(const QByteArray &end)
{
    while (!m_buffer.contains(end) && more()) { }
    return std::exchange(m_buffer, {});
}

bool RawClient::isClosed()
{
    while (m_socket.state() == QAbstractSocket::ConnectedState
           && m_socket.waitForReadyRead(PatienceMs)) {
        m_socket.readAll();
    }
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

bool RawClient::hasNews()
{
    m_socket.waitForReadyRead(1);
    return !m_buffer.isEmpty() || m_socket.bytesAvailable() > 0 || !isConnected();
}

QList<RawAnswer> askAll(int port, const QList<QByteArray> &requests)
{
    QList<RawAnswer> answers;
    bool retried = false;
    while (answers.size() < requests.size()) {
        RawClient client(port);
        const qsizetype begin = answers.size();
        client.send(requests.sliced(begin).join());
        while (answers.size() < requests.size()) {
            const RawAnswer answer = client.read(requests.at(answers.size()).startsWith("HEAD "));
            // The first of a connection is answered, or it never is.
            const bool isFirst = answers.size() == begin;
            if (answer.status == 0 && (!isFirst || !retried)) {
                retried = isFirst;
                break;
            }
            retried = false;
            answers.append(answer);
            if (answer.header("connection") == "close") {
                break;
            }
        }
    }
    return answers;
}

QByteArray request(const QByteArray &method, const QByteArray &target, const Fields &fields,
                   const QByteArray &body)
{
    QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : fields) {
        text += name + ": " + value + "\r\n";
    }
    const bool hasBody
        = !body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH";
    if (hasBody) {
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    return text + "\r\n" + body;
}

QByteArray form(const QByteArray &target, const QByteArray &cookies, const Fields &fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields) {
        parts.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
    }
    return request("POST", target,
                   {{"Cookie", cookies},
                    {"Accept", "text/html"},
                    {"Content-Type", "application/x-www-form-urlencoded"}},
                   parts.join('&'));
}

QByteArray portalSession(int port, const QByteArray &login, const QByteArray &password)
{
    RawClient client(port);
    const RawAnswer page = client.ask(request("GET", "/login"));
    const RawAnswer answer = client.ask(
        form("/login", "sd_form=" + page.cookie("sd_form"),
             {{"csrf", page.field("csrf")}, {"login", login}, {"password", password}}));
    return answer.status == 303 ? answer.cookie("sd_session") : QByteArray();
}

QByteArray operatorSession(int port, const QByteArray &password)
{
    RawClient client(port);
    const RawAnswer answer = client.ask(form("/login", {}, {{"password", password}}));
    return answer.status == 303 ? answer.cookie("erpsession") : QByteArray();
}

} // namespace security
