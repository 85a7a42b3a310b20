// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/pricingpage.h"

#include "models/pricing/discountlistmodel.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/pricelistmodel.h"
#include "ui/pricing/discountstab.h"
#include "ui/pricing/explainpanel.h"
#include "ui/pricing/listpricespanel.h"
#include "ui/text/errortext.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using pricing::PriceListModel;

namespace pricingui {

PricingPage::PricingPage(const PricingParts &parts, QWidget *parent)
    : Page(tr("Pricing"), parent), m_parts(parts)
{
    setObjectName(u"pricingPage"_s);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"pricingTabs"_s);
    m_tabs->setDocumentMode(true);
    m_discounts = new DiscountsTab(parts.store, parts.discounts, parts.edits, parts.newId, this);
    m_explain = new ExplainPanel(parts.store, parts.explainer, parts.clock, this);
    m_tabs->addTab(makeLists(), tr("Price lists"));
    m_tabs->addTab(m_discounts, tr("Discounts"));
    m_tabs->addTab(m_explain, tr("Explain price"));
    setContent(m_tabs);
    addHeaderAction(m_discounts->newAction());

    connect(m_discounts->newAction(), &QAction::triggered, this,
            [this] { m_tabs->setCurrentWidget(m_discounts); });
    connect(m_discounts, &DiscountsTab::unsavedChangesChanged, this, &Page::unsavedChangesChanged);
    connect(m_discounts, &DiscountsTab::saveFailed, this, &Page::saveFailed);
    connect(m_prices, &ListPricesPanel::openRequested, this, &Page::openRequested);
    connect(&parts.lists, &PriceListModel::listChanged, this, [this] {
        setCount(m_parts.lists.isLoading() ? std::nullopt
                                           : std::optional(qint64(m_parts.lists.rowCount())));
        if (!m_lists->currentIndex().isValid() && m_parts.lists.rowCount() > 0) {
            m_lists->selectRow(0);
        }
    });
    connect(&parts.lists, &QAbstractItemModel::dataChanged, this, &PricingPage::showList);
    const auto tell = [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
    };
    connect(&parts.lists, &PriceListModel::failed, this, tell);
    connect(&parts.prices, &pricing::ListPricesModel::failed, this, tell);
    connect(&parts.discounts, &pricing::DiscountListModel::failed, this, tell);
    connect(&parts.edits, &people::EditService::committed, this, &PricingPage::onCommitted);
    parts.lists.reload();
}

void PricingPage::addTab(QWidget *tab, const QString &title)
{
    m_tabs->insertTab(m_tabs->count() - 1, tab, title);
}

void PricingPage::showTab(QWidget *tab)
{
    m_tabs->setCurrentWidget(tab);
}

QWidget *PricingPage::makeLists()
{
    m_activate = new QAction(widgets::icon(u"check"_s), tr("Activate"), this);
    m_activate->setObjectName(u"activatePriceListAction"_s);
    m_deactivate = new QAction(widgets::icon(u"pause"_s), tr("Deactivate"), this);
    m_deactivate->setObjectName(u"deactivatePriceListAction"_s);
    connect(m_activate, &QAction::triggered, this, [this] { setListStatus(u"active"_s); });
    connect(m_deactivate, &QAction::triggered, this, [this] { setListStatus(u"inactive"_s); });

    m_lists = new widgets::TableView(this);
    m_lists->setObjectName(u"priceListsTable"_s);
    m_lists->setAccessibleName(tr("Price lists"));
    m_lists->setModel(&m_parts.lists);
    m_lists->setItemDelegateForColumn(PriceListModel::StatusColumn,
                                      new widgets::BadgeDelegate(m_lists));
    m_lists->setColumnWidths({84, 150, 96, 84, 120, 130, 72});
    m_lists->setFixedColumns({PriceListModel::CodeColumn});
    m_lists->setCopiesHeader(true);
    m_lists->setEmptyState(u"pricing"_s, tr("No price lists yet"),
                           tr("Price lists come from the ERP or an import."));
    m_prices = new ListPricesPanel(m_parts.store, m_parts.prices, m_parts.edits, this);
    m_panel = new widgets::SidePanel(this);
    m_panel->setObjectName(u"priceListPanel"_s);
    m_panel->addHeaderAction(m_activate);
    m_panel->addHeaderAction(m_deactivate);
    m_panel->setBody(m_prices);
    connect(m_lists, &widgets::TableView::currentRowChanged, this, &PricingPage::showList);
    connect(m_panel, &widgets::SidePanel::closeRequested, m_lists, qOverload<>(&QWidget::setFocus));

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    auto *splitter = new widgets::PanelSplitter(m_lists, m_panel, u"priceListsSplitter"_s, page);
    splitter->setPanelWidth(640);
    column->addWidget(splitter);
    return page;
}

void PricingPage::showList()
{
    const pricing::PriceListRow *row = m_parts.lists.listAt(m_lists->currentIndex().row());
    const bool editable
        = m_parts.edits.session().allows(people::Feature::Pricing, people::Capability::Edit);
    m_panel->setEnabled(row != nullptr);
    if (!row) {
        return;
    }
    const pricing::PriceList &list = row->list;
    m_panel->setTitle(list.name);
    m_panel->setSubtitle(PriceListModel::periodText(list.validity));
    const bool active = list.status == pricing::Status::Active;
    m_activate->setVisible(!active);
    m_deactivate->setVisible(active);
    m_activate->setEnabled(editable);
    m_deactivate->setEnabled(editable);
    if (m_parts.prices.list() != list.id) {
        m_prices->setList(list.id, list.currency);
        Q_EMIT recordShown(u"price_list"_s, list.id);
    }
}

void PricingPage::setListStatus(const QString &status)
{
    const pricing::PriceListRow *row = m_parts.lists.listAt(m_lists->currentIndex().row());
    if (!row) {
        return;
    }
    store::ChangeSet changes;
    //: Labels in the undo menu; %1 is a price list
    changes.label = status == "active"_L1 ? tr("Activate %1").arg(row->list.name)
                                          : tr("Deactivate %1").arg(row->list.name);
    changes.add(u"price_list"_s, row->list.id, u"status"_s, pricing::statusName(row->list.status),
                status);
    changes.readVersions.insert(row->list.id, row->list.version);
    m_parts.edits.commit(changes, people::Feature::Pricing);
}

bool PricingPage::hasUnsavedChanges() const
{
    return m_discounts->hasUnsavedChanges();
}

void PricingPage::saveChanges()
{
    m_discounts->save();
}

void PricingPage::discardChanges()
{
    m_discounts->discard();
}

void PricingPage::showRecord(const QString &entity, base::Id record)
{
    if (entity == "discount"_L1) {
        m_tabs->setCurrentWidget(m_discounts);
        m_discounts->show(record);
    } else if (entity == "price_list"_L1) {
        m_tabs->setCurrentIndex(0);
        const int row = m_parts.lists.rowOf(record);
        if (row >= 0) {
            m_lists->selectRow(row);
        }
    } else {
        Q_EMIT showRequested(entity, record);
    }
}

void PricingPage::onCommitted(const store::ChangeSet &changes)
{
    const bool ours = std::any_of(
        changes.changes.cbegin(), changes.changes.cend(), [](const store::FieldChange &one) {
            return one.entity == "price_list"_L1 || one.field.startsWith("price:"_L1);
        });
    if (ours) {
        m_parts.lists.reload();
    }
}

} // namespace pricingui
