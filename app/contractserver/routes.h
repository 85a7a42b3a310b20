// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/batchreader.h"
#include "app/contractserver/changefeed.h"
#include "app/contractserver/idempotency.h"
#include "app/httpserver/server.h"

namespace contractserver {

//! A page of a list in the making.
class Page
{
public:
    Page(int limit, QString after) : m_limit(limit), m_after(std::move(after)) { }

    //! It begins after this key; a number where the list goes by number.
    [[nodiscard]] const QString &after() const { return m_after; }

    //! What to read at most: one more than fits says that there are more.
    [[nodiscard]] int wanted() const { return m_limit + 1; }
    //! Adds \a item, which is JSON; the following page begins after \a key. False: the page is
    //! full.
    bool add(const QByteArray &item, const QString &key);
    bool add(const QJsonObject &item, const QString &key);
    [[nodiscard]] httpserver::Response answer() const;

private:
    const int m_limit;
    const QString m_after;
    int m_count = 0;
    bool m_more = false;
    QString m_last;
    QByteArray m_items;
};

//! Adds the routes of a contract to a server, all for the desk: what is read, and what is written
//! once however often it is sent. What handlers are given outlives the server; they run on its
//! threads.
class Routes
{
public:
    static constexpr qint64 BodyLimit = 8 * 1024 * 1024;

    Routes(httpserver::Server &server, program::Databases &databases, const base::Clock &clock)
        : m_server(server), m_databases(databases), m_clock(clock)
    {
    }

    //! A record, with an ETag where it has a version.
    struct Document
    {
        QJsonObject content;
        std::optional<qint64> version = {};
    };
    using Request = httpserver::Request;
    //! \a request has the parameters of the path. Nothing: 404.
    using Find = std::function<base::Result<std::optional<Document>>(store::Database &,
                                                                     const Request &request)>;
    using Read = std::function<base::Result<void>(store::Database &, const Request &, Page &)>;
    //! Adds to \a change what the record is now.
    using Complete = std::function<base::Result<void>(
        store::Database &, const ChangeFeed::Change &change, QJsonObject &object)>;
    //! Answers a line of Results.
    using Apply
        = std::function<base::Result<QJsonObject>(store::Database &, const BatchReader::Item &)>;

    //! GET /api/v1/\a path and the like.
    void find(const QString &path, const Find &find) const;
    //! ?after= is the key of a record, or a number where \a byNumber.
    void list(const QString &path, const Read &read, bool byNumber = false) const;
    //! GET changes. \a origins: what ?origin= may say; where empty there is no filter.
    void changes(ChangeFeed::Keeps keeps, const QStringList &origins,
                 const Complete &complete) const;
    //! POST \a path/batch; an item that is refused does not hold up the others.
    void batch(const QString &path, const BatchItems &items, const Apply &apply) const;
    void post(const QString &path, const Work &work) const;

private:
    [[nodiscard]] static QString full(const QString &path);
    httpserver::Server &m_server;
    program::Databases &m_databases;
    const base::Clock &m_clock;
};

} // namespace contractserver
