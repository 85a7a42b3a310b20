// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rows.h"

namespace store {

Rows::~Rows()
{
    if (m_query) {
        m_query->finish(); // an open select blocks schema changes and keeps a SQLite read lock
    }
}

bool Rows::next()
{
    return m_query->next();
}

QDateTime Rows::instant(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QDate Rows::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

std::optional<QString> Rows::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::optional<qint64> Rows::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

} // namespace store
