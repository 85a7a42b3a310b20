// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/promotions/promotion.h"
#include "models/records/editservice.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace promotions {
class PromotionListModel;
}
namespace widgets {
class FormField;
class RateEdit;
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
    [[nodiscard]] bool isModified() const;
    void save();
    void discard();
    void show(base::Id promotion);

private:
    [[nodiscard]] QWidget *makeForm(bool editable);
    void applyFilter();
    void showCurrent();
    void setPromotion(const promotions::Promotion &promotion, bool isNew);
    void startNew();
    void check();
    [[nodiscard]] promotions::Promotion typed() const;
    [[nodiscard]] store::ChangeSet changes() const;
    void onCommitted(const store::ChangeSet &changes);

    promotions::PromotionListModel &m_list;
    records::EditService &m_edits;
    const std::function<base::Id()> m_newId;
    promotions::Promotion m_stored;
    bool m_isNew = false;
    bool m_filling = false;
    base::Id m_wanted; // to be selected as soon as it is in the list
    widgets::SearchField *m_search = nullptr;
    QComboBox *m_phase = nullptr;
    widgets::TableView *m_table = nullptr;
    widgets::SidePanel *m_panel = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_teaser = nullptr;
    QComboBox *m_category = nullptr;
    widgets::RateEdit *m_rate = nullptr;
    QComboBox *m_status = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    widgets::FormField *m_codeField = nullptr;
    widgets::FormField *m_nameField = nullptr;
    widgets::FormField *m_rateField = nullptr;
    widgets::FormField *m_toField = nullptr;
    QAction *m_new = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
};

} // namespace promotionsui
