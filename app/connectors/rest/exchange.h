// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/client.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkReply>
#include <QTimer>

#include <condition_variable>
#include <mutex>

class QNetworkAccessManager;

namespace rest {

//! What the caller waits on while the network thread works. Shared by both.
struct Ticket
{
    std::mutex mutex;
    std::condition_variable changed;
    qint64 sent = 0;
    qint64 total = 0;
    std::optional<base::Result<Answer>> outcome; //!< any status; errors are those of the transport
};

//! One request on its way, on the network thread. Fills its ticket exactly once and deletes
//! itself. Has a deadline of its own, since Qt's is only about idle connections.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    Exchange(const ClientOptions &options, const Request &request, std::shared_ptr<Ticket> ticket,
             QObject *parent);

    void start(QNetworkAccessManager &network);
    [[nodiscard]] const Ticket *ticket() const { return m_ticket.get(); }
    //! Ends with \a code at once.
    void giveUp(base::ErrorCode code, const QString &detail);

    //! How sure it is that an answer ended where it seems to.
    enum class Trust {
        None, //!< there was none, or a strange one
        Plain,
        Upload, //!< of a tus server
        Verified, //!< by its digest
    };

Q_SIGNALS:
    void ended(rest::Exchange::Trust trust);

private:
    [[nodiscard]] Trust trust(const base::Result<Answer> &outcome) const;
    [[nodiscard]] QNetworkRequest networkRequest();
    [[nodiscard]] base::Result<void> openFile();
    void onReadyRead();
    void onUploadProgress(qint64 sent, qint64 total);
    void onFinished();
    void finish(base::Result<Answer> outcome);
    [[nodiscard]] base::Error transportError() const;
    [[nodiscard]] base::Error error(base::ErrorCode code, const QString &detail) const;

    const ClientOptions &m_options;
    const Request m_request;
    const std::shared_ptr<Ticket> m_ticket;
    QTimer m_deadline;
    std::unique_ptr<QIODevice> m_body;
    QNetworkReply *m_reply = nullptr; // child
    QByteArray m_answer;
    QByteArray m_digest; // of the request; empty when its body is a file
};

//! The network thread's side of a Client: one access manager, hence one TLS profile.
class Transport final : public QObject
{
    Q_OBJECT
public:
    explicit Transport(const ClientOptions &options) : m_options(options) { }

    void start(const Request &request, const std::shared_ptr<Ticket> &ticket);
    void cancel(const std::shared_ptr<Ticket> &ticket);
    //! Gives up everything; to be called before the thread ends.
    void stop();

private:
    //! A connection whose answers may have got out of step is not used again.
    void onEnded(Exchange::Trust trust);

    const ClientOptions &m_options;
    QNetworkAccessManager *m_network = nullptr; // child, made on the network thread
    bool m_verifies = false; // the server gives digests
};

} // namespace rest
