// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/categorieseditor.h"
#include "models/catalog/familieseditor.h"
#include "models/catalog/producteditor.h"
#include "models/catalog/productexporter.h"
#include "models/catalog/productlistmodel.h"
#include "models/catalog/publisher.h"
#include "ui/widgets/page.h"

#include <functional>

class QSplitter;
namespace media {
class Thumbnailer;
}
namespace widgets {
class PanelSplitter;
class TableView;
} // namespace widgets

namespace catalogui {

class CategoryPane;
class ProductFilters;
class ProductPanel;

//! Products: category tree, searchable list, editor. Composed in app/desk.
class CatalogPage final : public widgets::Page
{
    Q_OBJECT
public:
    //! What the page works with; all of it lives longer than the page.
    struct Parts
    {
        catalog::ProductListModel &list;
        catalog::ProductEditor &editor;
        catalog::Publisher &publisher;
        catalog::ProductExporter &exporter;
        catalog::FamiliesEditor &families;
        catalog::CategoriesEditor &categories;
        records::EditService &edits;
        media::Thumbnailer &thumbnails;
        base::Currency currency; //!< the company's own
    };
    explicit CatalogPage(const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] bool hasUnsavedChanges() const override;
    [[nodiscard]] QString unsavedName() const override;
    void saveChanges() override;
    void discardChanges() override;
    void showRecord(const QString &entity, base::Id record) override;
    void showField(const QString &entity, base::Id record, const QString &field) override;
    void setOwners(const QHash<QString, QString> &owners) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeFilters();
    void makeList();
    void makeLayout();
    void connectList();
    void connectEditor();
    void connectPublisher();

    void applyFilters();
    void showContext();
    void showSelection();
    void followSelection(const QModelIndex &current);
    void reselect();
    void selectRow(int row);
    void openProduct(base::Id product);
    void newProduct();
    void duplicateProduct();
    void closePanel();
    void leaveRow();
    void showPanel(bool visible);
    void setSelectedState(catalog::PublicationState state);
    void rename(const catalog::ProductRow &row, const QString &name);
    void follow(const store::ChangeSet &changes);
    void askAboutClashes(const QList<store::FieldClash> &clashes);
    void showFamilies();
    [[nodiscard]] QString categoryName(base::Id category) const;
    [[nodiscard]] QList<base::Id> selectedProducts() const;

    catalog::ProductListModel &m_list;
    catalog::ProductEditor &m_editor;
    catalog::Publisher &m_publisher;
    catalog::ProductExporter &m_exporter;
    catalog::FamiliesEditor &m_familiesEditor;
    catalog::CategoriesEditor &m_categoriesEditor;
    records::EditService &m_edits;
    ProductFilters *m_filters = nullptr;
    CategoryPane *m_categories = nullptr;
    widgets::TableView *m_table = nullptr;
    ProductPanel *m_panel = nullptr;
    QSplitter *m_outer = nullptr;
    QAction *m_new = nullptr;
    QAction *m_publish = nullptr;
    QAction *m_withdraw = nullptr;
    QAction *m_export = nullptr;
    QAction *m_showTree = nullptr;
    QAction *m_families = nullptr;
    base::Id m_wanted; //!< product to be selected once the list has it
    base::Id m_outside; //!< shown because it was asked for, whatever the list holds
    bool m_selecting = false;
    bool m_contextShown = false;
    bool m_isNarrow = false;
};

} // namespace catalogui
