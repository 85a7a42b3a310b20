// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/people/editservice.h"
#include "ui/widgets/page.h"

#include <functional>

class QLabel;
class QTabWidget;

namespace pricing {
class DiscountListModel;
class ListPricesModel;
class PriceExplainer;
class PriceListModel;
} // namespace pricing
namespace widgets {
class SidePanel;
class TableView;
} // namespace widgets

namespace pricingui {

class DiscountsTab;
class ExplainPanel;
class ListPricesPanel;

//! What the page shows and asks; all outlive it.
struct PricingParts
{
    store::Store &store;
    pricing::PriceListModel &lists;
    pricing::ListPricesModel &prices;
    pricing::DiscountListModel &discounts;
    pricing::PriceExplainer &explainer;
    people::EditService &edits;
    const base::Clock &clock;
    std::function<base::Id()> newId;
};

//! Price lists and their prices, custom discounts, and why a price is what it is.
class PricingPage final : public widgets::Page
{
    Q_OBJECT
public:
    explicit PricingPage(const PricingParts &parts, QWidget *parent = nullptr);

    //! One more tab, left of the last one; owned.
    void addTab(QWidget *tab, const QString &title);
    void showTab(QWidget *tab);

    [[nodiscard]] bool hasUnsavedChanges() const override;
    void saveChanges() override;
    void discardChanges() override;
    void showRecord(const QString &entity, base::Id record) override;

Q_SIGNALS:
    //! A record that belongs to a tab added from outside.
    void showRequested(const QString &entity, base::Id record);

private:
    [[nodiscard]] QWidget *makeLists();
    void showList();
    void setListStatus(const QString &status);
    void onCommitted(const store::ChangeSet &changes);

    const PricingParts m_parts;
    QTabWidget *m_tabs = nullptr;
    widgets::TableView *m_lists = nullptr;
    widgets::SidePanel *m_panel = nullptr;
    ListPricesPanel *m_prices = nullptr;
    DiscountsTab *m_discounts = nullptr;
    ExplainPanel *m_explain = nullptr;
    QAction *m_activate = nullptr;
    QAction *m_deactivate = nullptr;
};

} // namespace pricingui
