// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"

#include <QSet>

namespace contractserver {

//! What the items of a batch look like.
struct BatchItems
{
    QString keyField;
    const Shape &shape; //!< lives as long as the program
    //! What was refused may be right the next time, when its references came: the answer is not
    //! kept.
    bool refusedMayFitLater = false;
};

//! Reads the items of a batch one after another: which record each means, whether the record is
//! to go, and whether the item fits its contract. A value for one batch.
class BatchReader
{
public:
    explicit BatchReader(const BatchItems &items);

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
    const BatchItems m_items;
    const Shape m_deletion; //!< of an item that says "deleted": true
    QSet<QString> m_seen;
};

//! A line of Results for an item that was refused.
[[nodiscard]] QJsonObject refusedResult(const QString &key, const Rejection &rejection);

} // namespace contractserver
