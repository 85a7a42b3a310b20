// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/store/database.h"

#include <QHash>

namespace portal {

struct CategoryRow
{
    QString code;
    QString parent;
    QString name;
};

//! All categories. A plain value, read-only.
class CategoryTree
{
public:
    [[nodiscard]] static base::Result<CategoryTree> read(store::Database &db);

    //! In their order; of the root when \a parent is empty.
    [[nodiscard]] QList<CategoryRow> children(const QString &parent) const;
    //! From the root to the category itself; empty when it is unknown.
    [[nodiscard]] QList<CategoryRow> trail(const QString &code) const;
    //! The category and all below it.
    [[nodiscard]] QStringList below(const QString &code) const;

    //! The category and those above it, nearest first; empty when it is unknown.
    [[nodiscard]] QList<base::Id> path(const QString &code) const;
    //! Empty for an unknown one.
    [[nodiscard]] QString code(base::Id id) const { return m_codes.value(id); }

    [[nodiscard]] qsizetype size() const { return m_nodes.size(); }

private:
    struct Node
    {
        base::Id id;
        CategoryRow row;
    };
    //! Node of the category and of those above it, nearest first.
    [[nodiscard]] QList<const Node *> upwards(const QString &code) const;

    QHash<QString, Node> m_nodes; // by code
    QHash<QString, QStringList> m_children; // codes by code
    QHash<base::Id, QString> m_codes;
};

} // namespace portal
