// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/promotions/promotionstab.h"

#include "models/base/companytime.h"
#include "models/catalog/lookuprepository.h"
#include "models/promotions/promotionlistmodel.h"
#include "ui/text/statetext.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/rateedit.h"
#include "ui/widgets/recordform.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using promotions::Phase;
using promotions::PromotionListModel;

namespace promotionsui {

namespace {

constexpr std::array Phases{Phase::Running, Phase::Planned, Phase::Ended, Phase::Draft,
                            Phase::Inactive};

} // namespace

PromotionsTab::PromotionsTab(PromotionListModel &list, records::EditService &edits,
                             std::function<base::Id()> newId, QWidget *parent)
    : RecordTab(list, records::type<promotions::Promotion>(), edits, std::move(newId),
                {.one = u"Promotion"_s,
                 .many = u"promotions"_s,
                 .title = tr("Promotions"),
                 .newOne = tr("New promotion"),
                 .search = tr("Search promotion"),
                 .noMatch = tr("No promotions match")},
                parent),
      m_list(list)
{
    QList<widgets::ListFilters::Choice> choices;
    for (const Phase phase : Phases) {
        const QString word = promotions::phaseName(phase);
        choices.append({text::stateName(word), word});
    }
    addFilter(filters().addChoice(
        {.code = u"phase"_s, .name = tr("Status"), .column = PromotionListModel::PhaseColumn},
        u"promotionsPhaseCombo"_s, tr("Any status"), choices, this));
    table()->setItemDelegateForColumn(PromotionListModel::PhaseColumn,
                                      new widgets::BadgeDelegate(table()));
    table()->setColumnWidths({220, 170, 84, 100, 90, 90, 100});
    table()->setFluidColumn(PromotionListModel::NameColumn, 160);
    table()->setEmptyState(
        u"promotions"_s, tr("No promotions here"),
        tr("Promotions lower prices for everyone for a limited time. Add the first one."),
        newAction());
    makeForm();
    finish(m_form);
}

void PromotionsTab::makeForm()
{
    using widgets::DayEdit;
    m_form = new widgets::RecordForm(editor(), this);
    m_form->setObjectName(u"promotionForm"_s);
    m_form->layout()->setContentsMargins(16, 12, 16, 16);
    m_form->addLine(u"name"_s, tr("&Name"), u"promotionNameEdit"_s);
    m_form->addLine(u"teaser"_s, tr("&Teaser"), u"promotionTeaserEdit"_s);
    m_form->setHint(u"teaser"_s, tr("What customers read."));
    m_form->addLine(u"code"_s, tr("&Code"), u"promotionCodeEdit"_s);
    m_form->addRecord(u"category"_s, tr("&Applies to"), u"promotionCategoryEdit"_s,
                      catalog::lookup(catalog::LookupKind::Category), tr("Everything"));
    m_form->addNumber(u"rate"_s, tr("&Discount"), u"promotionRateEdit"_s,
                      new widgets::RateEdit(this));
    m_form->addWords(u"status"_s, tr("&Status"), u"promotionStatusCombo"_s);
    m_form->addDay(u"valid_from"_s, tr("Va&lid from"), u"promotionFrom"_s,
                   new DayEdit(DayEdit::Is::First, DayEdit::Need::Day, tr("Valid from"), this));
    m_form->addDay(u"valid_to"_s, tr("Valid &until"), u"promotionTo"_s,
                   new DayEdit(DayEdit::Is::Last, DayEdit::Need::Day, tr("Valid until"), this));
    m_form->addStretch();
}

bool PromotionsTab::openRow(int row)
{
    const auto *found = m_list.rowAt(row);
    if (found) {
        editor().open(found->promotion);
    }
    return found != nullptr;
}

void PromotionsTab::openNew(base::Id id)
{
    const QDate today = base::companytime::dayOf(QDateTime::currentDateTimeUtc());
    // A code that nobody else has yet; people may give it a better one.
    editor().openNew(promotions::Promotion{.id = id,
                                           .code = u"P-%1"_s.arg(id.value() % 100'000'000),
                                           .validFrom = base::companytime::startOf(today),
                                           .validTo = base::companytime::endOf(today.addDays(13))});
}

void PromotionsTab::applyFilters()
{
    const QString asked = filters().value(u"phase"_s);
    const auto phase = std::ranges::find(Phases, asked, &promotions::phaseName);
    m_list.setFilter({.search = filters().search(),
                      .phase = phase == Phases.end() ? std::nullopt : std::optional(*phase)});
}

} // namespace promotionsui

#include "moc_promotionstab.cpp"
