// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawclient.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int PatienceMs = 30'000;

}

RawClient::RawClient(QUrl server, const QString &address)
    : m_server(std::move(server)), m_address(address)
{
}

bool RawClient::send(const QByteArray &request)
{
    m_socket = std::make_unique<QTcpSocket>();
    if (!m_socket->bind(QHostAddress(m_address))) {
        return false;
    }
    m_socket->connectToHost(m_server.host(), quint16(m_server.port()));
    return m_socket->waitForConnected(PatienceMs) && m_socket->write(request) == request.size()
        && m_socket->waitForBytesWritten(PatienceMs);
}

HttpAnswer RawClient::answer()
{
    QByteArray got = m_socket->readAll();
    while (m_socket->waitForReadyRead(PatienceMs)) {
        got += m_socket->readAll();
    }
    HttpAnswer answer;
    const qsizetype end = got.indexOf("\r\n\r\n");
    answer.status = got.mid(9, 3).toInt();
    answer.body = got.mid(end + 4);
    const QList<QByteArray> lines = got.left(end).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        QByteArray &value = answer.headers[line.left(colon).trimmed().toLower()];
        value += (value.isEmpty() ? "" : "\n") + line.mid(colon + 1).trimmed(); // as HttpClient
    }
    return answer;
}

QByteArray RawClient::request(const QByteArray &method, const QByteArray &target,
                              const QByteArray &fields, const QByteArray &body) const
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: " + m_server.authority().toLatin1()
        + "\r\nConnection: close\r\n" + fields
        + (body.isEmpty() ? QByteArray()
                          : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                   + QByteArray::number(body.size()) + "\r\n")
        + "\r\n" + body;
}

HttpAnswer RawClient::ask(const QByteArray &method, const QByteArray &target,
                          const QByteArray &fields, const QByteArray &body)
{
    return send(request(method, target, fields, body)) ? answer() : HttpAnswer();
}

} // namespace support
