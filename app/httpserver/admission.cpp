// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/admission.h"

#include <algorithm>

namespace httpserver {

Admission::Place::Place(Admission &admission, quint64 address, bool counts)
    : m_admission(admission), m_address(address), m_counts(counts)
{
}

Admission::Place::~Place()
{
    m_admission.leave(*this);
}

void Admission::Place::wait(std::function<void()> yield)
{
    const std::lock_guard lock(m_admission.m_mutex);
    if (m_isWaiting || m_hasYielded) {
        return;
    }
    m_isWaiting = true;
    m_yield = std::move(yield);
    m_at = m_admission.m_waiting.insert(m_admission.m_waiting.end(), this);
}

bool Admission::Place::work()
{
    const std::lock_guard lock(m_admission.m_mutex);
    if (m_isWaiting) {
        m_isWaiting = false;
        m_admission.m_waiting.erase(m_at);
    }
    return !m_hasYielded;
}

Admission::Admission(int most, int mostPerAddress) : m_most(most), m_mostPerAddress(mostPerAddress)
{
}

std::unique_ptr<Admission::Place> Admission::enter(quint64 address, bool counts)
{
    std::function<void()> yield;
    std::unique_ptr<Place> place;
    {
        const std::lock_guard lock(m_mutex);
        const bool addressFull = counts && m_perAddress.value(address) >= m_mostPerAddress;
        if (addressFull || m_count >= m_most) {
            yield = longestWaiting(address, addressFull);
            if (!yield) {
                return {};
            }
        }
        ++m_count;
        if (counts) {
            ++m_perAddress[address];
        }
        place.reset(new Place(*this, address, counts));
    }
    if (yield) {
        yield();
    }
    return place;
}

std::function<void()> Admission::longestWaiting(quint64 address, bool ofAddress)
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Place *place) {
        return !ofAddress || (place->m_counts && place->m_address == address);
    });
    if (found == m_waiting.end()) {
        return {};
    }
    Place &place = **found;
    place.m_isWaiting = false;
    place.m_hasYielded = true;
    m_waiting.erase(found);
    return std::move(place.m_yield);
}

void Admission::leave(Place &place)
{
    const std::lock_guard lock(m_mutex);
    if (place.m_isWaiting) {
        m_waiting.erase(place.m_at);
    }
    --m_count;
    if (place.m_counts && --m_perAddress[place.m_address] <= 0) {
        m_perAddress.remove(place.m_address);
    }
    if (m_count == 0) {
        m_empty.notify_all();
    }
}

void Admission::waitForAll(std::chrono::steady_clock::time_point latest)
{
    std::unique_lock lock(m_mutex);
    m_empty.wait_until(lock, latest, [this] { return m_count == 0; });
}

int Admission::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

} // namespace httpserver
