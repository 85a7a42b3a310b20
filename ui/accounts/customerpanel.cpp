// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/customerpanel.h"

#include "models/accounts/customerdetails.h"
#include "models/accounts/invoicesmodel.h"
#include "models/people/session.h"
#include "models/store/pagedmodelbase.h"
#include "ui/accounts/ageingbar.h"
#include "ui/accounts/contactstab.h"
#include "ui/accounts/customerform.h"
#include "ui/text/ownernote.h"
#include "ui/widgets/action.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using people::Capability;
using people::Feature;

namespace accountsui {

namespace {

constexpr int PaymentsShown = 20;

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    widgets::setTextRole(label, widgets::TextRole::Subtitle);
    return label;
}

QString amount(const base::Money &money)
{
    return u"%1 %2"_s.arg(money.toText(QLocale()), money.currency().code());
}

} // namespace

CustomerPanel::CustomerPanel(accounts::CustomerDetails &details, QAbstractItemModel *discounts,
                             QAbstractItemModel *orders, records::EditService &edits,
                             QWidget *parent)
    : QWidget(parent),
      m_details(details),
      m_edits(edits),
      m_editor(records::type<accounts::Customer>(), edits),
      m_invoices(new accounts::InvoicesModel(this)),
      m_panel(new widgets::SidePanel(this)),
      m_badge(new widgets::Badge(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panel);
    m_panel->setObjectName(u"customerPanel"_s);
    m_panel->addTitleWidget(m_badge);
    m_approve = widgets::makeAction(u"check"_s, tr("Approve"), u"approveCustomerAction"_s, this);
    m_block = widgets::makeAction(u"lock"_s, tr("Block"), u"blockCustomerAction"_s, this);
    m_save = widgets::makeAction(u"save"_s, tr("Save"), u"saveCustomerAction"_s, this);
    m_discard = widgets::makeAction(u"undo"_s, tr("Discard"), u"discardCustomerAction"_s, this);
    m_save->setShortcut(QKeySequence::Save);
    m_save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_save);
    m_panel->addHeaderAction(m_approve);
    m_panel->addHeaderAction(m_block);
    m_panel->setFooterActions({m_save, m_discard});

    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"customerTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeOverview(), tr("Overview"));
    m_tabs->addTab(new ContactsTab(m_details, m_edits, this), tr("Contacts"));
    m_tabs->addTab(makeInvoices(), tr("Invoices"));
    const auto addTable = [this](widgets::TableView *table, const QString &title) {
        auto *holder = new QWidget(this);
        auto *room = new QVBoxLayout(holder);
        room->setContentsMargins(0, 12, 0, 0);
        room->addWidget(table);
        m_tabs->addTab(holder, title);
    };
    addTable(makeTable(orders, u"customerOrdersTable"_s, tr("Orders"), u"order"_s), tr("Orders"));
    addTable(makeTable(discounts, u"customerDiscountsTable"_s, tr("Discounts"), u"discount"_s),
             tr("Discounts"));
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 0, 16, 12);
    column->addWidget(m_tabs);
    m_panel->setBody(body);

    connect(m_panel, &widgets::SidePanel::closeRequested, this, &CustomerPanel::closeRequested);
    connect(m_approve, &QAction::triggered, this, [this] { setStatus(u"active"_s); });
    connect(m_block, &QAction::triggered, this, [this] {
        const auto *content = m_details.content();
        const bool blocked
            = content && content->customer.status == accounts::CustomerStatus::Blocked;
        setStatus(blocked ? u"active"_s : u"blocked"_s);
    });
    connect(m_save, &QAction::triggered, this, &CustomerPanel::save);
    connect(m_discard, &QAction::triggered, this, &CustomerPanel::discard);
    const auto onEdited = [this] {
        updateActions();
        Q_EMIT unsavedChangesChanged();
    };
    connect(&m_editor, &records::DraftSource::draftChanged, this, onEdited);
    connect(&m_editor, &records::DraftSource::fieldChanged, this, onEdited);
    connect(&m_editor, &records::RecordEditor::saveFailed, this, &CustomerPanel::saveFailed);
    connect(&m_details, &accounts::CustomerDetails::changed, this, &CustomerPanel::refresh);
    refresh();
}

QWidget *CustomerPanel::makeOverview()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 4);
    column->setSpacing(8);
    m_balance = words(u"customerBalanceLabel"_s, page);
    widgets::setTextRole(m_balance, widgets::TextRole::Strong);
    column->addWidget(m_balance);
    m_ageing = new AgeingBar(page);
    column->addWidget(m_ageing);
    column->addWidget(heading(tr("Credit"), page));
    m_exposure = new QProgressBar(page);
    m_exposure->setObjectName(u"creditBar"_s);
    m_exposure->setAccessibleName(tr("Credit used"));
    m_exposure->setTextVisible(false);
    m_exposure->setFixedHeight(8);
    column->addWidget(m_exposure);
    m_credit = words(u"customerCreditLabel"_s, page);
    column->addWidget(m_credit);
    column->addWidget(heading(tr("Master data"), page));
    m_form = new CustomerForm(m_editor, page);
    m_form->setReadOnly(!mayEdit());
    column->addWidget(m_form);
    column->addStretch();
    return page;
}

QWidget *CustomerPanel::makeInvoices()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    auto *table = makeTable(m_invoices, u"customerInvoicesTable"_s, tr("Invoices"), {});
    table->setItemDelegateForColumn(accounts::InvoicesModel::StatusColumn,
                                    new widgets::BadgeDelegate(table));
    using Invoices = accounts::InvoicesModel;
    table->setColumnWidths({104, 88, 88, 112, 104, 104});
    table->setFluidColumn(Invoices::NumberColumn, 84);
    table->setFixedColumns({Invoices::DueColumn, Invoices::StatusColumn, Invoices::OpenColumn});
    table->setMinimumHeight(280);
    column->addWidget(table, 1);
    auto *title = heading(tr("Payments"), page);
    column->addWidget(title);
    m_payments = words(u"customerPaymentsLabel"_s, page);
    column->addWidget(m_payments);
    return page;
}

widgets::TableView *CustomerPanel::makeTable(QAbstractItemModel *model, const QString &name,
                                             const QString &title, const QString &entity)
{
    auto *table = new widgets::TableView(this);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(model);
    table->setCopiesHeader(true);
    table->setEmptyState(entity == "order"_L1   ? u"orders"_s
                             : entity.isEmpty() ? u"invoices"_s
                                                : u"discount"_s,
                         tr("Nothing here"), tr("This customer has none yet."));
    if (!entity.isEmpty()) {
        connect(table, &widgets::TableView::rowActivated, this,
                [this, entity](const QModelIndex &index) {
                    const auto id = index.data(store::PagedModelBase::IdRole).value<base::Id>();
                    if (!id.isNull()) {
                        Q_EMIT openRequested(entity, id);
                    }
                });
    }
    return table;
}

void CustomerPanel::refresh()
{
    const auto *content = m_details.content();
    // Before the first customer there is nothing to show; later the last one waits greyed out.
    m_tabs->setVisible(content || !m_shown.isNull());
    m_tabs->setEnabled(content != nullptr);
    m_badge->setVisible(content != nullptr);
    if (!content) {
        m_panel->setTitle(m_details.id().isNull() ? tr("No customer selected") : tr("Loading…"));
        m_panel->setSubtitle({});
        updateActions();
        return;
    }
    m_panel->setTitle(content->customer.name);
    //: Below a customer's name; %1 customer number, %2 parent company
    m_panel->setSubtitle(
        content->parentName.isEmpty()
            ? content->customer.number
            : tr("%1 · belongs to %2").arg(content->customer.number, content->parentName));
    m_badge->setState(accounts::statusName(content->customer.status));
    const bool another = m_shown != content->customer.id;
    m_shown = content->customer.id;
    if (another) { // else the editor follows by itself
        m_editor.open(content->customer);
    }
    m_invoices->setInvoices(content->invoices, content->day);
    showBalance();
    showPayments();
    updateActions();
    if (another) {
        Q_EMIT customerShown(m_shown);
    }
}

void CustomerPanel::showBalance()
{
    const accounts::Balance &balance = m_details.content()->balance;
    //: %1 amount with currency
    QString text = tr("Outstanding balance: %1").arg(amount(balance.open));
    if (balance.overdue.units() > 0) {
        //: Behind the balance; %1 amount with currency
        text += u'\n' + tr("Overdue: %1").arg(amount(balance.overdue));
    }
    m_balance->setText(text);
    m_ageing->setBalance(balance);

    const auto used = balance.percentUsed();
    m_exposure->setVisible(used.has_value());
    m_exposure->setRange(0, 100);
    m_exposure->setValue(std::min(used.value_or(0), 100));
    widgets::setStyleProperty(m_exposure, "state",
                              used.value_or(0) > 100      ? u"danger"_s
                                  : used.value_or(0) > 80 ? u"warning"_s
                                                          : u"success"_s);
    QStringList lines;
    const auto exposure = balance.exposure();
    const auto available = balance.available();
    if (exposure.ok()) {
        //: %1 and %2 amounts with currency
        lines += tr("Exposure: %1, including %2 in open orders")
                     .arg(amount(*exposure), amount(balance.orders));
    }
    if (used && available.ok() && *available) {
        //: %1 amount with currency, %2 percent
        lines += tr("Credit limit: %1, %2 % used").arg(amount(*balance.creditLimit)).arg(*used);
        lines += (*available)->isNegative()
            ? tr("Over the credit limit by %1")
                  .arg(amount(base::Money(-(*available)->units(), (*available)->currency())))
            : tr("Available credit: %1").arg(amount(**available));
    } else {
        lines += tr("No credit limit");
    }
    if (balance.daysSalesOutstanding) {
        lines += tr("Days sales outstanding (DSO): %1")
                     .arg(QLocale().toString(*balance.daysSalesOutstanding));
    }
    const auto &shown = *m_details.content();
    if (const auto days = accounts::averageDaysToPay(shown.invoices, shown.payments)) {
        lines += tr("Average days to pay: %1").arg(QLocale().toString(*days));
    }
    m_credit->setText(lines.join(u'\n'));
}

void CustomerPanel::showPayments()
{
    const auto &payments = m_details.content()->payments;
    QStringList lines;
    for (const accounts::Payment &payment : payments.mid(0, PaymentsShown)) {
        //: A payment; %1 day, %2 amount with currency, %3 reference
        lines += tr("%1 · %2 · %3")
                     .arg(QLocale().toString(payment.receivedOn, QLocale::ShortFormat),
                          amount(payment.amount), payment.reference);
    }
    m_payments->setText(lines.isEmpty() ? tr("No payments yet.") : lines.join(u'\n'));
}

bool CustomerPanel::mayEdit() const
{
    return m_edits.allows(people::permission(Feature::Accounts, Capability::Edit));
}

void CustomerPanel::updateActions()
{
    const auto *content = m_details.content();
    const auto status = content ? content->customer.status : accounts::CustomerStatus::Registered;
    const bool registered = content && status == accounts::CustomerStatus::Registered;
    const bool mayApprove
        = m_edits.allows(people::permission(Feature::Accounts, Capability::Approve));
    m_approve->setVisible(registered);
    m_approve->setEnabled(mayApprove);
    m_approve->setToolTip(mayApprove ? tr("Allows the customer to place orders")
                                     : tr("Your role may not approve customers."));
    m_block->setVisible(content && !registered);
    m_block->setEnabled(mayEdit());
    m_block->setText(status == accounts::CustomerStatus::Blocked ? tr("Unblock") : tr("Block"));
    m_save->setEnabled(m_editor.canSave());
    m_discard->setEnabled(m_editor.isEdited());
}

void CustomerPanel::setStatus(const QString &status)
{
    const auto *content = m_details.content();
    if (!content) {
        return;
    }
    const bool approval = content->customer.status == accounts::CustomerStatus::Registered;
    m_edits.change({u"customer"_s, m_shown, u"status"_s,
                    accounts::statusName(content->customer.status), status},
                   store::editLabel(approval                     ? "customer.approve"_L1
                                        : status == "blocked"_L1 ? "customer.block"_L1
                                                                 : "customer.unblock"_L1,
                                    {content->customer.name}));
}

void CustomerPanel::setOwner(const QString &systems)
{
    m_panel->setNote(text::ownerNote(u"customer"_s, systems));
}

} // namespace accountsui

#include "moc_customerpanel.cpp"
