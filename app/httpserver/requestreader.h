// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/options.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <utility>

namespace httpserver {

//! Reads the requests of one connection from its bytes, without a socket: the only place that knows
//! Boost.Beast. What Beast lets pass and we do not: folded fields, transfer codings other than
//! "chunked", a missing or repeated Host, repeats of other fields that must be single.
class RequestReader
{
public:
    struct Head
    {
        QByteArray method;
        QByteArray target;
        QList<std::pair<QByteArray, QByteArray>> fields; //!< names in lower case
        bool keepAlive = true; //!< the connection may be used again
        bool isChunked = false;
        qint64 contentLength = 0; //!< 0 when chunked or without a body

        [[nodiscard]] bool hasBody() const { return isChunked || contentLength > 0; }
        [[nodiscard]] QByteArray field(const QByteArray &name) const;
    };
    enum class Step {
        NeedsMore, //!< of the bytes
        Head, //!< head() is there
        Piece, //!< piece() of the body is there
        End, //!< the request is complete; startNext() for the next
        Refused, //!< refusal() says why; nothing that follows can be believed
    };
    struct Refusal
    {
        int status = 400;
        QString code;
        QString detail;
    };

    explicit RequestReader(const Limits &limits);
    ~RequestReader();
    RequestReader(const RequestReader &) = delete;
    RequestReader &operator=(const RequestReader &) = delete;

    void append(QByteArrayView bytes);
    [[nodiscard]] Step step();
    [[nodiscard]] const Head &head() const;
    //! Part of the body; good until the next call.
    [[nodiscard]] QByteArrayView piece() const;
    [[nodiscard]] const Refusal &refusal() const;
    //! Behind End.
    void startNext();
    //! Has a request begun (or does one wait in what was read)?
    [[nodiscard]] bool hasBegun() const;

private:
    class Parser;
    [[nodiscard]] Step refuse(int status, const QString &code, const QString &detail);
    [[nodiscard]] Step needMore();
    [[nodiscard]] bool hasWholeHead(bool &tooLong);

    const Limits &m_limits;
    std::unique_ptr<Parser> m_parser;
    QByteArray m_bytes;
    qsizetype m_used = 0; // of m_bytes
    qsizetype m_searched = 0; // for the end of the head
    Refusal m_refusal;
    bool m_headTold = false;
    bool m_hasEmptyLines
        = false; // before the head: they are dropped, the deadline counts from them
    bool m_broken = false;
};

} // namespace httpserver
