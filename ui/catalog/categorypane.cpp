// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/categorypane.h"

#include "models/catalog/categorieseditor.h"
#include "models/catalog/categorytreemodel.h"
#include "ui/catalog/categorydelegate.h"
#include "ui/widgets/action.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

const QString ExpandedKey = u"catalog/expandedCategories"_s;

base::Id idOf(const QModelIndex &index)
{
    return index.data(catalog::CategoryTreeModel::IdRole).value<base::Id>();
}

} // namespace

CategoryPane::CategoryPane(catalog::CategoriesEditor &editor, QWidget *parent)
    : QFrame(parent),
      m_editor(editor),
      m_model(new catalog::CategoryTreeModel(this)),
      m_tree(new QTreeView(this))
{
    setProperty("card", true);
    m_model->setEditable(editor.canEdit());
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
    // A double click opens a branch, as people are used to from the file manager.
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setDragDropMode(editor.canEdit() ? QAbstractItemView::InternalMove
                                             : QAbstractItemView::NoDragDrop);
    makeActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1); // inside the frame
    layout->setSpacing(0);
    if (editor.canEdit()) {
        layout->addWidget(makeHeader());
    }
    layout->addWidget(m_tree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                showActions();
                if (!m_filling) {
                    Q_EMIT categoryChosen(idOf(current));
                }
            });
    // Behind what the view itself does then: both end a rename.
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CategoryPane::showNext, Qt::QueuedConnection);
    connect(m_tree->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            &CategoryPane::showNext, Qt::QueuedConnection);
    connect(m_tree, &QTreeView::expanded, this, &CategoryPane::saveExpanded);
    connect(m_tree, &QTreeView::collapsed, this, &CategoryPane::saveExpanded);
    connect(m_model, &catalog::CategoryTreeModel::renameRequested, &m_editor,
            &catalog::CategoriesEditor::rename);
    connect(m_model, &catalog::CategoryTreeModel::moveRequested, &m_editor,
            &catalog::CategoriesEditor::move);
    connect(&m_editor, &catalog::CategoriesEditor::made, this, [this](base::Id category) {
        m_wanted = category;
        selectCategory(category); // else the tree that holds it is on its way
    });
}

void CategoryPane::makeActions()
{
    const auto make = [this](const QString &icon, const QString &text, const QString &name) {
        auto *action = widgets::makeAction(icon, text, name, this);
        action->setVisible(m_editor.canEdit());
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_tree->addAction(action);
        return action;
    };
    m_add = make(u"add"_s, tr("New category…"), u"newCategoryAction"_s);
    m_addBelow = make(u"category"_s, tr("New category in this one…"), u"newSubcategoryAction"_s);
    m_rename = make(u"edit"_s, tr("Rename"), u"renameCategoryAction"_s);
    m_up = make(u"chevron-up"_s, tr("Move up"), u"categoryUpAction"_s);
    m_down = make(u"chevron-down"_s, tr("Move down"), u"categoryDownAction"_s);
    m_remove = make(u"delete"_s, tr("Delete"), u"removeCategoryAction"_s);
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_up->setShortcut(QKeySequence(u"Alt+Up"_s));
    m_down->setShortcut(QKeySequence(u"Alt+Down"_s));
    m_remove->setShortcut(QKeySequence::Delete);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_add, &QAction::triggered, this, [this] {
        // Beside the chosen one, as a new line in a list comes beside the one the cursor is in.
        askForName(idOf(m_tree->currentIndex().parent()));
    });
    connect(m_addBelow, &QAction::triggered, this, [this] { askForName(currentCategory()); });
    connect(m_rename, &QAction::triggered, this, [this] { m_tree->edit(m_tree->currentIndex()); });
    connect(m_up, &QAction::triggered, this, [this] { m_editor.step(currentCategory(), -1); });
    connect(m_down, &QAction::triggered, this, [this] { m_editor.step(currentCategory(), 1); });
    connect(m_remove, &QAction::triggered, this, [this] { m_editor.remove(currentCategory()); });
}

QWidget *CategoryPane::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Categories"), header);
    widgets::setTextRole(title, widgets::TextRole::Muted);
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(8, 4, 4, 4);
    line->setSpacing(0);
    line->addWidget(title, 1);
    for (QAction *action : {m_add, m_remove}) {
        auto *button = widgets::makeButton(action, header);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the tree
        line->addWidget(button);
    }
    return header;
}

void CategoryPane::showActions()
{
    const QModelIndex current = m_tree->currentIndex();
    const bool chosen = !idOf(current).isNull();
    const auto place = m_editor.place(idOf(current));
    const bool empty = m_model->rowCount(current) == 0
        && current.data(catalog::CategoryTreeModel::CountRole).toLongLong() == 0;
    m_addBelow->setEnabled(chosen);
    m_rename->setEnabled(chosen);
    m_up->setEnabled(chosen && place.at > 0);
    m_down->setEnabled(chosen && place.at < place.of - 1);
    m_remove->setEnabled(chosen && empty);
    m_remove->setToolTip(
        chosen && !empty
            ? tr("Only an empty category can be deleted. Move its products and categories first.")
            : tr("Delete category"));
}

void CategoryPane::askForName(base::Id parent)
{
    const QString parentName = m_model->indexOf(parent).data().toString();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"categoryNameDialog"_s);
    dialog->setWindowTitle(tr("New category"));
    dialog->setLabelText(parent.isNull() ? tr("Name of the new category")
                                         : tr("Name of the new category in “%1”").arg(parentName));
    dialog->setOkButtonText(tr("Add"));
    dialog->resize(360, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, parent](const QString &name) { m_editor.add(name, parent); });
    dialog->open();
    if (auto *line = dialog->findChild<QLineEdit *>()) {
        line->setMaxLength(catalog::CategoriesEditor::MaxNameLength);
    }
}

void CategoryPane::setContext(const catalog::CatalogContext &context)
{
    // A new tree would take away what is being typed. (The function tells of any open editor.)
    if (m_tree->isPersistentEditorOpen(m_tree->currentIndex())) {
        m_next = context;
        return;
    }
    m_next.reset();
    const base::Id before = currentCategory();
    {
        const QScopedValueRollback filling(m_filling, true);
        m_editor.setCategories(context.categories);
        m_model->setCategories(context.categories, context.productCounts, context.productTotal);
        restoreExpanded();
        const QModelIndex index = m_model->indexOf(before);
        m_tree->setCurrentIndex(index.isValid() ? index : m_model->index(0, 0));
    }
    if (!m_wanted.isNull() && m_model->indexOf(m_wanted).isValid()) {
        selectCategory(std::exchange(m_wanted, {}));
    }
    showActions();
}

void CategoryPane::showNext()
{
    if (m_next) {
        setContext(*std::exchange(m_next, std::nullopt));
    }
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
