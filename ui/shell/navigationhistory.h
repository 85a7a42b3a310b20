// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QList>
#include <QString>

#include <optional>

namespace shell {

//! Where the user has been, for Back and Forward. A plain value.
struct Place
{
    QString page;
    QString entity; //!< empty: the page itself
    base::Id record;
    bool operator==(const Place &) const = default;
};

//! Places in the order they were visited; going somewhere new drops what lies ahead.
class NavigationHistory
{
public:
    static constexpr qsizetype Kept = 100;

    //! Remembers \a place; the first record shown on a page replaces the bare page.
    void visit(const Place &place);
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_places.size(); }
    //! The place \a steps from here (-1 back, 1 forward) without going there.
    [[nodiscard]] std::optional<Place> peek(int steps) const;
    void go(int steps);

private:
    QList<Place> m_places;
    qsizetype m_current = -1;
};

} // namespace shell
