// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/customer.h"
#include "models/records/editservice.h"
#include "ui/widgets/page.h"

class QAbstractItemModel;

namespace accounts {
class CustomerDetails;
class CustomerListModel;
} // namespace accounts
namespace widgets {
class ListFilters;
class TableView;
} // namespace widgets

namespace accountsui {

class CustomerPanel;

//! Customers: list with balances and credit, filters, and one customer's account beside it.
class AccountsPage final : public widgets::Page
{
    Q_OBJECT
public:
    //! All outlive the page. \a discounts and \a orders show one customer's own; the owner filters
    //! them by customerShown().
    AccountsPage(accounts::CustomerListModel &list, accounts::CustomerDetails &details,
                 QAbstractItemModel *discounts, QAbstractItemModel *orders,
                 records::EditService &edits, QWidget *parent = nullptr);

    [[nodiscard]] bool hasUnsavedChanges() const override;
    [[nodiscard]] QString unsavedName() const override;
    void saveChanges() override;
    void discardChanges() override;
    void showRecord(const QString &entity, base::Id record) override;
    void setOwners(const QHash<QString, QString> &owners) override;

    //! What the group filter offers.
    void setGroups(const QList<accounts::CustomerGroup> &groups);

Q_SIGNALS:
    void customerShown(base::Id customer);

private:
    void buildFilters();
    void applyFilter();
    void select(base::Id customer);
    void reselect(); // what the panel shows
    void followList();
    void closePanel();
    void onCommitted(const store::ChangeSet &changes);

    accounts::CustomerListModel &m_list;
    accounts::CustomerDetails &m_details;
    CustomerPanel *m_panel = nullptr;
    widgets::TableView *m_table = nullptr;
    widgets::ListFilters *m_filters = nullptr;
    bool m_isClosed = false; // nothing is selected because somebody wanted it so
};

} // namespace accountsui
