// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/catalogpage.h"

#include "models/media/thumbnailer.h"
#include "ui/catalog/categorypane.h"
#include "ui/catalog/completenessdelegate.h"
#include "ui/catalog/familiesdialog.h"
#include "ui/catalog/listexport.h"
#include "ui/catalog/productfilters.h"
#include "ui/catalog/productpanel.h"
#include "ui/catalog/productwords.h"
#include "ui/text/errortext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/conflictdialog.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

const QString CategoryCode = u"category"_s; // of the filter
const QString TreeKey = u"catalog/treeVisible"_s;
const QString TreeSizeKey = u"catalog/treeSplitter"_s;
constexpr int TreeWidth = 220;
constexpr int PanelWidth = 480;
constexpr int NarrowPage = 960;

} // namespace

CatalogPage::CatalogPage(const Parts &parts, QWidget *parent)
    : Page(tr("Catalog"), parent),
      m_list(parts.list),
      m_editor(parts.editor),
      m_publisher(parts.publisher),
      m_exporter(parts.exporter),
      m_familiesEditor(parts.families),
      m_categoriesEditor(parts.categories),
      m_edits(parts.edits)
{
    setHelp(
        tr("Your products: texts, attributes, prices, media and packaging, in one tree of "
           "categories. Catalog editors maintain them here and publish what is ready. To start, "
           "choose New product."));
    setObjectName(u"catalogPage"_s);
    m_panel = new ProductPanel(m_editor, m_publisher, parts.thumbnails, parts.currency, this);
    if (m_categoriesEditor.canEdit()) {
        m_panel->setCreator(u"category"_s, [this](const QString &name, const auto &made) {
            m_categoriesEditor.add(name, {}, made);
        });
        m_panel->setCreator(u"family"_s, [this](const QString &name, const auto &made) {
            m_familiesEditor.addFamily(name, made);
        });
    }
    makeActions();
    makeFilters();
    makeList();
    makeLayout();
    connectList();
    connectEditor();
    connectPublisher();
    showPanel(false);
    showSelection();
    m_editor.loadContext();
}

void CatalogPage::makeActions()
{
    m_new = widgets::makeAction(u"add"_s, tr("&New product"), u"newProductAction"_s, this);
    m_new->setShortcut(QKeySequence::New);
    m_new->setEnabled(m_editor.canEdit());
    if (!m_editor.canEdit()) {
        m_new->setToolTip(tr("Your role may not edit products. Ask an administrator."));
    }
    m_publish = widgets::makeAction(u"publish"_s, tr("Publish"), u"publishProductsAction"_s, this);
    m_withdraw
        = widgets::makeAction(u"withdraw"_s, tr("Withdraw"), u"withdrawProductsAction"_s, this);
    m_export = (new ListExport(
                    m_exporter, [this] { return m_list.query(); }, *this))
                   ->action();
    m_showTree = widgets::makeAction(u"category"_s, tr("Show categories"),
                                     u"showCategoriesAction"_s, this);
    m_showTree->setCheckable(true);
    m_showTree->setChecked(QSettings().value(TreeKey, true).toBool());
    m_families = widgets::makeAction(u"packaging"_s, tr("Families…"), u"familiesAction"_s, this);
    m_families->setToolTip(tr("Families of products and their attributes"));
    connect(m_families, &QAction::triggered, this, &CatalogPage::showFamilies);
    connect(m_new, &QAction::triggered, this, &CatalogPage::newProduct);
    connect(m_publish, &QAction::triggered, this,
            [this] { setSelectedState(catalog::PublicationState::Published); });
    connect(m_withdraw, &QAction::triggered, this,
            [this] { setSelectedState(catalog::PublicationState::Withdrawn); });
    for (QAction *action : {m_export, m_families}) {
        addHeaderAction(action);
    }
    addActions({m_publish, m_withdraw}); // for the palette
    addPrimaryAction(m_new);
    addAction(m_panel->saveAction());
}

void CatalogPage::makeFilters()
{
    auto *tree = new QToolButton(this);
    tree->setDefaultAction(m_showTree);
    tree->setObjectName(u"showCategoriesButton"_s);
    tree->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_filters = new ProductFilters(this);
    m_filters->asked().add(
        {.code = CategoryCode,
         .name = tr("Category"),
         .column = catalog::ProductListModel::CategoryColumn,
         .ofCell =
             [this](const QModelIndex &cell) {
                 const catalog::ProductRow *row = m_list.rowAt(cell.row());
                 return row && !row->category.isNull() ? row->category.toString() : QString();
             },
         .words = [this](const QString &id) { return categoryName(base::Id::parse(id)); },
         .show = [this](const QString &id) { m_categories->selectCategory(base::Id::parse(id)); }});
    QHBoxLayout *bar = filterBar();
    bar->addWidget(tree);
    bar->addWidget(m_filters);
    bar->addStretch(1);
}

void CatalogPage::makeList()
{
    using Model = catalog::ProductListModel;
    m_list.setEditable(m_editor.canEdit());
    m_table = new widgets::TableView(this);
    m_table->setObjectName(u"productTable"_s);
    m_table->setAccessibleName(tr("Products"));
    m_table->setModel(&m_list);
    m_table->setFixedColumns({Model::SkuColumn});
    m_table->setItemDelegateForColumn(Model::PublicationColumn,
                                      new widgets::BadgeDelegate(m_table));
    m_table->setItemDelegateForColumn(Model::CompletenessColumn, new CompletenessDelegate(m_table));
    m_table->setColumnWidths({112, 270, 110, 140, 80, 104, 132, 148});
    m_table->setFluidColumn(Model::NameColumn, 200);
    // What tells how far a product is stands beside its name, also in a narrow list.
    m_table->horizontalHeader()->moveSection(Model::PublicationColumn, 2);
    m_table->horizontalHeader()->moveSection(
        m_table->horizontalHeader()->visualIndex(Model::CompletenessColumn), 3);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed); // no click renames by accident
    m_table->setEmptyState(u"product"_s, tr("No products here"),
                           tr("Products from a file, the ERP or this page appear here. Add the "
                              "first one."),
                           m_new);
    m_table->horizontalHeader()->setSortIndicator(
        m_list.sortColumn(), m_list.query().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    m_table->addActions({m_publish, m_withdraw, m_export});
}

void CatalogPage::makeLayout()
{
    m_categories = new CategoryPane(m_categoriesEditor, this);
    auto *list = new widgets::ListFrame({.list = u"products"_s, .noMatch = tr("No products match")},
                                        m_table, m_filters->asked(), this);
    list->addSelectionAction(m_publish);
    list->addSelectionAction(m_withdraw);
    auto *inner = new widgets::PanelSplitter(list, m_panel, u"catalogSplitter"_s, this);
    inner->setPanelWidth(PanelWidth);
    m_outer = new QSplitter(this);
    m_outer->setObjectName(u"catalogTreeSplitter"_s);
    m_outer->addWidget(m_categories);
    m_outer->addWidget(inner);
    m_outer->setStretchFactor(1, 1);
    m_outer->setCollapsible(1, false);
    if (!m_outer->restoreState(QSettings().value(TreeSizeKey).toByteArray())) {
        m_outer->setSizes({TreeWidth, TreeWidth * 4});
    }
    connect(m_outer, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(TreeSizeKey, m_outer->saveState()); });
    m_categories->setVisible(m_showTree->isChecked());
    connect(m_showTree, &QAction::toggled, this, [this](bool shown) {
        m_categories->setVisible(shown);
        if (!m_isNarrow) {
            QSettings().setValue(TreeKey, shown);
        }
    });
    setContent(m_outer);
}

//! In a small window the categories make room for the list, until somebody wants them.
void CatalogPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < NarrowPage;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = true; // what follows is nobody's choice
        m_showTree->setChecked(!isNarrow && QSettings().value(TreeKey, true).toBool());
        m_isNarrow = isNarrow;
    }
}

void CatalogPage::connectList()
{
    connect(m_filters, &ProductFilters::changed, this, &CatalogPage::applyFilters);
    connect(m_categories, &CategoryPane::categoryChosen, this, [this](base::Id category) {
        m_filters->asked().setValue(CategoryCode,
                                    category.isNull() ? QString() : category.toString());
        m_table->scrollToTop();
    });
    connect(&m_categoriesEditor, &catalog::CategoriesEditor::failed, this,
            [this](const base::Error &error) {
                showMessage(widgets::MessageKind::Danger, text::sentence(error));
            });
    connect(m_table, &widgets::TableView::currentRowChanged, this, &CatalogPage::followSelection);
    connect(m_table, &widgets::TableView::rowActivated, this, [this] { m_panel->focusEditor(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CatalogPage::showSelection);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column) {
                if (column != m_list.sortColumn()) {
                    // No index serves that column: the list keeps its order, and the arrow says so.
                    m_table->horizontalHeader()->setSortIndicator(
                        m_list.sortColumn(),
                        m_list.query().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
                }
            });
    connect(&m_list, &store::PagedModelBase::listChanged, this, [this] {
        setCount(m_list.isLoading() ? std::nullopt : std::optional<qint64>(m_list.rowCount()));
        reselect();
    });
    connect(&m_list, &store::PagedModelBase::failed, this, [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
    });
    connect(&m_list, &catalog::ProductListModel::renameRequested, this, &CatalogPage::rename);
    connect(&m_list, &catalog::ProductListModel::missingCodesFound, this,
            [this](const QStringList &codes) {
                if (const QString sentence = m_filters->sentenceAbout(codes); !sentence.isEmpty()) {
                    showMessage(widgets::MessageKind::Info, sentence);
                }
            });
    connect(m_table, &widgets::TableView::copyRefused, this, [this](int rows, int limit) {
        showMessage(widgets::MessageKind::Info,
                    tr("%n row(s) are selected; up to %1 can be copied at once. Export the list "
                       "instead.",
                       nullptr, rows)
                        .arg(QLocale().toString(limit)),
                    m_export);
    });
}

void CatalogPage::connectEditor()
{
    using Editor = catalog::ProductEditor;
    connect(&m_editor, &Editor::contextChanged, this, &CatalogPage::showContext);
    connect(&m_editor, &Editor::draftChanged, this, [this] {
        showPanel(m_editor.hasProduct());
        Q_EMIT unsavedChangesChanged();
    });
    connect(&m_editor, &Editor::stateChanged, this, &Page::unsavedChangesChanged);
    connect(&m_editor, &Editor::loadFailed, this, [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
    });
    connect(&m_editor, &Editor::saved, this, [this](base::Id product) {
        m_panel->clearMessage();
        m_panel->showAllProblems(false);
        if (m_list.rowOf(product) < 0) {
            m_wanted = product;
            m_outside = product;
            m_list.reload();
        }
    });
    connect(&m_editor, &Editor::saveFailed, this, [this](const base::Error &error) {
        m_panel->showSentence(error);
        m_panel->showAllProblems(true);
        m_panel->showRefusal(error);
        Q_EMIT saveFailed();
    });
    connect(&m_editor, &Editor::conflicted, this, &CatalogPage::askAboutClashes);
    connect(m_panel, &ProductPanel::saveRequested, this, &CatalogPage::saveChanges);
    connect(m_panel, &ProductPanel::closeRequested, this, &CatalogPage::closePanel);
    connect(m_panel, &ProductPanel::duplicateRequested, this, &CatalogPage::duplicateProduct);
    connect(&m_edits.events(), &records::Events::changed, this, &CatalogPage::follow);
}

void CatalogPage::connectPublisher()
{
    connect(&m_publisher, &catalog::Publisher::finished, this,
            [this](int changed, catalog::PublicationState state) {
                showMessage(widgets::MessageKind::Success,
                            changed == 0 ? tr(
                                "Nothing to change. All selected products already have that state.")
                                : state == catalog::PublicationState::Published
                                ? tr("%n product(s) published. They are sent to the portal now.",
                                     nullptr, changed)
                                : tr("%n product(s) withdrawn from the portal.", nullptr, changed));
            });
    connect(&m_publisher, &catalog::Publisher::failed, this, [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
    });
}

void CatalogPage::applyFilters()
{
    catalog::ProductQuery query = m_filters->applied(m_list.query());
    if (!m_list.query().codes.isEmpty() && query.codes != m_list.query().codes) {
        clearMessage(); // about codes that are not looked for any more
    }
    query.categories = m_categories->chosenBranch();
    m_list.setQuery(query);
    m_panel->setPortal(query.portal);
}

void CatalogPage::showContext()
{
    m_filters->setPortals(m_editor.context().portals);
    m_categories->setContext(m_editor.context());
    widgets::ListFilters &asked = m_filters->asked();
    if (categoryName(base::Id::parse(asked.value(CategoryCode))).isEmpty()) {
        asked.setValue(CategoryCode, {}); // it has gone
    }
    asked.retell();
    applyFilters();
    if (!std::exchange(m_contextShown, true) && m_list.rowCount() == 0 && !m_list.isLoading()) {
        m_list.reload(); // the query was the right one from the start
    }
    showSelection();
}

QString CatalogPage::categoryName(base::Id category) const
{
    const QList<catalog::Category> &all = m_editor.context().categories;
    const auto found = std::ranges::find(all, category, &catalog::Category::id);
    return found == all.cend() ? QString() : found->name;
}

QList<base::Id> CatalogPage::selectedProducts() const
{
    QList<base::Id> products;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        products += m_list.idsAt(range.top(), range.bottom());
    }
    return products;
}

void CatalogPage::showSelection()
{
    const qint64 count = m_table->selectedRows();
    const bool can = m_publisher.isAllowed() && count > 0 && !m_filters->portal().isNull();
    m_publish->setEnabled(can);
    m_withdraw->setEnabled(can);
    m_publish->setText(count > 1 ? tr("Publish %n", nullptr, int(count)) : tr("Publish"));
    m_withdraw->setText(count > 1 ? tr("Withdraw %n", nullptr, int(count)) : tr("Withdraw"));
    const QString why = !m_publisher.isAllowed()
        ? tr("Your role may not publish products. Ask an administrator.")
        : m_filters->portal().isNull()
        ? tr("There is no portal yet: add one in Settings.")
        : tr("Select products first. Ctrl or Shift selects several.");
    for (QAction *action : {m_publish, m_withdraw}) {
        action->setToolTip(can ? action->text() : why);
    }
}

void CatalogPage::followSelection(const QModelIndex &current)
{
    const base::Id product = m_list.idAt(current.isValid() ? current.row() : -1);
    if (m_selecting || product.isNull() || product == m_editor.draft().id()) {
        return;
    }
    leave([this, product] { openProduct(product); }, [this] { reselect(); });
}

void CatalogPage::reselect()
{
    // A reload or "stay" has moved the selection: back to the product that is edited.
    const base::Id product = m_wanted.isNull() ? m_editor.draft().id() : m_wanted;
    const int row = product.isNull() ? -1 : m_list.rowOf(product);
    if (row < 0) {
        // What is not in the list is not shown beside it, unless it is edited or was asked for.
        if (!product.isNull() && m_wanted.isNull() && product != m_outside && !m_list.isLoading()
            && !m_editor.draft().isNew() && !hasUnsavedChanges()) {
            m_editor.close();
            leaveRow();
        }
        return;
    }
    m_wanted = {};
    m_outside = {};
    selectRow(row);
    if (product != m_editor.draft().id()) {
        openProduct(product);
    }
}

void CatalogPage::selectRow(int row)
{
    if (m_table->currentIndex().row() != row) {
        const QScopedValueRollback selecting(m_selecting, true);
        m_table->setCurrentIndex(m_list.index(row, catalog::ProductListModel::NameColumn));
    }
}

void CatalogPage::openProduct(base::Id product)
{
    clearMessage();
    m_panel->clearMessage();
    m_panel->showAllProblems(false);
    m_editor.open(product);
    if (const int row = m_list.rowOf(product); row >= 0) {
        selectRow(row); // it had stayed with the product that was saved first
    }
    Q_EMIT recordShown(u"product"_s, product);
}

QString CatalogPage::unsavedName() const
{
    const QString name = m_editor.draft().text(u"name"_s);
    return name.isEmpty() ? tr("New product") : name;
}

bool CatalogPage::hasUnsavedChanges() const
{
    return m_editor.hasProduct() && m_editor.draft().isDirty();
}

void CatalogPage::saveChanges()
{
    m_panel->clearMessage();
    m_editor.save();
}

void CatalogPage::discardChanges()
{
    if (m_editor.draft().isNew()) {
        m_editor.close();
    } else {
        m_editor.revert();
    }
    Q_EMIT unsavedChangesChanged();
}

void CatalogPage::showRecord(const QString &entity, base::Id record)
{
    if (entity == "category"_L1) {
        m_categories->selectCategory(record);
        return;
    }
    if (m_editor.draft().id() == record) {
        return;
    }
    leave([this, record] {
        const int row = m_list.rowOf(record);
        if (row >= 0) {
            m_table->setCurrentIndex(m_list.index(row, catalog::ProductListModel::NameColumn));
        } else {
            leaveRow(); // filtered out: shown all the same
            m_outside = record;
        }
        openProduct(record);
    });
}

void CatalogPage::setOwners(const QHash<QString, QString> &owners)
{
    m_panel->setOwners(owners);
}

void CatalogPage::showField(const QString &entity, base::Id record, const QString &field)
{
    showRecord(entity, record);
    if (entity == "product"_L1 && !field.isEmpty()) {
        m_panel->focusField(record, field);
    }
}

void CatalogPage::newProduct()
{
    leave([this] {
        leaveRow();
        m_panel->clearMessage();
        m_panel->showAllProblems(false);
        m_editor.openNew(m_categories->currentCategory());
        m_panel->focusEditor();
    });
}

void CatalogPage::duplicateProduct()
{
    leave([this] {
        leaveRow();
        m_editor.openCopy();
        m_panel->focusEditor();
    });
}

void CatalogPage::closePanel()
{
    leave([this] {
        m_editor.close();
        leaveRow();
        m_table->setFocus();
    });
}

void CatalogPage::leaveRow()
{
    // A row that stayed the current one could not be gone to again.
    const QScopedValueRollback selecting(m_selecting, true);
    m_table->clearSelection();
    m_table->setCurrentIndex({});
}

void CatalogPage::showPanel(bool visible)
{
    m_panel->setVisible(visible);
}

void CatalogPage::setSelectedState(catalog::PublicationState state)
{
    m_publisher.setState(selectedProducts(), m_filters->portal(), state);
}

void CatalogPage::rename(const catalog::ProductRow &row, const QString &name)
{
    m_edits.change({u"product"_s, row.id, u"name"_s, row.name, name},
                   store::editLabel("product.rename"_L1, {row.sku}));
}

void CatalogPage::follow(const store::ChangeSet &changes)
{
    QList<base::Id> products;
    bool otherList = false;
    for (const store::FieldChange &change : changes.changes) {
        if (change.entity == "product"_L1 || change.entity == "stock"_L1) {
            if (!products.contains(change.record)) {
                products += change.record;
            }
            otherList = otherList || change.field == store::ExistsField;
        }
        otherList = otherList || change.entity == "category"_L1 || change.entity == "family"_L1
            || change.entity == "attribute"_L1;
    }
    if (otherList) {
        m_list.reload();
        m_editor.loadContext();
    } else if (!products.isEmpty()) {
        m_list.refresh(products);
    }
}

void CatalogPage::askAboutClashes(const QList<store::FieldClash> &clashes)
{
    const catalog::CatalogContext &context = m_editor.context();
    auto *dialog = new widgets::ConflictDialog(
        clashes,
        {.fieldName = [&context](const QString &field) { return fieldText(context, field); },
         .valueText =
             [&context](const QString &field, const std::optional<QString> &value) {
                 return valueText(context, field, value);
             }},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, clashes] { m_editor.resolve(clashes, dialog->keepOurs()); });
    connect(dialog, &QDialog::rejected, this, [this] { Q_EMIT saveFailed(); });
    dialog->open();
}

void CatalogPage::showFamilies()
{
    auto *dialog = new FamiliesDialog(m_familiesEditor, m_edits, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->select(m_editor.hasProduct() ? m_editor.family().id : base::Id());
    dialog->open();
}

} // namespace catalogui

#include "moc_catalogpage.cpp"
