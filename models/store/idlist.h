// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/values.h"

#include <QList>
#include <QStringList>

namespace store {

//! Runs \a work(marks, values) over \a keys in portions, where marks is "?,?,…" for an IN list.
//! Portions come in few sizes (the last key fills up), so that the connection's prepared
//! statements are found again. Stops at the first error.
template <typename Key, typename Work>
[[nodiscard]] base::Result<void> forEachPortion(const QList<Key> &keys, Work work)
{
    static constexpr qsizetype sizes[] = {1, 8, 64, 256};
    constexpr qsizetype greatest = 256;
    for (qsizetype first = 0; first < keys.size(); first += greatest) {
        const qsizetype count = std::min(greatest, keys.size() - first);
        qsizetype size = greatest;
        for (const qsizetype candidate : sizes) {
            if (candidate >= count) {
                size = candidate;
                break;
            }
        }
        QVariantList values;
        values.reserve(size);
        for (qsizetype i = 0; i < size; ++i) {
            values += toDb(keys.at(first + std::min(i, count - 1)));
        }
        const QString marks = QStringList(size, QStringLiteral("?")).join(QLatin1Char(','));
        SD_TRY(work(marks, values));
    }
    return {};
}

} // namespace store
