// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pricing/pricingparts.h"
#include "ui/widgets/page.h"

class QTabWidget;

namespace widgets {
class RecordTab;
}

namespace pricingui {

class ExplainPanel;
class PriceListTab;

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

private:
    void tell(const base::Error &error);
    void showCount();
    void tellShown(const widgets::RecordTab *tab);

    QTabWidget *m_tabs = nullptr;
    QList<widgets::RecordTab *> m_records; //!< the tabs with a list and a form
    PriceListTab *m_lists = nullptr;
    ExplainPanel *m_explain = nullptr;
};

} // namespace pricingui
