// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace httpserver {

//! The pattern of a route, e.g. "/products/{sku}", cut into its parts.
class RoutePattern
{
public:
    explicit RoutePattern(const QString &pattern);

    //! The values of the words when \a parts (decoded) fit, else nothing.
    [[nodiscard]] std::optional<QHash<QString, QString>> match(const QStringList &parts) const;
    //! Compares two patterns that fit the same path: literal parts win, from the left.
    [[nodiscard]] bool isMoreSpecificThan(const RoutePattern &other) const;

private:
    struct Part
    {
        enum Kind { Literal, Word, Rest };
        Kind kind = Literal;
        QString text;
    };
    QList<Part> m_parts;
};

//! The parts of a request target's path, decoded one by one, so that an encoded slash stays inside
//! its part. Nothing when the path is none, has NUL, or a part is "." or "..".
[[nodiscard]] std::optional<QStringList> pathParts(const QByteArray &target);

} // namespace httpserver
