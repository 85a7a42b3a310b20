// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QThread>

#include <memory>
#include <mutex>
#include <optional>

namespace support {

//! One thing that goes wrong on the way between a client and a server.
struct Fault
{
    enum class Way { Request, Response };
    enum class Place { BeforeHeaders, InHeaders, BeforeBody, InBody, AfterLast };
    enum class Kind {
        Cut, //!< what comes before arrives, then the connection is reset
        Truncate, //!< what comes before arrives, then the connection ends as if all was well
        Delay, //!< what comes before arrives, the rest after the client has given up
        Repeat, //!< what comes before arrives, then all of it; at the ends: all of it twice
        Corrupt, //!< one byte is another one
    };
    int request = 0; //!< the how manieth, from 0
    Way way = Way::Request;
    Place place = Place::BeforeHeaders;
    Kind kind = Kind::Cut;
    int permille = 500; //!< where within headers or body

    [[nodiscard]] QString toText() const;
    enum class Depth {
        Kinds, //!< one or a few positions for every kind of place
        Bytes, //!< many positions within headers and body
    };
    //! Every fault that differs for the \a request, of those that its messages can have.
    [[nodiscard]] static QList<Fault> all(int request, bool requestBody, bool responseBody,
                                          Depth depth = Depth::Kinds);
};

//! What is to go wrong, shared by several proxies: they count their requests together.
//! Thread-safe.
class FaultPlan
{
public:
    struct Seen
    {
        QByteArray line; //!< "POST /api/v1/products/batch HTTP/1.1"
        bool requestBody = false;
        bool responseBody = false;
    };

    //! Counts from 0 again. No \a fault: everything goes through.
    void arm(const std::optional<Fault> &fault);
    [[nodiscard]] bool struck() const;
    [[nodiscard]] QList<Seen> seen() const;

private:
    friend class FaultConnection;
    //! The fault for the next request, if it is its turn; and its number.
    [[nodiscard]] std::pair<int, std::optional<Fault>> next(const QByteArray &line, bool body);
    void answered(int number, bool body);
    mutable std::mutex m_mutex;
    std::optional<Fault> m_fault;
    bool m_struck = false;
    QList<Seen> m_seen;
};

class FaultServer;

//! A proxy on loopback that passes whole HTTP/1.1 messages on (with Content-Length, as our client
//! and our servers send them), except for the one its plan names. Runs on a thread of its own.
class FaultProxy
{
public:
    //! \a plan outlives it.
    FaultProxy(FaultPlan &plan, int serverPort);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    //! Lets what was held back arrive at the server, after all, and waits until it was answered.
    //! True when there was something.
    bool release();

private:
    QThread m_thread;
    std::unique_ptr<FaultServer> m_server; // lives on m_thread
    int m_port = 0;
};

} // namespace support
