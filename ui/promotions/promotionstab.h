// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/promotions/promotion.h"
#include "models/records/recordeditor.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;

namespace promotions {
class PromotionListModel;
}
namespace widgets {
class RecordForm;
class SearchField;
class SidePanel;
class TableView;
} // namespace widgets

namespace promotionsui {

//! Promotions: list with filters by phase, and one of them as a form beside it.
class PromotionsTab final : public QWidget
{
    Q_OBJECT
public:
    //! \a newId makes the ids of new promotions.
    PromotionsTab(promotions::PromotionListModel &list, records::EditService &edits,
                  std::function<base::Id()> newId, QWidget *parent = nullptr);

    //! What a promotion can be on; code and name of each category.
    struct CategoryChoice
    {
        base::Id id;
        QString name;
    };
    void setCategories(const QList<CategoryChoice> &categories);
    [[nodiscard]] bool isModified() const { return m_editor.isEdited(); }
    void save() { m_editor.save(); }
    void discard();
    void show(base::Id promotion);

private:
    void makeForm(bool editable);
    void applyFilter();
    void showCurrent();
    void startNew();
    void onEdited();
    void onCommitted(const store::ChangeSet &changes);

    promotions::PromotionListModel &m_list;
    records::EditService &m_edits;
    const std::function<base::Id()> m_newId;
    records::RecordEditor m_editor;
    base::Id m_wanted; // to be selected as soon as it is in the list
    widgets::SearchField *m_search = nullptr;
    QComboBox *m_phase = nullptr;
    widgets::TableView *m_table = nullptr;
    widgets::SidePanel *m_panel = nullptr;
    widgets::RecordForm *m_form = nullptr;
    QAction *m_new = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
};

} // namespace promotionsui
