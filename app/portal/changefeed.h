// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QJsonObject>
#include <QStringList>

namespace portal {

enum class Origin { Site, Desk };

//! The feed of what changed, for the desk. A record stands in it once per origin, at its latest
//! change, so that the feed never grows beyond the number of records. Used on a database thread.
class ChangeFeed
{
public:
    explicit ChangeFeed(store::Database &db) : m_db(db) { }

    struct Filter
    {
        qint64 after = 0;
        int limit = 200;
        QStringList entities; //!< empty = all
        std::optional<Origin> origin;
    };
    struct Change
    {
        qint64 cursor = 0;
        QString entity;
        QString key;
        Origin origin = Origin::Desk;
        qint64 atMs = 0;
        bool deleted = false;
    };
    //! One more than the limit is read when there are more.
    [[nodiscard]] base::Result<QList<Change>> read(const Filter &filter) const;

    //! Joins the running transaction.
    [[nodiscard]] base::Result<void> add(const QString &entity, const QString &key, Origin origin,
                                         qint64 nowMs, bool deleted = false);

    //! Goes on with cursors that no earlier life of this portal can have given: whoever opens an
    //! older copy of a database, or an empty one in its place, must not give a cursor that the desk
    //! is already past, or the desk would never see the change. Joins the running transaction.
    [[nodiscard]] static base::Result<void> skipUsedCursors(store::Database &db);

    //! Next number of a counter; strictly increasing.
    [[nodiscard]] static base::Result<qint64> nextNumber(store::Database &db,
                                                         const QString &counter);

private:
    store::Database &m_db;
};

[[nodiscard]] QString originName(Origin origin);

} // namespace portal
