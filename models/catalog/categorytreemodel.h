// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/category.h"

#include <QAbstractItemModel>
#include <QHash>

namespace catalog {

//! The category tree with how many products lie in each branch. Row 0 at the top stands for all
//! products. Filled by setCategories(); no database. UI thread only.
class CategoryTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, //!< base::Id; null for "All products"
        CountRole, //!< qint64: products in the whole branch
    };

    explicit CategoryTreeModel(QObject *parent = nullptr);

    //! \a counts: products lying directly in each category; \a total: all products.
    void setCategories(const QList<Category> &categories, const QHash<base::Id, qint64> &counts,
                       qint64 total);
    [[nodiscard]] const QList<Category> &categories() const { return m_categories; }
    [[nodiscard]] QModelIndex indexOf(base::Id id) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node
    {
        base::Id id;
        QString name;
        int parent = -1; //!< place in m_nodes
        int row = 0;
        qint64 count = 0;
        QList<int> children;
    };
    [[nodiscard]] const QList<int> &childrenOf(const QModelIndex &parent) const;

    QList<Category> m_categories;
    QList<Node> m_nodes;
    QList<int> m_roots;
};

} // namespace catalog
