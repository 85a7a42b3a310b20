// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/promotions/promotionstab.h"

#include "models/base/companytime.h"
#include "models/people/session.h"
#include "models/promotions/promotionlistmodel.h"
#include "ui/text/statetext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/rateedit.h"
#include "ui/widgets/recordform.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using promotions::Phase;
using promotions::PromotionListModel;

namespace promotionsui {

PromotionsTab::PromotionsTab(PromotionListModel &list, records::EditService &edits,
                             std::function<base::Id()> newId, QWidget *parent)
    : QWidget(parent),
      m_list(list),
      m_edits(edits),
      m_newId(std::move(newId)),
      m_editor(records::type<promotions::Promotion>(), edits)
{
    setObjectName(u"promotionsTab"_s);
    const bool editable
        = edits.allows(people::permission(people::Feature::Promotions, people::Capability::Edit));
    m_new = widgets::makeAction(u"add"_s, tr("New promotion"), u"newPromotionAction"_s, this);
    m_new->setEnabled(editable);
    m_save = widgets::makeAction(u"save"_s, tr("Save"), u"savePromotionAction"_s, this);
    m_discard = widgets::makeAction(u"undo"_s, tr("Discard"), u"discardPromotionAction"_s, this);
    m_search = new widgets::SearchField(tr("Search promotion"), this);
    m_search->setObjectName(u"promotionsSearchField"_s);
    m_phase = new QComboBox(this);
    m_phase->setObjectName(u"promotionsPhaseCombo"_s);
    m_phase->setAccessibleName(tr("Status"));
    m_phase->addItem(tr("Any status"), -1);
    for (const Phase phase :
         {Phase::Running, Phase::Planned, Phase::Ended, Phase::Draft, Phase::Inactive}) {
        m_phase->addItem(text::stateName(promotions::phaseName(phase)), int(phase));
    }
    auto *newButton = new QToolButton(this);
    newButton->setObjectName(u"newPromotionButton"_s);
    newButton->setDefaultAction(m_new);
    newButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_table = new widgets::TableView(this);
    m_table->setObjectName(u"promotionsTable"_s);
    m_table->setAccessibleName(tr("Promotions"));
    m_table->setModel(&m_list);
    m_table->setItemDelegateForColumn(PromotionListModel::PhaseColumn,
                                      new widgets::BadgeDelegate(m_table));
    m_table->setColumnWidths({220, 170, 84, 100, 90, 90, 100});
    m_table->setFluidColumn(promotions::PromotionListModel::NameColumn, 160);
    m_table->setCopiesHeader(true);
    m_table->setEmptyState(u"promotions"_s, tr("No promotions here"),
                           tr("A promotion lowers prices for everybody, for a while."), m_new);
    m_panel = new widgets::SidePanel(this);
    m_panel->setObjectName(u"promotionPanel"_s);
    makeForm(editable);
    m_panel->setBody(m_form);
    m_panel->setFooterActions({m_save, m_discard});

    auto *filters = new QHBoxLayout;
    filters->addWidget(m_search, 1);
    filters->addWidget(m_phase);
    filters->addStretch(1);
    filters->addWidget(newButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(filters);
    column->addWidget(new widgets::PanelSplitter(m_table, m_panel, u"promotionsSplitter"_s, this),
                      1);

    connect(m_search, &widgets::SearchField::searchChanged, this, &PromotionsTab::applyFilter);
    connect(m_phase, &QComboBox::currentIndexChanged, this, &PromotionsTab::applyFilter);
    connect(m_new, &QAction::triggered, this, &PromotionsTab::startNew);
    connect(m_save, &QAction::triggered, this, &PromotionsTab::save);
    connect(m_discard, &QAction::triggered, this, &PromotionsTab::discard);
    connect(m_table, &widgets::TableView::currentRowChanged, this, &PromotionsTab::showCurrent);
    connect(&m_list, &QAbstractItemModel::dataChanged, this, &PromotionsTab::showCurrent);
    connect(&m_list, &PromotionListModel::listChanged, this, [this] {
        const int row = m_list.rowOf(m_wanted);
        if (row >= 0) {
            m_table->selectRow(row);
            m_wanted = {};
        } else if (!m_table->currentIndex().isValid() && m_list.rowCount() > 0) {
            m_table->selectRow(0);
        }
    });
    connect(&m_edits.events(), &records::Events::changed, this, &PromotionsTab::onCommitted);
    connect(&m_editor, &records::DraftSource::draftChanged, this, &PromotionsTab::onEdited);
    connect(&m_editor, &records::DraftSource::fieldChanged, this, &PromotionsTab::onEdited);
    connect(&m_editor, &records::RecordEditor::saved, this, [this](base::Id id) {
        m_wanted = id;
        m_editor.close();
        m_list.reload();
    });
    onEdited();
    applyFilter();
}

void PromotionsTab::makeForm(bool editable)
{
    using widgets::DayEdit;
    m_form = new widgets::RecordForm(m_editor, this, widgets::FormField::LabelAt::Left);
    m_form->setObjectName(u"promotionForm"_s);
    m_form->layout()->setContentsMargins(16, 12, 16, 16);
    m_form->addLine(u"name"_s, tr("&Name"), u"promotionNameEdit"_s);
    m_form->addLine(u"teaser"_s, tr("&Teaser"), u"promotionTeaserEdit"_s);
    m_form->setHint(u"teaser"_s, tr("What customers read."));
    m_form->addLine(u"code"_s, tr("&Code"), u"promotionCodeEdit"_s);
    m_form->addChoice(u"category"_s, tr("&On what"), u"promotionCategoryCombo"_s, {});
    m_form->addNumber(u"rate"_s, tr("&Reduction"), u"promotionRateEdit"_s,
                      new widgets::RateEdit(this));
    m_form->addWords(u"status"_s, tr("&Status"), u"promotionStatusCombo"_s);
    m_form->addDay(u"valid_from"_s, tr("F&irst day"), u"promotionFrom"_s,
                   new DayEdit(DayEdit::Is::First, {}, tr("First day"), this));
    m_form->addDay(u"valid_to"_s, tr("&Last day"), u"promotionTo"_s,
                   new DayEdit(DayEdit::Is::Last, {}, tr("Last day"), this));
    m_form->addStretch();
    m_form->setReadOnly(!editable);
    setCategories({});
}

void PromotionsTab::setCategories(const QList<CategoryChoice> &categories)
{
    QList<widgets::RecordForm::Choice> choices{{.text = tr("Everything"), .value = {}}};
    for (const CategoryChoice &category : categories) {
        choices.append({.text = category.name, .value = category.id.toString()});
    }
    m_form->setChoices(u"category"_s, choices);
}

void PromotionsTab::applyFilter()
{
    const int phase = m_phase->currentData().toInt();
    m_list.setFilter({.search = m_search->text(),
                      .phase = phase < 0 ? std::nullopt : std::optional(Phase(phase))});
}

void PromotionsTab::showCurrent()
{
    if (m_editor.isEdited()) {
        return; // what is being typed stays until it is saved or discarded
    }
    if (const auto *row = m_list.rowAt(m_table->currentIndex().row())) {
        m_panel->setTitle(row->promotion.name);
        m_panel->setSubtitle(row->promotion.code);
        m_editor.open(row->promotion);
    }
}

void PromotionsTab::startNew()
{
    if (m_editor.isEdited()) {
        return;
    }
    const base::Id id = m_newId();
    const QDate today = base::companytime::dayOf(QDateTime::currentDateTimeUtc());
    m_panel->setTitle(tr("New promotion"));
    m_panel->setSubtitle({});
    // A code that nobody else has yet; people may give it a better one.
    m_editor.openNew(promotions::Promotion{.id = id,
                                           .code = u"P-%1"_s.arg(id.value() % 100'000'000),
                                           .validFrom = base::companytime::startOf(today),
                                           .validTo = base::companytime::endOf(today.addDays(13))});
    m_form->setFocus();
}

void PromotionsTab::onEdited()
{
    m_panel->setEnabled(!m_editor.draft().isNull());
    m_save->setEnabled(m_editor.canSave());
    m_discard->setEnabled(m_editor.isEdited());
}

void PromotionsTab::discard()
{
    m_editor.close();
    showCurrent();
}

void PromotionsTab::show(base::Id promotion)
{
    const int row = m_list.rowOf(promotion);
    if (row >= 0) {
        m_table->selectRow(row);
    } else {
        m_wanted = promotion;
        m_search->clear();
        m_phase->setCurrentIndex(0);
        applyFilter();
    }
}

void PromotionsTab::onCommitted(const store::ChangeSet &changes)
{
    const bool ours
        = std::any_of(changes.changes.cbegin(), changes.changes.cend(),
                      [](const store::FieldChange &one) { return one.entity == "promotion"_L1; });
    if (ours) {
        m_list.reload();
    }
}

} // namespace promotionsui

#include "moc_promotionstab.cpp"
