// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace catalog {

//! A node of the category tree. A plain value.
struct Category
{
    base::Id id;
    records::Ref parent; //!< null for a root
    QString code; //!< natural key, unique
    QString name;
    int position = 0; //!< among its siblings
    qint64 version = 0;

    bool operator==(const Category &) const = default;
};

//! \a root and everything below it.
[[nodiscard]] QList<base::Id> subtree(const QList<Category> &categories, base::Id root);
//! Names from the root down, e.g. {"Fasteners", "Screws"}; empty when \a id is unknown.
[[nodiscard]] QStringList pathNames(const QList<Category> &categories, base::Id id);

} // namespace catalog

namespace records {
template <>
const TypeOf<catalog::Category> &type();
} // namespace records
