// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationhistory.h"

namespace shell {

void NavigationHistory::visit(const Place &place)
{
    if (m_current >= 0) {
        const Place &here = m_places.at(m_current);
        if (here == place) {
            return;
        }
        m_places.resize(m_current + 1);
        if (here.page == place.page && here.entity.isEmpty()) {
            m_places.removeLast();
        }
    }
    m_places.append(place);
    if (m_places.size() > Kept) {
        m_places.removeFirst();
    }
    m_current = m_places.size() - 1;
}

std::optional<Place> NavigationHistory::peek(int steps) const
{
    const qsizetype at = m_current + steps;
    return at >= 0 && at < m_places.size() ? std::optional(m_places.at(at)) : std::nullopt;
}

void NavigationHistory::go(int steps)
{
    if (peek(steps)) {
        m_current += steps;
    }
}

} // namespace shell
