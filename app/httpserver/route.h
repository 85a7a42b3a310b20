// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/target.h"

#include <QHash>

namespace httpserver {

//! The pattern of a route, e.g. "/products/{sku}", cut into its parts.
class RoutePattern
{
public:
    explicit RoutePattern(const QString &pattern);

    //! Fixed parts must be written as they are, unencoded; a word takes any part but an empty one.
    [[nodiscard]] bool fits(const QList<Target::Part> &parts) const;
    //! The values of the words of a path that fits.
    [[nodiscard]] QHash<QString, QString> values(const QList<Target::Part> &parts) const;
    [[nodiscard]] QByteArray text() const; //!< as it was given
    //! Compares two patterns that fit the same path: fixed parts win, from the left.
    [[nodiscard]] bool isMoreSpecificThan(const RoutePattern &other) const;

private:
    struct Part
    {
        QByteArray text; // of a fixed part; the name of a word
        bool isWord = false;
    };
    QList<Part> m_parts;
};

} // namespace httpserver
