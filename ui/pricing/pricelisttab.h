// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/activationcheck.h"
#include "models/pricing/pricelist.h"
#include "ui/pricing/pricingparts.h"
#include "ui/widgets/recordtab.h"

class QTabWidget;

namespace pricingui {

class AssignmentsPanel;
class ListPricesPanel;
class PriceListForm;

//! Price lists, and beside them the selected one: its prices, what it is, to whom it is assigned.
//! Copies lists, activates them after a check, removes them.
class PriceListTab final : public widgets::RecordTab
{
    Q_OBJECT
public:
    explicit PriceListTab(const PricingParts &parts, QWidget *parent = nullptr);

    //! Names of the systems that own prices in place of the desk.
    void setOwner(const QString &systems);

Q_SIGNALS:
    void openRequested(const QString &entity, base::Id record);
    void problemFound(const QString &text);
    void failed(const base::Error &error);

protected:
    bool openRow(int row) override;
    void openNew(base::Id id) override;
    void applyFilters() override;
    [[nodiscard]] QString subtitle() const override;

private:
    void makeTable();
    void makeActions();
    [[nodiscard]] QWidget *makeBody();
    void follow();
    void beginCopy();
    void askToActivate();
    void activate(const pricing::ActivationCheck &check);
    void setStatus(pricing::Status status);
    void remove();
    [[nodiscard]] pricing::PriceList stored() const;

    const PricingParts m_parts;
    QTabWidget *m_tabs = nullptr;
    ListPricesPanel *m_prices = nullptr;
    PriceListForm *m_form = nullptr;
    AssignmentsPanel *m_assignments = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_activate = nullptr;
    QAction *m_deactivate = nullptr;
    base::Id m_new; //!< just begun
    bool m_isCopy = false;
};

} // namespace pricingui
