// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QTcpSocket>

#include <utility>

namespace security {

//! One answer as its bytes say it.
struct RawAnswer
{
    int status = 0; //!< 0: nothing (more) came
    QByteArray head; //!< status line and fields
    QByteArray body;

    //! First value of a field; \a name in any case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    //! Value of "name=…" among the Set-Cookie fields.
    [[nodiscard]] QByteArray cookie(const QByteArray &name) const;
    //! Value of the first hidden field of that name in a page.
    [[nodiscard]] QByteArray field(const QByteArray &name) const;
};

//! A client that sends exactly the bytes it is given: nothing is normalised, checked or added.
class RawClient
{
public:
    static constexpr int PatienceMs = 20'000;

    //! \a from: the address to come from, one of 127.0.0.0/8.
    explicit RawClient(int port, const QHostAddress &from = {});

    [[nodiscard]] bool isConnected() const;
    void send(const QByteArray &bytes);
    //! The next answer; one to HEAD has no body.
    [[nodiscard]] RawAnswer read(bool toHead = false);
    [[nodiscard]] RawAnswer ask(const QByteArray &request)
    {
        send(request);
        return read(request.startsWith("HEAD "));
    }
    //! What arrives until \a end is there, or nothing comes any more.
    [[nodiscard]] QByteArray readUntil(const QByteArray &end);
    //! Waits until the server has closed; what came meanwhile is dropped.
    [[nodiscard]] bool isClosed();
    //! Is an answer on its way, or was it closed?
    [[nodiscard]] bool hasNews();
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    [[nodiscard]] bool more();
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

//! The answers to requests that are sent in one go, on as few connections as the server lets; a
//! request whose connection ended before its answer is sent once more on another.
[[nodiscard]] QList<RawAnswer> askAll(int port, const QList<QByteArray> &requests);

using Fields = QList<std::pair<QByteArray, QByteArray>>;
//! METHOD TARGET, "Host: 127.0.0.1", \a fields, and the body with its length.
[[nodiscard]] QByteArray request(const QByteArray &method, const QByteArray &target,
                                 const Fields &fields = {}, const QByteArray &body = {});
//! A form as browsers send it.
[[nodiscard]] QByteArray form(const QByteArray &target, const QByteArray &cookies,
                              const Fields &fields);

//! Signs in to the portal; the value of its session's cookie, empty when that failed.
[[nodiscard]] QByteArray portalSession(int port, const QByteArray &login,
                                       const QByteArray &password);
//! The same at the ERP sandbox.
[[nodiscard]] QByteArray operatorSession(int port, const QByteArray &password);

} // namespace security
