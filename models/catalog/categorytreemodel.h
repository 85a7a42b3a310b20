// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/category.h"

#include <QAbstractItemModel>
#include <QHash>

namespace catalog {

//! The category tree with how many products lie in each branch. Row 0 at the top stands for all
//! products. Filled by setCategories(); no database: what a person changes in it is asked for, and
//! seen when setCategories() tells it. UI thread only.
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
    //! May names be written over and categories dragged about?
    void setEditable(bool editable) { m_editable = editable; }
    [[nodiscard]] QModelIndex indexOf(base::Id id) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                       int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void renameRequested(base::Id category, const QString &name);
    //! As CategoriesEditor::move() has them.
    void moveRequested(base::Id category, base::Id parent, int place);

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
    bool m_editable = false;
};

} // namespace catalog
