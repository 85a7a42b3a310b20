// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordeditor.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;

namespace pricing {
class DiscountListModel;
}
namespace widgets {
class SearchField;
class SidePanel;
class TableView;
} // namespace widgets

namespace pricingui {

class DiscountForm;

//! Custom discounts: list with filters, and one of them as a form beside it.
class DiscountsTab final : public QWidget
{
    Q_OBJECT
public:
    //! \a newId makes the ids of new discounts.
    DiscountsTab(store::Store &store, pricing::DiscountListModel &list, records::EditService &edits,
                 std::function<base::Id()> newId, QWidget *parent = nullptr);

    [[nodiscard]] bool hasUnsavedChanges() const;
    void save();
    void discard();
    void show(base::Id discount);
    [[nodiscard]] QAction *newAction() const { return m_new; }

Q_SIGNALS:
    void unsavedChangesChanged();
    void saveFailed();

private:
    void applyFilter();
    void showCurrent();
    void startNew();
    void onEdited();
    void onCommitted(const store::ChangeSet &changes);

    pricing::DiscountListModel &m_list;
    records::EditService &m_edits;
    const std::function<base::Id()> m_newId;
    records::RecordEditor m_editor;
    widgets::SearchField *m_search = nullptr;
    QComboBox *m_status = nullptr;
    widgets::TableView *m_table = nullptr;
    widgets::SidePanel *m_panel = nullptr;
    DiscountForm *m_form = nullptr;
    QAction *m_new = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
    base::Id m_wanted; // to be selected as soon as it is in the list
};

} // namespace pricingui
