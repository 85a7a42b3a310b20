// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QCache>
#include <QString>

#include <memory>
#include <mutex>

namespace portal {

//! Values that take time to make, kept for all server threads. A key names all that a value was
//! made of – the stamps of what was read, and whose it is –, so that no value is ever the wrong
//! one: it is only forgotten, the one used longest ago first. Thread-safe.
template <typename Value>
class Cache
{
public:
    using Pointer = std::shared_ptr<const Value>;

    //! \a capacity: sum of size() of the values, and one for each.
    explicit Cache(qsizetype capacity) : m_kept(capacity) { }

    //! The value kept for \a key, else what \a make() returns: Result<Value>.
    template <typename Make>
    [[nodiscard]] base::Result<Pointer> get(const QString &key, Make make) const
    {
        if (Pointer kept = find(key)) {
            return kept;
        }
        SD_TRY_VALUE(Value made, make());
        return keep(key, std::move(made));
    }
    //! Null when there is none.
    [[nodiscard]] Pointer find(const QString &key) const
    {
        const std::lock_guard lock(m_mutex);
        const Pointer *kept = m_kept.object(key);
        return kept ? *kept : Pointer();
    }
    Pointer keep(const QString &key, Value value) const
    {
        auto pointer = std::make_shared<const Value>(std::move(value));
        const std::lock_guard lock(m_mutex);
        m_kept.insert(key, new Pointer(pointer), 1 + pointer->size());
        return pointer;
    }

private:
    mutable std::mutex m_mutex;
    mutable QCache<QString, Pointer> m_kept;
};

} // namespace portal
