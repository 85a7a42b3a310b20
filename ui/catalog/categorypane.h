// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalogcontext.h"

#include <QWidget>

class QTreeView;
namespace catalog {
class CategoryTreeModel;
}

namespace catalogui {

//! The category tree beside the product list. Opened branches are remembered.
class CategoryPane final : public QWidget
{
    Q_OBJECT
public:
    explicit CategoryPane(QWidget *parent = nullptr);

    void setContext(const catalog::CatalogContext &context);
    //! Null for all products.
    [[nodiscard]] base::Id currentCategory() const;
    //! The chosen category and all below it; empty for all products.
    [[nodiscard]] QList<base::Id> chosenBranch() const;
    void selectCategory(base::Id category);

Q_SIGNALS:
    void categoryChosen(base::Id category);

private:
    void restoreExpanded();
    void saveExpanded();

    catalog::CategoryTreeModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    bool m_filling = false;
};

} // namespace catalogui
