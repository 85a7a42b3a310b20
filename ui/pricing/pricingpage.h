// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pricing/pricingparts.h"
#include "ui/widgets/page.h"

class QTabWidget;

namespace widgets {
class RecordTab;
class TableView;
} // namespace widgets

namespace pricingui {

class DiscountsTab;
class ExplainPanel;
class PriceListPanel;

//! Price lists and their prices, custom discounts, and why a price is what it is.
class PricingPage final : public widgets::Page
{
    Q_OBJECT
public:
    explicit PricingPage(const PricingParts &parts, QWidget *parent = nullptr);

    //! One more tab, left of the last one; owned.
    void addTab(widgets::RecordTab *tab, const QString &title);
    void showTab(QWidget *tab);

    [[nodiscard]] bool hasUnsavedChanges() const override;
    void saveChanges() override;
    void discardChanges() override;
    void showRecord(const QString &entity, base::Id record) override;
    void setOwners(const QHash<QString, QString> &owners) override;

Q_SIGNALS:
    //! A record that belongs to a tab added from outside.
    void showRequested(const QString &entity, base::Id record);

private:
    [[nodiscard]] QWidget *makeLists();
    void connectLists();
    void showCount();
    void showCurrent();
    void followSelection();
    void select(base::Id list);
    void showAgain();
    void newList();
    void onCommitted(const store::ChangeSet &changes);

    const PricingParts m_parts;
    QTabWidget *m_tabs = nullptr;
    QList<widgets::RecordTab *> m_records; //!< the tabs with a list and a form
    widgets::TableView *m_lists = nullptr;
    PriceListPanel *m_list = nullptr;
    DiscountsTab *m_discounts = nullptr;
    ExplainPanel *m_explain = nullptr;
    QAction *m_new = nullptr;
    widgets::UnsavedGuard *m_guard = nullptr; //!< of the price list
    base::Id m_wanted; //!< list to be selected once it has been read
    base::Id m_before; //!< selected before a new one was begun
    bool m_isSelecting = false;
};

} // namespace pricingui
