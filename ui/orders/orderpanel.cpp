// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderpanel.h"

#include "models/orders/orderdetails.h"
#include "models/orders/orderlinesmodel.h"
#include "ui/text/edittext.h"
#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using orders::OrderLinesModel;

namespace ordersui {

namespace {

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    widgets::setTextRole(label, widgets::TextRole::Subtitle);
    return label;
}

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

OrderPanel::OrderPanel(orders::OrderDetails &details, bool editable, QWidget *parent)
    : QWidget(parent),
      m_details(details),
      m_editable(editable),
      m_lines(new OrderLinesModel(this)),
      m_panel(new widgets::SidePanel(this)),
      m_badge(new widgets::Badge(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panel);
    m_panel->setObjectName(u"orderPanel"_s);
    m_panel->addTitleWidget(m_badge);

    m_status = widgets::makeAction(u"edit"_s, tr("Change status"), u"orderStatusAction"_s, this);
    m_statusMenu = new QMenu(this);
    m_statusMenu->setObjectName(u"orderStatusMenu"_s);
    m_status->setMenu(m_statusMenu);
    m_customer
        = widgets::makeAction(u"customers"_s, tr("Open customer"), u"orderCustomerAction"_s, this);
    m_panel->addHeaderAction(m_status);
    m_panel->addHeaderAction(m_customer);
    connect(m_customer, &QAction::triggered, this, [this] {
        if (const orders::Order *order = m_details.order()) {
            Q_EMIT openRequested(u"customer"_s, order->customer);
        }
    });
    connect(m_panel, &widgets::SidePanel::closeRequested, this, &OrderPanel::closeRequested);

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(8);
    m_facts = words(u"orderFactsLabel"_s, body);
    column->addWidget(m_facts);
    m_note = words(u"orderNoteLabel"_s, body);
    column->addWidget(m_note);
    column->addWidget(heading(tr("Lines"), body));
    m_table = new widgets::TableView(body);
    m_table->setObjectName(u"orderLinesTable"_s);
    m_table->setAccessibleName(tr("Lines of the order"));
    m_table->setModel(m_lines);
    m_table->setColumnWidths({36, 96, 160, 60, 68, 76});
    m_table->setFluidColumn(OrderLinesModel::NameColumn, 80);
    m_table->setFixedColumns({OrderLinesModel::SkuColumn, OrderLinesModel::QuantityColumn,
                              OrderLinesModel::PriceColumn, OrderLinesModel::TotalColumn});
    m_table->setMinorColumns({OrderLinesModel::PositionColumn}, 160);
    m_table->setCopiesHeader(true);
    m_table->setMinimumHeight(160);
    connect(m_table, &widgets::TableView::rowActivated, this, [this](const QModelIndex &index) {
        const auto product = index.data(OrderLinesModel::ProductRole).value<base::Id>();
        if (!product.isNull()) {
            Q_EMIT openRequested(u"product"_s, product);
        }
    });
    column->addWidget(m_table);
    m_total = words(u"orderTotalLabel"_s, body);
    m_total->setAlignment(Qt::AlignRight);
    widgets::setTextRole(m_total, widgets::TextRole::Strong);
    column->addWidget(m_total);
    column->addWidget(heading(tr("In progress"), body));
    m_queue = words(u"orderQueueLabel"_s, body);
    column->addWidget(m_queue);
    column->addWidget(heading(tr("Activity"), body));
    m_timeline = words(u"orderTimelineLabel"_s, body);
    column->addWidget(m_timeline);
    column->addStretch();
    m_panel->setBody(body);

    connect(&m_details, &orders::OrderDetails::changed, this, &OrderPanel::refresh);
    refresh();
}

void OrderPanel::refresh()
{
    const orders::Order *order = m_details.order();
    m_status->setEnabled(order != nullptr);
    m_customer->setEnabled(order != nullptr);
    m_badge->setVisible(order != nullptr);
    if (!order) {
        m_panel->setTitle(m_details.id().isNull() ? tr("No order selected") : tr("Loading…"));
        m_panel->setSubtitle({});
        m_lines->setRows({});
        for (QLabel *label : {m_facts, m_total, m_queue, m_timeline, m_note}) {
            label->clear();
        }
        return;
    }
    //: Title of an order's details; %1 is its number
    m_panel->setTitle(tr("Order %1").arg(order->number));
    m_panel->setSubtitle(m_details.customerName());
    m_badge->setState(orders::statusName(order->status));
    m_lines->setRows(order->lines);
    const int rows = std::clamp(int(order->lines.size()), 3, 12);
    m_table->setMinimumHeight((rows + 1) * widgets::Theme::instance().rowHeight() + 4);
    //: Sum of an order; %1 amount, %2 currency
    m_total->setText(
        tr("Total %1 %2").arg(order->total.toText(QLocale()), order->total.currency().code()));
    fillFacts(*order);
    fillQueue();
    fillTimeline();
    fillStatusMenu(*order);
}

void OrderPanel::fillFacts(const orders::Order &order)
{
    QStringList facts{
        //: %1 customer, %2 customer number
        tr("Customer: %1 (%2)").arg(m_details.customerName(), m_details.customerNumber()),
        //: %1 is date and time
        tr("Placed: %1")
            .arg(QLocale().toString(order.placedAt.toLocalTime(), QLocale::ShortFormat)),
        order.erpNumber.isEmpty() ? tr("ERP number: none yet")
                                  : tr("ERP number: %1").arg(order.erpNumber)};
    if (!order.poNumber.isEmpty()) {
        facts += tr("PO number: %1").arg(order.poNumber);
    }
    m_facts->setText(facts.join(u'\n'));
    m_note->setVisible(!order.note.isEmpty());
    m_note->setText(tr("Note: %1").arg(order.note));
}

void OrderPanel::fillQueue()
{
    QStringList lines;
    for (const orders::OrderQueueEntry &entry : m_details.queue()) {
        //: Where an order waits; %1 system, %2 state, %3 date and time
        lines += tr("%1: %2 since %3")
                     .arg(entry.system, text::stateName(entry.state),
                          QLocale().toString(entry.since.toLocalTime(), QLocale::ShortFormat));
    }
    m_queue->setText(lines.isEmpty() ? tr("Nothing to send.") : lines.join(u'\n'));
}

void OrderPanel::fillTimeline()
{
    QStringList lines;
    base::Id last;
    for (const store::JournalEntry &entry : m_details.history()) {
        const QString when = QLocale().toString(entry.edit.at.toLocalTime(), QLocale::ShortFormat);
        if (entry.change.field == "status"_L1) {
            //: %1 when, %2 status, %3 who
            lines += tr("%1 · %2 · %3")
                         .arg(when, text::stateName(entry.change.after.value_or(QString())),
                              entry.edit.userName);
        } else if (entry.edit.id != last) {
            //: %1 when, %2 what was done, %3 who
            lines += tr("%1 · %2 · %3")
                         .arg(when, text::editLabel(entry.edit.label), entry.edit.userName);
        }
        last = entry.edit.id;
    }
    m_timeline->setText(lines.isEmpty() ? tr("No activity since the order was received.")
                                        : lines.join(u'\n'));
}

void OrderPanel::fillStatusMenu(const orders::Order &order)
{
    m_statusMenu->clear();
    for (const orders::OrderStatus next : orders::nextStatuses(order.status)) {
        const QString word = orders::statusName(next);
        QAction *action = m_statusMenu->addAction(text::stateName(word));
        action->setObjectName(word + u"OrderAction"_s);
        connect(action, &QAction::triggered, this,
                [this, id = order.id, word] { Q_EMIT statusRequested(id, word); });
    }
    m_status->setEnabled(m_editable && !m_statusMenu->isEmpty());
    m_status->setToolTip(!m_editable ? tr("Your role may not change orders.")
                             : m_statusMenu->isEmpty()
                             ? tr("The status of an invoiced or cancelled order can't be changed.")
                             : tr("Change status"));
}

} // namespace ordersui

#include "moc_orderpanel.cpp"
