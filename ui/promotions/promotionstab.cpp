// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/promotions/promotionstab.h"

#include "models/base/companytime.h"
#include "models/people/session.h"
#include "models/promotions/promotionlistmodel.h"
#include "models/records/changes.h"
#include "ui/text/statetext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldcolumn.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/rateedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using promotions::Phase;
using promotions::PromotionListModel;
using store::orNothing;

namespace promotionsui {

PromotionsTab::PromotionsTab(PromotionListModel &list, records::EditService &edits,
                             std::function<base::Id()> newId, QWidget *parent)
    : QWidget(parent), m_list(list), m_edits(edits), m_newId(std::move(newId))
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
    m_panel->setBody(makeForm(editable));
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
    check();
    applyFilter();
}

QWidget *PromotionsTab::makeForm(bool editable)
{
    auto *form = new QWidget(this);
    form->setObjectName(u"promotionForm"_s);
    widgets::FieldColumn column(form, {16, 12, 16, 16}, editable);
    m_name = new QLineEdit(form);
    m_name->setMaxLength(200);
    m_nameField = column.add(tr("&Name"), m_name, u"promotionNameEdit"_s);
    m_teaser = new QLineEdit(form);
    m_teaser->setMaxLength(500);
    column.add(tr("&Teaser"), m_teaser, u"promotionTeaserEdit"_s)
        ->setHint(tr("What customers read."));
    m_code = new QLineEdit(form);
    m_code->setMaxLength(40);
    m_codeField = column.add(tr("&Code"), m_code, u"promotionCodeEdit"_s);
    m_category = new QComboBox(form);
    m_category->addItem(tr("Everything"), QVariant::fromValue(base::Id()));
    column.add(tr("&On what"), m_category, u"promotionCategoryCombo"_s);
    m_rate = new widgets::RateEdit(form);
    m_rate->setRange(1, base::Rate::One);
    m_rateField = column.add(tr("&Reduction"), m_rate, u"promotionRateEdit"_s);
    m_status = new QComboBox(form);
    for (const auto status :
         {promotions::Status::Draft, promotions::Status::Active, promotions::Status::Inactive}) {
        m_status->addItem(text::stateName(promotions::statusName(status)), int(status));
    }
    column.add(tr("&Status"), m_status, u"promotionStatusCombo"_s);
    m_from = new widgets::DateEdit(form);
    m_to = new widgets::DateEdit(form);
    for (QDateEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateEdit::dateChanged, this, &PromotionsTab::check);
    }
    column.add(tr("F&irst day"), m_from, u"promotionFromEdit"_s);
    m_toField = column.add(tr("&Last day"), m_to, u"promotionToEdit"_s);
    column.end();
    for (QLineEdit *edit : {m_name, m_teaser, m_code}) {
        connect(edit, &QLineEdit::textEdited, this, &PromotionsTab::check);
    }
    connect(m_rate, &widgets::RateEdit::valueEdited, this, &PromotionsTab::check);
    connect(m_category, &QComboBox::currentIndexChanged, this, &PromotionsTab::check);
    connect(m_status, &QComboBox::currentIndexChanged, this, &PromotionsTab::check);
    return form;
}

void PromotionsTab::setCategories(const QList<CategoryChoice> &categories)
{
    m_filling = true;
    while (m_category->count() > 1) {
        m_category->removeItem(1);
    }
    for (const CategoryChoice &category : categories) {
        m_category->addItem(category.name, QVariant::fromValue(category.id));
        if (category.id == m_stored.category) {
            m_category->setCurrentIndex(m_category->count() - 1);
        }
    }
    m_filling = false;
    check();
}

void PromotionsTab::applyFilter()
{
    const int phase = m_phase->currentData().toInt();
    m_list.setFilter({.search = m_search->text(),
                      .phase = phase < 0 ? std::nullopt : std::optional(Phase(phase))});
}

void PromotionsTab::showCurrent()
{
    if (isModified()) {
        return; // what is being typed stays until it is saved or discarded
    }
    if (const auto *row = m_list.rowAt(m_table->currentIndex().row())) {
        setPromotion(row->promotion, false);
    }
}

void PromotionsTab::setPromotion(const promotions::Promotion &promotion, bool isNew)
{
    m_filling = true;
    m_stored = promotion;
    m_isNew = isNew;
    m_panel->setTitle(isNew ? tr("New promotion") : promotion.name);
    m_panel->setSubtitle(promotion.code);
    m_name->setText(promotion.name);
    m_teaser->setText(promotion.teaser);
    m_code->setText(promotion.code);
    int category = 0;
    for (int i = 0; i < m_category->count(); ++i) {
        if (m_category->itemData(i).value<base::Id>() == promotion.category) {
            category = i;
        }
    }
    m_category->setCurrentIndex(category);
    m_rate->setRate(promotion.rate.millionths() > 0 ? std::optional(promotion.rate) : std::nullopt);
    m_status->setCurrentIndex(m_status->findData(int(promotion.status)));
    const QDate today = base::companytime::dayOf(QDateTime::currentDateTimeUtc());
    m_from->setDate(promotion.validFrom.isValid() ? base::companytime::dayOf(promotion.validFrom)
                                                  : today);
    m_to->setDate(promotion.validTo.isValid() ? base::companytime::lastDayOf(promotion.validTo)
                                              : today.addDays(13));
    m_filling = false;
    check();
}

void PromotionsTab::startNew()
{
    if (isModified()) {
        return;
    }
    const base::Id id = m_newId();
    // A code that nobody else has yet; people may give it a better one.
    setPromotion({.id = id, .code = u"P-%1"_s.arg(id.value() % 100'000'000)}, true);
    m_name->setFocus();
}

promotions::Promotion PromotionsTab::typed() const
{
    promotions::Promotion typed = m_stored;
    typed.name = m_name->text().trimmed();
    typed.teaser = m_teaser->text().trimmed();
    typed.code = m_code->text().trimmed();
    typed.category = m_category->currentData().value<base::Id>();
    typed.rate = m_rate->rate().value_or(base::Rate());
    typed.status = promotions::Status(m_status->currentData().toInt());
    // Days that were not touched keep the exact instants they were stored with.
    if (m_isNew || m_from->date() != base::companytime::dayOf(m_stored.validFrom)) {
        typed.validFrom = base::companytime::startOf(m_from->date());
    }
    if (m_isNew || m_to->date() != base::companytime::lastDayOf(m_stored.validTo)) {
        typed.validTo = base::companytime::endOf(m_to->date());
    }
    return typed;
}

store::ChangeSet PromotionsTab::changes() const
{
    return m_isNew ? records::additionOf(typed()) : records::changesBetween(m_stored, typed());
}

bool PromotionsTab::isModified() const
{
    return !m_stored.id.isNull() && (m_isNew || !changes().isEmpty());
}

void PromotionsTab::check()
{
    if (m_filling) {
        return;
    }
    m_panel->setEnabled(!m_stored.id.isNull());
    m_nameField->setProblem(m_name->text().trimmed().isEmpty() ? tr("Enter a name.") : QString());
    m_codeField->setProblem(m_code->text().trimmed().isEmpty() ? tr("Enter a code.") : QString());
    m_rateField->setProblem(!m_rate->isValid()    ? m_rate->problem()
                                : !m_rate->rate() ? tr("Enter a reduction.")
                                                  : QString());
    m_toField->setProblem(m_to->date() < m_from->date() ? tr("The last day lies before the first.")
                                                        : QString());
    bool valid = true;
    for (const widgets::FormField *field : {m_nameField, m_codeField, m_rateField, m_toField}) {
        valid = valid && field->problem().isEmpty();
    }
    m_save->setEnabled(isModified() && valid);
    m_discard->setEnabled(isModified());
}

void PromotionsTab::save()
{
    store::ChangeSet changes = this->changes();
    if (!m_save->isEnabled() || changes.isEmpty()) {
        return;
    }
    changes.label
        = store::editLabel(m_isNew ? "promotion.new"_L1 : "promotion.edit"_L1, {typed().name});
    const base::Id id = m_stored.id;
    m_edits.commit(changes).then(this, [this, id](const base::Result<base::Id> &edit) {
        if (edit.ok()) { // else the shell says why
            m_wanted = id;
            setPromotion({}, false);
            m_list.reload();
        }
    });
}

void PromotionsTab::discard()
{
    setPromotion({}, false);
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
