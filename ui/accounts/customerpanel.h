// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/records/recordeditor.h"

#include <QWidget>

class QAbstractItemModel;
class QAction;
class QLabel;
class QProgressBar;
class QTabWidget;

namespace accounts {
class CustomerDetails;
class InvoicesModel;
} // namespace accounts
namespace widgets {
class Badge;
class SidePanel;
class TableView;
} // namespace widgets

namespace accountsui {

class AgeingBar;
class CustomerForm;

//! Details of one customer: what is owed and how late, the credit limit, master data, invoices and
//! payments, own discounts, recent orders. Saves through the edit service.
class CustomerPanel final : public QWidget
{
    Q_OBJECT
public:
    //! \a discounts and \a orders show the customer's own; the owner filters them by
    //! customerShown(). Not owned.
    CustomerPanel(accounts::CustomerDetails &details, QAbstractItemModel *discounts,
                  QAbstractItemModel *orders, records::EditService &edits,
                  QWidget *parent = nullptr);

    //! Names of the systems that own customers in place of the desk.
    void setOwner(const QString &systems);
    [[nodiscard]] bool hasUnsavedChanges() const { return m_editor.isEdited(); }
    void save() { m_editor.save(); }
    void discard() { m_editor.revert(); }

Q_SIGNALS:
    void unsavedChangesChanged();
    void saveFailed();
    void openRequested(const QString &entity, base::Id record);
    void customerShown(base::Id customer);
    void closeRequested();

private:
    [[nodiscard]] bool mayEdit() const;
    [[nodiscard]] QWidget *makeOverview();
    [[nodiscard]] QWidget *makeInvoices();
    [[nodiscard]] widgets::TableView *makeTable(QAbstractItemModel *model, const QString &name,
                                                const QString &title, const QString &entity);
    void refresh();
    void showBalance();
    void showPayments();
    void setStatus(const QString &status);
    void updateActions();

    accounts::CustomerDetails &m_details;
    records::EditService &m_edits;
    records::RecordEditor m_editor;
    accounts::InvoicesModel *m_invoices = nullptr;
    widgets::SidePanel *m_panel = nullptr;
    widgets::Badge *m_badge = nullptr;
    QTabWidget *m_tabs = nullptr;
    CustomerForm *m_form = nullptr;
    AgeingBar *m_ageing = nullptr;
    QLabel *m_balance = nullptr;
    QLabel *m_credit = nullptr;
    QProgressBar *m_exposure = nullptr;
    QLabel *m_payments = nullptr;
    QAction *m_approve = nullptr;
    QAction *m_block = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
    base::Id m_shown; // what the form holds
};

} // namespace accountsui
