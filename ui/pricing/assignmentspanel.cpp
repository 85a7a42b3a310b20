// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/assignmentspanel.h"

#include "models/catalog/lookuprepository.h"
#include "models/people/session.h"
#include "ui/widgets/action.h"
#include "ui/widgets/recordpicker.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using pricing::AssignmentsModel;
using pricing::Level;

namespace pricingui {

AssignmentsPanel::AssignmentsPanel(store::Store &store, records::EditService &edits,
                                   QWidget *parent)
    : QWidget(parent),
      m_editable(
          edits.allows(people::permission(people::Feature::Pricing, people::Capability::Edit))),
      m_model(new AssignmentsModel(store, this))
{
    setObjectName(u"assignmentsPanel"_s);
    m_model->setEditable(m_editable);
    m_unassign = widgets::makeAction(u"delete"_s, tr("Unassign"), u"takePriceListAction"_s, this);
    m_unassign->setShortcut(QKeySequence::Delete);
    m_unassign->setShortcutContext(Qt::WidgetShortcut);
    m_unassign->setEnabled(m_editable);
    m_table = new widgets::TableView(this);
    m_table->setObjectName(u"assignmentsTable"_s);
    m_table->setAccessibleName(tr("Assigned to"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({240, 72, 128, 104});
    m_table->setFluidColumn(AssignmentsModel::WhoColumn, 160);
    m_table->setEditTriggers(m_editable ? QAbstractItemView::DoubleClicked
                                     | QAbstractItemView::EditKeyPressed
                                        : QAbstractItemView::NoEditTriggers);
    m_table->setEmptyState(u"customers"_s, tr("Not assigned yet"),
                           tr("Assign it to a customer, a group, a portal or everyone below."));
    m_table->addAction(m_unassign);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addWidget(makeAddRow(store));
    connect(m_unassign, &QAction::triggered, this, &AssignmentsPanel::unassign);
    connect(m_model, &AssignmentsModel::changesRequested, &edits, &records::EditService::commit);
    connect(&edits, &records::EditService::failed, m_model,
            [this] { m_model->setList(m_list); }); // the shell says why
    connect(m_model, &AssignmentsModel::failed, this, &AssignmentsPanel::failed);
}

QWidget *AssignmentsPanel::makeAddRow(store::Store &store)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(8);
    m_level = new QComboBox(row);
    m_level->setObjectName(u"giveLevelCombo"_s);
    m_level->setAccessibleName(tr("Assigned to"));
    m_level->addItem(tr("Customer"), int(Level::Customer));
    m_level->addItem(tr("Customer group"), int(Level::Group));
    m_level->addItem(tr("Portal"), int(Level::Portal));
    m_level->addItem(tr("Everyone"), int(Level::Company));
    line->addWidget(m_level);
    using catalog::LookupKind;
    for (const auto &[level, kind, name, hint] :
         {std::tuple(Level::Customer, LookupKind::Customer, u"giveCustomerEdit"_s,
                     tr("Number or name")),
          std::tuple(Level::Group, LookupKind::Group, u"giveGroupEdit"_s, tr("Code or name")),
          std::tuple(Level::Portal, LookupKind::Portal, u"givePortalEdit"_s, tr("Name"))}) {
        auto *picker = new widgets::RecordPicker(store, catalog::lookup(kind), hint, row);
        picker->setObjectName(name);
        picker->setAccessibleName(m_level->itemText(m_level->findData(int(level))));
        m_pickers.insert(int(level), picker);
        line->addWidget(picker, 1);
        connect(picker, &widgets::RecordPicker::recordChanged, this, &AssignmentsPanel::showPicker);
    }
    m_assign = widgets::makeAction(u"add"_s, tr("Assign"), u"givePriceListAction"_s, this);
    auto *button = new QToolButton(row);
    button->setObjectName(u"givePriceListButton"_s);
    button->setDefaultAction(m_assign);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->addWidget(button);
    line->addStretch();
    row->setVisible(m_editable);
    connect(m_level, &QComboBox::currentIndexChanged, this, &AssignmentsPanel::showPicker);
    connect(m_assign, &QAction::triggered, this, &AssignmentsPanel::assign);
    showPicker();
    return row;
}

void AssignmentsPanel::showPicker()
{
    const int level = m_level->currentData().toInt();
    for (const auto &[each, picker] : m_pickers.asKeyValueRange()) {
        picker->setVisible(each == level);
    }
    const widgets::RecordPicker *picker = m_pickers.value(level);
    m_assign->setEnabled(!m_list.isNull() && (!picker || !picker->record().id.isNull()));
}

void AssignmentsPanel::setList(base::Id list)
{
    m_list = list;
    m_model->setList(list);
    showPicker();
}

void AssignmentsPanel::assign()
{
    widgets::RecordPicker *picker = m_pickers.value(m_level->currentData().toInt());
    const records::LookupEntry record = picker ? picker->record() : records::LookupEntry();
    if (!m_model->assign(Level(m_level->currentData().toInt()), record.id, record.name)) {
        Q_EMIT problemFound(tr("The price list is assigned to them already."));
    } else if (picker) {
        picker->setRecord({});
        showPicker();
        picker->setFocus();
    }
}

void AssignmentsPanel::unassign()
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows += index.row();
    }
    m_model->unassign(rows);
}

} // namespace pricingui

#include "moc_assignmentspanel.cpp"
