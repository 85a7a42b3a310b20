// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/pricingpage.h"

#include "models/pricing/discountlistmodel.h"
#include "models/pricing/listpricesmodel.h"
#include "ui/pricing/discountstab.h"
#include "ui/pricing/explainpanel.h"
#include "ui/pricing/pricelisttab.h"
#include "ui/text/errortext.h"

#include <QAction>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace pricingui {

PricingPage::PricingPage(const PricingParts &parts, QWidget *parent)
    : Page(tr("Pricing"), parent),
      m_tabs(new QTabWidget(this)),
      m_lists(new PriceListTab(parts, this)),
      m_explain(new ExplainPanel(parts.store, parts.explainer, parts.clock, this))
{
    setHelp(
        tr("Price lists, discounts and promotions decide what each customer pays. Sales managers"
           " maintain them here, and Explain price shows how a price comes about. To start, "
           "choose New price list."));
    setObjectName(u"pricingPage"_s);
    m_tabs->setObjectName(u"pricingTabs"_s);
    m_tabs->setDocumentMode(true);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PricingPage::showCount);
    connect(m_tabs, &QTabWidget::currentChanged, this,
            [this] { tellShown(qobject_cast<widgets::RecordTab *>(m_tabs->currentWidget())); });
    m_tabs->addTab(m_explain, tr("Explain price"));
    addTab(m_lists, tr("Price lists"));
    addTab(new DiscountsTab(parts.discounts, parts.edits, parts.newId, this), tr("Discounts"));
    showTab(m_lists);
    setContent(m_tabs);
    connect(m_lists, &PriceListTab::openRequested, this, &Page::openRequested);
    connect(m_lists, &PriceListTab::failed, this, &PricingPage::tell);
    connect(m_lists, &PriceListTab::problemFound, this,
            [this](const QString &text) { showMessage(widgets::MessageKind::Warning, text); });
    connect(&parts.prices, &pricing::ListPricesModel::failed, this, &PricingPage::tell);
}

void PricingPage::tell(const base::Error &error)
{
    showMessage(widgets::MessageKind::Danger, text::sentence(error));
}

void PricingPage::addTab(widgets::RecordTab *tab, const QString &title)
{
    m_tabs->insertTab(m_tabs->count() - 1, tab, title);
    m_records += tab;
    connect(tab, &widgets::RecordTab::unsavedChangesChanged, this, &Page::unsavedChangesChanged);
    connect(tab, &widgets::RecordTab::saveFailed, this, &Page::saveFailed);
    connect(tab, &widgets::RecordTab::recordShown, this, [this, tab] { tellShown(tab); });
    connect(tab->newAction(), &QAction::triggered, this, [this, tab] { showTab(tab); });
    connect(&tab->list(), &store::PagedModelBase::failed, this, &PricingPage::tell);
    connect(&tab->list(), &store::PagedModelBase::listChanged, this, &PricingPage::showCount);
}

//! The other tabs follow their lists as well; that is nowhere that somebody went.
void PricingPage::tellShown(const widgets::RecordTab *tab)
{
    if (isVisible() && tab == m_tabs->currentWidget() && tab && !tab->record().isNull()) {
        Q_EMIT recordShown(tab->entity(), tab->record());
    }
}

void PricingPage::showTab(QWidget *tab)
{
    m_tabs->setCurrentWidget(tab);
}

//! What is counted is in view.
void PricingPage::showCount()
{
    const auto *tab = qobject_cast<widgets::RecordTab *>(m_tabs->currentWidget());
    setCount(tab && !tab->list().isLoading() ? std::optional(qint64(tab->list().rowCount()))
                                             : std::nullopt);
}

bool PricingPage::hasUnsavedChanges() const
{
    return std::ranges::any_of(m_records, &widgets::RecordTab::hasUnsavedChanges);
}

void PricingPage::saveChanges()
{
    for (widgets::RecordTab *tab : std::as_const(m_records)) {
        if (tab->hasUnsavedChanges()) {
            tab->save();
        }
    }
}

void PricingPage::discardChanges()
{
    for (widgets::RecordTab *tab : std::as_const(m_records)) {
        tab->discard();
    }
}

void PricingPage::setOwners(const QHash<QString, QString> &owners)
{
    m_lists->setOwner(owners.value(u"price"_s));
}

void PricingPage::showRecord(const QString &entity, base::Id record)
{
    for (widgets::RecordTab *tab : std::as_const(m_records)) {
        if (tab->entity() == entity) {
            showTab(tab);
            tab->show(record);
        }
    }
}

} // namespace pricingui

#include "moc_pricingpage.cpp"
