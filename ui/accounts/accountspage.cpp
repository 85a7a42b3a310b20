// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "models/accounts/customerdetails.h"
#include "models/accounts/customerlistmodel.h"
#include "ui/accounts/customerpanel.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>

using namespace Qt::StringLiterals;
using accounts::CustomerListModel;

namespace accountsui {

AccountsPage::AccountsPage(CustomerListModel &list, accounts::CustomerDetails &details,
                           QAbstractItemModel *discounts, QAbstractItemModel *orders,
                           records::EditService &edits, QWidget *parent)
    : Page(tr("Customers"), parent), m_list(list), m_details(details)
{
    setHelp(tr("The companies that buy from you: contacts, payment terms, credit limits and "
               "balances. Account managers see here who owes what. Customers arrive with the sync: "
               "to start, connect a portal or an ERP in Settings › Connections."));
    setObjectName(u"accountsPage"_s);
    buildFilters();
    m_table = new widgets::TableView(this);
    m_table->setObjectName(u"customersTable"_s);
    m_table->setAccessibleName(tr("Customers"));
    m_table->setModel(&m_list);
    m_table->setItemDelegateForColumn(CustomerListModel::StatusColumn,
                                      new widgets::BadgeDelegate(m_table));
    m_table->setColumnWidths({76, 210, 128, 108, 100, 100, 100, 104});
    m_table->setFluidColumn(CustomerListModel::NameColumn, 180);
    // What is owed stands beside the name, also in a narrow list.
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(CustomerListModel::StatusColumn), 2);
    header->moveSection(header->visualIndex(CustomerListModel::OpenColumn), 3);
    header->moveSection(header->visualIndex(CustomerListModel::OverdueColumn), 4);
    m_table->setFixedColumns({CustomerListModel::NumberColumn});
    m_table->setMinorColumns({CustomerListModel::GroupColumn, CustomerListModel::CityColumn,
                              CustomerListModel::CreditColumn},
                             200);
    m_table->setCopiesHeader(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CustomerListModel::NameColumn, Qt::AscendingOrder);
    m_table->setEmptyState(
        u"customers"_s, tr("No customers here"),
        tr("Companies that register on a portal appear here for your approval."));
    auto *frame = new widgets::ListFrame(
        {.list = u"customers"_s, .noMatch = tr("No customers match")}, m_table, *m_filters, this);
    m_panel = new CustomerPanel(m_details, discounts, orders, edits, this);
    auto *splitter = new widgets::PanelSplitter(frame, m_panel, u"customersSplitter"_s, this);
    splitter->setPanelWidth(480);
    setContent(splitter);

    connect(m_table, &widgets::TableView::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid()) {
                    select(m_list.idAt(index.row()));
                }
            });
    connect(&m_list, &CustomerListModel::listChanged, this, [this] {
        setCount(m_list.isLoading() ? std::nullopt : std::optional(qint64(m_list.rowCount())));
        followList();
    });
    const auto tell = [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
    };
    connect(&m_list, &CustomerListModel::failed, this, tell);
    connect(&m_details, &accounts::CustomerDetails::failed, this, tell);
    connect(m_panel, &CustomerPanel::openRequested, this, &Page::openRequested);
    connect(m_panel, &CustomerPanel::customerShown, this, &AccountsPage::customerShown);
    connect(m_panel, &CustomerPanel::unsavedChangesChanged, this, &Page::unsavedChangesChanged);
    connect(m_panel, &CustomerPanel::saveFailed, this, &Page::saveFailed);
    connect(m_panel, &CustomerPanel::closeRequested, this,
            [this] { leave([this] { closePanel(); }); });
    connect(&edits.events(), &records::Events::changed, this, &AccountsPage::onCommitted);
    applyFilter();
}

void AccountsPage::buildFilters()
{
    auto *search = new widgets::SearchField(tr("Search number, name, city, email"), this);
    search->setObjectName(u"customersSearchField"_s);
    m_filters = new widgets::ListFilters(search, this);
    QList<widgets::ListFilters::Choice> statuses;
    for (const auto status :
         {accounts::CustomerStatus::Registered, accounts::CustomerStatus::Active,
          accounts::CustomerStatus::Blocked}) {
        const QString word = accounts::statusName(status);
        statuses.append({text::stateName(word), word});
    }
    filterBar()->addWidget(search, 1);
    filterBar()->addWidget(m_filters->addChoice(
        {.code = u"status"_s, .name = tr("Status"), .column = CustomerListModel::StatusColumn},
        u"customersStatusCombo"_s, tr("Any status"), statuses, this));
    filterBar()->addWidget(m_filters->addChoice(
        {.code = u"group"_s, .name = tr("Group"), .column = CustomerListModel::GroupColumn},
        u"customersGroupCombo"_s, tr("Any group"), {}, this));
    filterBar()->addWidget(m_filters->addCheck({.code = u"overdue"_s,
                                                .name = tr("Only overdue"),
                                                .column = CustomerListModel::OverdueColumn,
                                                .ofCell =
                                                    [](const QModelIndex &cell) {
                                                        return cell.data().toString().isEmpty()
                                                            ? QString()
                                                            : u"1"_s;
                                                    }},
                                               u"customersOverdueCheck"_s, this));
    filterBar()->addStretch(1);
    connect(m_filters, &widgets::ListFilters::changed, this, &AccountsPage::applyFilter);
}

void AccountsPage::setGroups(const QList<accounts::CustomerGroup> &groups)
{
    QList<widgets::ListFilters::Choice> choices;
    for (const accounts::CustomerGroup &group : groups) {
        choices.append({group.name, group.id.toString()});
    }
    m_filters->setChoices(u"group"_s, choices);
}

void AccountsPage::applyFilter()
{
    accounts::CustomerFilter filter = m_list.filter(); // keeps the sorting
    filter.search = m_filters->search();
    filter.status = accounts::parseCustomerStatus(m_filters->value(u"status"_s));
    filter.group = base::Id::parse(m_filters->value(u"group"_s));
    filter.overdueOnly = !m_filters->value(u"overdue"_s).isEmpty();
    m_list.setFilter(filter);
}

//! What is not in the list is not shown beside it, unless it is edited.
void AccountsPage::followList()
{
    const int row = m_list.rowOf(m_details.id());
    if (row >= 0 && !m_isClosed) {
        reselect();
    } else if (hasUnsavedChanges()) {
        m_table->clearSelection();
    } else if (!m_list.isLoading() && !m_isClosed) {
        m_panel->setVisible(m_list.rowCount() > 0);
        if (m_list.rowCount() > 0) {
            m_table->selectRow(0);
        }
    }
}

void AccountsPage::closePanel()
{
    m_isClosed = true;
    m_table->setCurrentIndex({});
    m_table->clearSelection();
    m_panel->hide();
    m_table->setFocus();
}

void AccountsPage::select(base::Id customer)
{
    m_isClosed = false;
    m_panel->show();
    if (customer == m_details.id()) {
        return;
    }
    leave(
        [this, customer] {
            m_details.show(customer);
            reselect();
            Q_EMIT recordShown(u"customer"_s, customer);
        },
        [this] { reselect(); });
}

void AccountsPage::reselect()
{
    const int row = m_list.rowOf(m_details.id());
    if (row >= 0 && row != m_table->currentIndex().row()) { // others may be selected with it
        m_table->selectRow(row);
    }
}

QString AccountsPage::unsavedName() const
{
    const auto *shown = m_details.content();
    return shown ? shown->customer.name : title();
}

void AccountsPage::setOwners(const QHash<QString, QString> &owners)
{
    m_panel->setOwner(owners.value(u"customer"_s));
}

void AccountsPage::showRecord(const QString &entity, base::Id record)
{
    if (entity != "customer"_L1) {
        return;
    }
    const int row = m_list.rowOf(record);
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_list.index(row, 0), QAbstractItemView::PositionAtCenter);
    } else {
        select(record);
        if (!m_list.isLoading()) {
            m_filters->clear(); // they hide it
        }
    }
}

bool AccountsPage::hasUnsavedChanges() const
{
    return m_panel->hasUnsavedChanges();
}

void AccountsPage::saveChanges()
{
    m_panel->save();
}

void AccountsPage::discardChanges()
{
    m_panel->discard();
}

void AccountsPage::onCommitted(const store::ChangeSet &changes)
{
    const QList<base::Id> touched = changes.records(u"customer"_s);
    m_list.refresh(touched);
    if (touched.contains(m_details.id())) {
        m_details.reload();
    }
}

} // namespace accountsui

#include "moc_accountspage.cpp"
