// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"

#include <QSet>

namespace contractserver {

//! Reads the items of a batch one after another: which record each means, whether the record is
//! to go, and whether the item fits its contract. A value for one batch.
class BatchReader
{
public:
    //! \a deletion: what an item looks like that says "deleted": true.
    BatchReader(QString keyField, const Shape &shape, const Shape &deletion);

    struct Item
    {
        QString key;
        QJsonObject object;
        bool deletes = false;
        std::optional<Rejection> rejection; //!< nothing: it fits
    };
    //! A second item with the key of one that fitted is refused.
    [[nodiscard]] Item next(const QJsonValue &value);

private:
    QString m_keyField;
    const Shape &m_shape;
    const Shape &m_deletion;
    QSet<QString> m_seen;
};

//! A line of Results for an item that was refused.
[[nodiscard]] QJsonObject refusedResult(const QString &key, const Rejection &rejection);

} // namespace contractserver
