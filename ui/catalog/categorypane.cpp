// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/categorypane.h"

#include "models/catalog/categorytreemodel.h"
#include "ui/catalog/categorydelegate.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

const QString ExpandedKey = u"catalog/expandedCategories"_s;

base::Id idOf(const QModelIndex &index)
{
    return index.data(catalog::CategoryTreeModel::IdRole).value<base::Id>();
}

} // namespace

CategoryPane::CategoryPane(QWidget *parent)
    : QWidget(parent), m_model(new catalog::CategoryTreeModel(this)), m_tree(new QTreeView(this))
{
    m_tree->setObjectName(u"categoryTree"_s);
    m_tree->setAccessibleName(tr("Categories"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new CategoryDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->header()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_filling) {
                    Q_EMIT categoryChosen(idOf(current));
                }
            });
    connect(m_tree, &QTreeView::expanded, this, &CategoryPane::saveExpanded);
    connect(m_tree, &QTreeView::collapsed, this, &CategoryPane::saveExpanded);
}

void CategoryPane::setContext(const catalog::CatalogContext &context)
{
    const base::Id before = currentCategory();
    const QScopedValueRollback filling(m_filling, true);
    m_model->setCategories(context.categories, context.productCounts, context.productTotal);
    restoreExpanded();
    const QModelIndex index = m_model->indexOf(before);
    m_tree->setCurrentIndex(index.isValid() ? index : m_model->index(0, 0));
}

base::Id CategoryPane::currentCategory() const
{
    return idOf(m_tree->currentIndex());
}

QList<base::Id> CategoryPane::chosenBranch() const
{
    const base::Id chosen = currentCategory();
    return chosen.isNull() ? QList<base::Id>() : catalog::subtree(m_model->categories(), chosen);
}

void CategoryPane::selectCategory(base::Id category)
{
    const QModelIndex index = m_model->indexOf(category);
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

void CategoryPane::restoreExpanded()
{
    const QStringList codes = QSettings().value(ExpandedKey).toStringList();
    for (const catalog::Category &category : m_model->categories()) {
        if (codes.contains(category.code)) {
            m_tree->expand(m_model->indexOf(category.id));
        }
    }
}

void CategoryPane::saveExpanded()
{
    if (m_filling) {
        return;
    }
    QStringList codes;
    for (const catalog::Category &category : m_model->categories()) {
        if (m_tree->isExpanded(m_model->indexOf(category.id))) {
            codes += category.code;
        }
    }
    QSettings().setValue(ExpandedKey, codes);
}

} // namespace catalogui

#include "moc_categorypane.cpp"
