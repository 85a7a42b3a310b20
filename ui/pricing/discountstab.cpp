// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/discountstab.h"

#include "models/people/session.h"
#include "models/pricing/discountlistmodel.h"
#include "ui/pricing/discountform.h"
#include "ui/text/statetext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using pricing::DiscountListModel;

namespace pricingui {

DiscountsTab::DiscountsTab(store::Store &store, DiscountListModel &list,
                           records::EditService &edits, std::function<base::Id()> newId,
                           QWidget *parent)
    : QWidget(parent),
      m_list(list),
      m_edits(edits),
      m_newId(std::move(newId)),
      m_editor(records::type<pricing::Discount>(), edits)
{
    setObjectName(u"discountsTab"_s);
    const bool editable
        = edits.allows(people::permission(people::Feature::Pricing, people::Capability::Edit));
    m_new = widgets::makeAction(u"add"_s, tr("New discount"), u"newDiscountAction"_s, this);
    m_new->setEnabled(editable);
    m_save = widgets::makeAction(u"save"_s, tr("Save"), u"saveDiscountAction"_s, this);
    m_discard = widgets::makeAction(u"undo"_s, tr("Discard"), u"discardDiscountAction"_s, this);
    m_search = new widgets::SearchField(tr("Search customer, product, category"), this);
    m_search->setObjectName(u"discountsSearchField"_s);
    m_status = new QComboBox(this);
    m_status->setObjectName(u"discountsStatusCombo"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Any status"));
    for (const auto status :
         {pricing::Status::Active, pricing::Status::Draft, pricing::Status::Inactive}) {
        const QString word = pricing::statusName(status);
        m_status->addItem(text::stateName(word), word);
    }
    m_table = new widgets::TableView(this);
    m_table->setObjectName(u"discountsTable"_s);
    m_table->setAccessibleName(tr("Discounts"));
    m_table->setModel(&m_list);
    m_table->setItemDelegateForColumn(DiscountListModel::StatusColumn,
                                      new widgets::BadgeDelegate(m_table));
    m_table->setColumnWidths({216, 180, 92, 64, 108, 92, 140, 100});
    m_table->setFluidColumn(DiscountListModel::WhatColumn, 140);
    m_table->setCopiesHeader(true);
    m_table->setEmptyState(u"discount"_s, tr("No discounts here"),
                           tr("Agree on a discount with a customer or a customer group."), m_new);
    m_form = new DiscountForm(m_editor, store, this);
    m_form->setReadOnly(!editable);
    m_panel = new widgets::SidePanel(this);
    m_panel->setObjectName(u"discountPanel"_s);
    m_panel->setBody(m_form);
    m_panel->setFooterActions({m_save, m_discard});

    auto *filters = new QHBoxLayout;
    filters->addWidget(m_search, 1);
    filters->addWidget(m_status);
    filters->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(filters);
    column->addWidget(new widgets::PanelSplitter(m_table, m_panel, u"discountsSplitter"_s, this),
                      1);

    connect(m_search, &widgets::SearchField::searchChanged, this, &DiscountsTab::applyFilter);
    connect(m_status, &QComboBox::currentIndexChanged, this, &DiscountsTab::applyFilter);
    connect(m_new, &QAction::triggered, this, &DiscountsTab::startNew);
    connect(m_save, &QAction::triggered, this, &DiscountsTab::save);
    connect(m_discard, &QAction::triggered, this, &DiscountsTab::discard);
    connect(m_table, &widgets::TableView::currentRowChanged, this, &DiscountsTab::showCurrent);
    connect(&m_list, &QAbstractItemModel::dataChanged, this, &DiscountsTab::showCurrent);
    connect(&m_list, &DiscountListModel::listChanged, this, [this] {
        const int row = m_list.rowOf(m_wanted);
        if (row >= 0) {
            m_table->selectRow(row);
            m_wanted = {};
        } else if (!m_table->currentIndex().isValid() && m_list.rowCount() > 0) {
            m_table->selectRow(0);
        }
    });
    connect(&m_editor, &records::DraftSource::draftChanged, this, &DiscountsTab::onEdited);
    connect(&m_editor, &records::DraftSource::fieldChanged, this, &DiscountsTab::onEdited);
    connect(&m_editor, &records::RecordEditor::saveFailed, this, &DiscountsTab::saveFailed);
    connect(&m_editor, &records::RecordEditor::saved, this, [this](base::Id id) {
        m_wanted = id;
        m_editor.close();
        m_list.reload();
    });
    connect(&m_edits.events(), &records::Events::changed, this, &DiscountsTab::onCommitted);
    onEdited();
    applyFilter();
}

void DiscountsTab::applyFilter()
{
    m_list.setFilter({.search = m_search->text(),
                      .status = pricing::parseStatus(m_status->currentData().toString())});
}

void DiscountsTab::showCurrent()
{
    if (m_editor.isEdited()) {
        return; // what is being typed stays until it is saved or discarded
    }
    if (const pricing::DiscountRow *row = m_list.rowAt(m_table->currentIndex().row())) {
        m_panel->setTitle(row->discount.name);
        m_panel->setSubtitle(row->discount.code);
        m_form->setNames(*row);
        m_editor.open(row->discount);
    }
}

void DiscountsTab::startNew()
{
    if (m_editor.isEdited()) {
        return;
    }
    const base::Id id = m_newId();
    m_panel->setTitle(tr("New discount"));
    m_panel->setSubtitle({});
    m_form->setNames({});
    // A code that nobody else has yet; people may give it a better one.
    m_editor.openNew(pricing::Discount{.id = id, .code = u"D-%1"_s.arg(id.value() % 100'000'000)});
    m_form->setFocus();
}

void DiscountsTab::show(base::Id discount)
{
    const int row = m_list.rowOf(discount);
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_list.index(row, 0), QAbstractItemView::PositionAtCenter);
    } else {
        m_wanted = discount;
        m_search->clear();
        m_status->setCurrentIndex(0);
        applyFilter();
    }
}

bool DiscountsTab::hasUnsavedChanges() const
{
    return m_editor.isEdited();
}

void DiscountsTab::save()
{
    m_editor.save();
}

void DiscountsTab::discard()
{
    m_editor.close();
    showCurrent();
}

void DiscountsTab::onEdited()
{
    m_panel->setEnabled(!m_editor.draft().isNull());
    m_save->setEnabled(m_editor.canSave());
    m_discard->setEnabled(m_editor.isEdited());
    Q_EMIT unsavedChangesChanged();
}

void DiscountsTab::onCommitted(const store::ChangeSet &changes)
{
    const bool ours
        = std::any_of(changes.changes.cbegin(), changes.changes.cend(),
                      [](const store::FieldChange &one) { return one.entity == "discount"_L1; });
    if (ours) {
        m_list.reload();
    }
}

} // namespace pricingui

#include "moc_discountstab.cpp"
