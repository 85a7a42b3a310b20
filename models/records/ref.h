// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QString>

namespace records {

//! Another record that one refers to: by its id on the desk, by its natural key between systems,
//! which do not know each other's ids. One of the two is set, or neither. A plain value.
struct Ref
{
    base::Id id;
    QString key = {};

    Ref() = default;
    // On the desk a reference is an id and nothing else.
    // NOLINTNEXTLINE(google-explicit-constructor)
    Ref(base::Id to) : id(to) { }
    [[nodiscard]] static Ref byKey(const QString &key)
    {
        Ref ref;
        ref.key = key;
        return ref;
    }
    // NOLINTNEXTLINE(google-explicit-constructor)
    operator base::Id() const { return id; }

    [[nodiscard]] bool isNull() const { return id.isNull() && key.isEmpty(); }
    [[nodiscard]] qint64 value() const { return id.value(); }
    [[nodiscard]] QString toString() const { return id.toString(); }

    bool operator==(const Ref &) const = default;
    friend bool operator==(const Ref &ref, const base::Id &id) { return ref.id == id; }
};

} // namespace records
