// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/pricingpage.h"

#include "models/catalog/pricefield.h"
#include "models/people/session.h"
#include "models/pricing/discountlistmodel.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/pricelistmodel.h"
#include "ui/pricing/discountstab.h"
#include "ui/pricing/explainpanel.h"
#include "ui/pricing/pricelistpanel.h"
#include "ui/text/errortext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QScopedValueRollback>
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
    m_discounts = new DiscountsTab(parts.discounts, parts.edits, parts.newId, this);
    m_explain = new ExplainPanel(parts.store, parts.explainer, parts.clock, this);
    m_tabs->addTab(makeLists(), tr("Price lists"));
    m_tabs->addTab(m_explain, tr("Explain price"));
    addTab(m_discounts, tr("Discounts"));
    setContent(m_tabs);
    addPrimaryAction(m_new);

    connectLists();
    const auto tell = [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
    };
    connect(m_list, &PriceListPanel::failed, this, tell);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        showCount();
        // The other tabs have one of their own.
        m_new->setShortcut(index == 0 ? QKeySequence(QKeySequence::New) : QKeySequence());
    });
    connect(&parts.lists, &PriceListModel::failed, this, tell);
    connect(&parts.prices, &pricing::ListPricesModel::failed, this, tell);
    connect(&parts.discounts, &pricing::DiscountListModel::failed, this, tell);
    connect(&parts.edits.events(), &records::Events::changed, this, &PricingPage::onCommitted);
    parts.lists.reload();
}

void PricingPage::addTab(widgets::RecordTab *tab, const QString &title)
{
    m_tabs->insertTab(m_tabs->count() - 1, tab, title);
    m_records += tab;
    connect(tab, &widgets::RecordTab::unsavedChangesChanged, this, &Page::unsavedChangesChanged);
    connect(tab, &widgets::RecordTab::saveFailed, this, &Page::saveFailed);
    connect(tab->newAction(), &QAction::triggered, this, [this, tab] { showTab(tab); });
}

void PricingPage::showTab(QWidget *tab)
{
    m_tabs->setCurrentWidget(tab);
}

QWidget *PricingPage::makeLists()
{
    m_new = widgets::makeAction(u"add"_s, tr("New price list"), u"newPriceListAction"_s, this);
    m_new->setShortcut(QKeySequence::New);
    m_new->setEnabled(m_parts.edits.allows(
        people::permission(people::Feature::Pricing, people::Capability::Edit)));
    connect(m_new, &QAction::triggered, this, &PricingPage::newList);
    m_lists = new widgets::TableView(this);
    m_lists->setObjectName(u"priceListsTable"_s);
    m_lists->setAccessibleName(tr("Price lists"));
    m_lists->setModel(&m_parts.lists);
    m_lists->setItemDelegateForColumn(PriceListModel::StatusColumn,
                                      new widgets::BadgeDelegate(m_lists));
    m_lists->setColumnWidths({84, 150, 88, 68, 96, 110, 68});
    m_lists->setFluidColumn(PriceListModel::NameColumn, 120);
    m_lists->setFixedColumns({PriceListModel::CodeColumn});
    m_lists->setCopiesHeader(true);
    m_list = new PriceListPanel(m_parts, this);
    m_lists->setEmptyState(
        u"pricing"_s, tr("No price lists yet"),
        tr("Price lists from the ERP, an import or this page appear here. Add the first one."),
        m_new);
    m_lists->addActions({m_list->copyAction(), m_list->removeAction()});
    m_lists->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    auto *splitter = new widgets::PanelSplitter(m_lists, m_list, u"priceListsSplitter"_s, page);
    splitter->setPanelWidth(640);
    column->addWidget(splitter);
    return page;
}

void PricingPage::connectLists()
{
    connect(m_lists, &widgets::TableView::currentRowChanged, this, &PricingPage::followSelection);
    connect(&m_parts.lists, &QAbstractItemModel::dataChanged, this, &PricingPage::showCurrent);
    connect(&m_parts.lists, &PriceListModel::listChanged, this, [this] {
        showCount();
        const int row = m_wanted.isNull() ? -1 : m_parts.lists.rowOf(m_wanted);
        if (row >= 0) {
            m_wanted = {};
            m_lists->selectRow(row);
        } else if (!m_lists->currentIndex().isValid() && m_parts.lists.rowCount() > 0
                   && !m_list->hasUnsavedChanges()) {
            m_lists->selectRow(0);
        }
    });
    connect(m_list, &PriceListPanel::closeRequested, m_lists, qOverload<>(&QWidget::setFocus));
    connect(m_list, &PriceListPanel::openRequested, this, &Page::openRequested);
    connect(m_list, &PriceListPanel::unsavedChangesChanged, this, &Page::unsavedChangesChanged);
    connect(m_list, &PriceListPanel::saveFailed, this, &Page::saveFailed);
    m_guard
        = new widgets::UnsavedGuard({.isUnsaved = [this] { return m_list->hasUnsavedChanges(); },
                                     .save = [this] { m_list->save(); },
                                     .discard = [this] { m_list->discard(); },
                                     .name = [this] { return m_list->listName(); }},
                                    this);
    connect(m_list, &PriceListPanel::saveFailed, m_guard, &widgets::UnsavedGuard::failed);
    connect(
        m_list, &PriceListPanel::unsavedChangesChanged, m_guard,
        [this] {
            if (!m_list->hasUnsavedChanges()) {
                m_guard->saved();
            }
            showAgain();
        },
        Qt::QueuedConnection);
    connect(m_list, &PriceListPanel::problemFound, this,
            [this](const QString &text) { showMessage(widgets::MessageKind::Warning, text); });
    connect(m_list, &PriceListPanel::listShown, this,
            [this](base::Id list) { Q_EMIT recordShown(u"price_list"_s, list); });
    connect(m_list, &PriceListPanel::listMade, this, [this](base::Id list) {
        m_wanted = list;
        m_parts.lists.reload();
    });
}

void PricingPage::followSelection()
{
    const auto *row = m_parts.lists.rowAt(m_lists->currentIndex().row());
    if (m_isSelecting || !row) {
        return;
    }
    if (row->list.id == m_list->list()) {
        showCurrent();
        return;
    }
    m_guard->leave(
        [this, wanted = row->list.id] {
            select(wanted);
            showCurrent();
        },
        [this] { select(m_list->list()); });
}

//! None where the list has no such row, as for a new one.
void PricingPage::select(base::Id list)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    if (const int row = m_parts.lists.rowOf(list); row >= 0) {
        m_lists->selectRow(row);
    } else {
        m_lists->setCurrentIndex({});
        m_lists->clearSelection();
    }
}

//! A new list was discarded, or one was saved: the panel shows a row again.
void PricingPage::showAgain()
{
    if (!m_list->isEmpty() || !m_wanted.isNull() || m_guard->isLeaving()) {
        return;
    }
    if (!m_lists->currentIndex().isValid()) {
        select(m_before);
    }
    showCurrent();
}

//! What is counted is in view.
void PricingPage::showCount()
{
    const bool ofLists = m_tabs->currentIndex() == 0 && !m_parts.lists.isLoading();
    setCount(ofLists ? std::optional(qint64(m_parts.lists.rowCount())) : std::nullopt);
}

void PricingPage::showCurrent()
{
    if (const auto *row = m_parts.lists.rowAt(m_lists->currentIndex().row())) {
        m_list->showList(*row);
    }
}

void PricingPage::newList()
{
    m_tabs->setCurrentIndex(0);
    m_guard->leave([this] {
        m_before = m_list->list();
        select({});
        m_list->beginNew(m_parts.currency);
    });
}

bool PricingPage::hasUnsavedChanges() const
{
    return m_list->hasUnsavedChanges()
        || std::ranges::any_of(m_records, &widgets::RecordTab::hasUnsavedChanges);
}

void PricingPage::saveChanges()
{
    if (m_list->hasUnsavedChanges()) {
        m_list->save();
    }
    for (widgets::RecordTab *tab : std::as_const(m_records)) {
        if (tab->hasUnsavedChanges()) {
            tab->save();
        }
    }
}

void PricingPage::discardChanges()
{
    m_list->discard();
    for (widgets::RecordTab *tab : std::as_const(m_records)) {
        tab->discard();
    }
    showCurrent();
}

void PricingPage::setOwners(const QHash<QString, QString> &owners)
{
    m_list->setOwner(owners.value(u"price"_s));
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
        } else {
            m_wanted = record;
        }
    } else {
        Q_EMIT showRequested(entity, record);
    }
}

void PricingPage::onCommitted(const store::ChangeSet &changes)
{
    const bool ours = std::any_of(
        changes.changes.cbegin(), changes.changes.cend(), [](const store::FieldChange &one) {
            return one.entity == "price_list"_L1 || catalog::PriceField::isPrice(one.field);
        });
    if (ours) {
        m_parts.lists.reload();
    }
}

} // namespace pricingui

#include "moc_pricingpage.cpp"
