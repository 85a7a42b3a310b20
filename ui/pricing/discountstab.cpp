// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/discountstab.h"

#include "models/pricing/discountlistmodel.h"
#include "ui/pricing/discountform.h"
#include "ui/text/statetext.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/listfilters.h"
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
                 .search = tr("Search customer, product, category"),
                 .noMatch = tr("No discounts match")},
                parent),
      m_list(list),
      m_form(new DiscountForm(editor(), this))
{
    QList<widgets::ListFilters::Choice> statuses;
    for (const auto status :
         {pricing::Status::Active, pricing::Status::Draft, pricing::Status::Inactive}) {
        const QString word = pricing::statusName(status);
        statuses.append({text::stateName(word), word});
    }
    addFilter(filters().addChoice(
        {.code = u"status"_s, .name = tr("Status"), .column = DiscountListModel::StatusColumn},
        u"discountsStatusCombo"_s, tr("Any status"), statuses, this));
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
        editor().open(found->discount);
    }
    return found != nullptr;
}

void DiscountsTab::openNew(base::Id id)
{
    // A code that nobody else has yet; people may give it a better one.
    editor().openNew(pricing::Discount{.id = id, .code = u"D-%1"_s.arg(id.value() % 100'000'000)});
}

void DiscountsTab::applyFilters()
{
    m_list.setFilter({.search = filters().search(),
                      .status = pricing::parseStatus(filters().value(u"status"_s))});
}

} // namespace pricingui

#include "moc_discountstab.cpp"
