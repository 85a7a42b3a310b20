// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/discountstab.h"

#include "models/pricing/discountlistmodel.h"
#include "ui/pricing/discountform.h"
#include "ui/text/statetext.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>

using namespace Qt::StringLiterals;
using pricing::DiscountListModel;

namespace pricingui {

DiscountsTab::DiscountsTab(DiscountListModel &list, records::EditService &edits,
                           std::function<base::Id()> newId, QWidget *parent)
    : RecordTab(list, records::type<pricing::Discount>(), edits, std::move(newId),
                {.one = u"Discount"_s,
                 .many = u"discounts"_s,
                 .title = tr("Discounts"),
                 .newOne = tr("New discount"),
                 .search = tr("Search customer, product, category")},
                parent),
      m_list(list),
      m_status(new QComboBox(this)),
      m_form(new DiscountForm(editor(), edits.store(), this))
{
    m_status->setObjectName(u"discountsStatusCombo"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Any status"));
    for (const auto status :
         {pricing::Status::Active, pricing::Status::Draft, pricing::Status::Inactive}) {
        const QString word = pricing::statusName(status);
        m_status->addItem(text::stateName(word), word);
    }
    addFilter(m_status);
    connect(m_status, &QComboBox::currentIndexChanged, this, &DiscountsTab::applyFilters);
    table()->setItemDelegateForColumn(DiscountListModel::StatusColumn,
                                      new widgets::BadgeDelegate(table()));
    table()->setColumnWidths({216, 180, 92, 64, 108, 92, 140, 100});
    table()->setFluidColumn(DiscountListModel::WhatColumn, 140);
    table()->setEmptyState(
        u"discount"_s, tr("No discounts here"),
        tr("Discounts for customers and customer groups appear here. Add the first one."),
        newAction());
    finish(m_form);
}

bool DiscountsTab::openRow(int row)
{
    const pricing::DiscountRow *found = m_list.rowAt(row);
    if (found) {
        m_form->setNames(*found);
        editor().open(found->discount);
    }
    return found != nullptr;
}

void DiscountsTab::openNew(base::Id id)
{
    m_form->setNames({});
    // A code that nobody else has yet; people may give it a better one.
    editor().openNew(pricing::Discount{.id = id, .code = u"D-%1"_s.arg(id.value() % 100'000'000)});
}

void DiscountsTab::applyFilters()
{
    m_list.setFilter({.search = search()->text(),
                      .status = pricing::parseStatus(m_status->currentData().toString())});
}

void DiscountsTab::clearFilters()
{
    search()->clear();
    m_status->setCurrentIndex(0);
}

} // namespace pricingui

#include "moc_discountstab.cpp"
