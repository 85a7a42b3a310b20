// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QStringList>

namespace contractserver {

//! Next number of a \a counter, strictly increasing. Joins the running transaction.
[[nodiscard]] base::Result<qint64> nextNumber(store::Database &db, const QString &counter,
                                              qint64 first = 1);

//! What changed, for the desk: a record stands in the feed at its latest change, so that the feed
//! never grows beyond the number of records. Used on a database's thread; writing joins the running
//! transaction.
class ChangeFeed
{
public:
    enum class Keeps {
        LatestOfEachOrigin,
        Latest, //!< with the version that the desk gave it
    };
    explicit ChangeFeed(store::Database &db, Keeps keeps = Keeps::LatestOfEachOrigin)
        : m_db(db), m_keeps(keeps)
    {
    }

    struct Filter
    {
        qint64 after = 0;
        int limit = 200;
        QStringList entities = {}; //!< empty = all
        QString origin = {}; //!< empty = all
    };
    struct Change
    {
        qint64 cursor = 0;
        QString entity;
        QString key;
        QString origin;
        qint64 atMs = 0;
        bool deleted = false;
        qint64 version = 0; //!< with Keeps::Latest
    };
    //! Oldest first; one more than the limit when there are more.
    [[nodiscard]] base::Result<QList<Change>> read(const Filter &filter) const;
    //! The latest change of a record, with cursor 0 when there was none.
    [[nodiscard]] base::Result<Change> latest(const QString &entity, const QString &key) const;
    //! Gives \a change its cursor and puts it at the end.
    [[nodiscard]] base::Result<void> add(const Change &change);
    //! A newer \a version says what the record said before, which is no change. Keeps::Latest.
    [[nodiscard]] base::Result<void> confirm(const QString &entity, const QString &key,
                                             qint64 version);

    //! Goes on with cursors that no earlier life of this server can have given: whoever opens an
    //! older copy of a database, or an empty one in its place, must not give a cursor that the desk
    //! is already past, or the desk would never see the change.
    [[nodiscard]] static base::Result<void> skipUsedCursors(store::Database &db);

private:
    [[nodiscard]] base::Result<QList<Change>> select(const QString &condition,
                                                     const QVariantList &values) const;
    store::Database &m_db;
    const Keeps m_keeps;
};

} // namespace contractserver
