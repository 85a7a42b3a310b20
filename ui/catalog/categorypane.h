// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalogcontext.h"

#include <QFrame>

#include <optional>

class QAction;
class QTreeView;
namespace catalog {
class CategoriesEditor;
class CategoryTreeModel;
} // namespace catalog

namespace catalogui {

//! The category tree beside the product list, to choose from and to arrange: added, renamed in
//! place, dragged or stepped to another place, removed. Opened branches are remembered.
class CategoryPane final : public QFrame
{
    Q_OBJECT
public:
    explicit CategoryPane(catalog::CategoriesEditor &editor, QWidget *parent = nullptr);

    //! While a category is being renamed, it is shown behind that.
    void setContext(const catalog::CatalogContext &context);
    //! Null for all products.
    [[nodiscard]] base::Id currentCategory() const;
    //! The chosen category and all below it; empty for all products.
    [[nodiscard]] QList<base::Id> chosenBranch() const;
    void selectCategory(base::Id category);

Q_SIGNALS:
    void categoryChosen(base::Id category);

private:
    void makeActions();
    [[nodiscard]] QWidget *makeHeader();
    void showActions();
    //! Asks for the name of a new category below \a parent.
    void askForName(base::Id parent);
    void restoreExpanded();
    void saveExpanded();
    void showNext();

    catalog::CategoriesEditor &m_editor;
    QAction *m_add = nullptr;
    QAction *m_addBelow = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_remove = nullptr;
    std::optional<catalog::CatalogContext> m_next; //!< came while a category is being renamed
    base::Id m_wanted; //!< to be chosen once it is there
    catalog::CategoryTreeModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    bool m_filling = false;
};

} // namespace catalogui
