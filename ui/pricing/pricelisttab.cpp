// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/pricelisttab.h"

#include "models/catalog/pricefield.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/pricelistcopy.h"
#include "models/pricing/pricelistmodel.h"
#include "ui/pricing/assignmentspanel.h"
#include "ui/pricing/listpricespanel.h"
#include "ui/pricing/pricelistform.h"
#include "ui/text/ownernote.h"
#include "ui/text/statetext.h"
#include "ui/text/unittext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QComboBox>
#include <QLocale>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using pricing::PriceListModel;

namespace pricingui {

PriceListTab::PriceListTab(const PricingParts &parts, QWidget *parent)
    : RecordTab(parts.lists, records::type<pricing::PriceList>(), parts.edits, parts.newId,
                {.one = u"PriceList"_s,
                 .many = u"priceLists"_s,
                 .title = tr("Price lists"),
                 .newOne = tr("New price list"),
                 .search = tr("Search code or name"),
                 .noMatch = tr("No price lists match")},
                parent),
      m_parts(parts),
      m_tabs(new QTabWidget(this)),
      m_prices(new ListPricesPanel(parts.store, parts.prices, parts.edits, this)),
      m_form(new PriceListForm(editor(), this)),
      m_assignments(new AssignmentsPanel(parts.store, parts.edits, this))
{
    makeActions();
    makeTable();
    connect(m_prices, &ListPricesPanel::openRequested, this, &PriceListTab::openRequested);
    connect(m_prices, &ListPricesPanel::problemFound, this, &PriceListTab::problemFound);
    connect(m_assignments, &AssignmentsPanel::problemFound, this, &PriceListTab::problemFound);
    connect(m_assignments, &AssignmentsPanel::failed, this, &PriceListTab::failed);
    connect(&editor(), &records::DraftSource::draftChanged, this, &PriceListTab::follow);
    connect(&editor(), &records::DraftSource::fieldChanged, this, &PriceListTab::follow);
    connect(&editor(), &records::RecordEditor::saved, this, [this](base::Id list) {
        if (list == m_new) {
            m_tabs->setCurrentWidget(m_prices);
        }
        follow();
    });
    // How many prices it has.
    connect(&parts.edits.events(), &records::Events::changed, this,
            [this](const store::ChangeSet &changes) {
                if (std::ranges::any_of(changes.changes, &catalog::PriceField::isPrice,
                                        &store::FieldChange::field)) {
                    m_parts.lists.reload();
                }
            });
    setPanelWidth(640);
    finish(m_form, makeBody());
    follow();
}

void PriceListTab::makeTable()
{
    QList<widgets::ListFilters::Choice> states;
    for (const QString &word : {u"active"_s, u"planned"_s, u"ended"_s, u"draft"_s, u"inactive"_s}) {
        states.append({text::stateName(word), word});
    }
    addFilter(filters().addChoice(
        {.code = u"status"_s, .name = tr("Status"), .column = PriceListModel::StatusColumn},
        u"priceListsStatusCombo"_s, tr("Any status"), states, this));
    table()->setItemDelegateForColumn(PriceListModel::StatusColumn,
                                      new widgets::BadgeDelegate(table()));
    table()->setColumnWidths({84, 150, 88, 68, 96, 110, 68});
    table()->setFluidColumn(PriceListModel::NameColumn, 120);
    table()->setFixedColumns({PriceListModel::CodeColumn});
    table()->setEmptyState(
        u"pricing"_s, tr("No price lists here"),
        tr("Price lists from the ERP, an import or this page appear here. Add the first one."),
        newAction());
    table()->addActions({m_copy, m_remove});
}

void PriceListTab::makeActions()
{
    m_activate
        = widgets::makeAction(u"check"_s, tr("Activate"), u"activatePriceListAction"_s, this);
    m_deactivate
        = widgets::makeAction(u"pause"_s, tr("Deactivate"), u"deactivatePriceListAction"_s, this);
    m_copy = widgets::makeAction(u"copy"_s, tr("Copy price list"), u"copyPriceListAction"_s, this);
    m_remove = widgets::makeAction(u"delete"_s, tr("Delete price list"), u"removePriceListAction"_s,
                                   this);
    for (QAction *action : {m_activate, m_deactivate, m_copy, m_remove}) {
        panel()->addHeaderAction(action);
    }
    connect(m_activate, &QAction::triggered, this, &PriceListTab::askToActivate);
    connect(m_deactivate, &QAction::triggered, this,
            [this] { setStatus(pricing::Status::Inactive); });
    connect(m_copy, &QAction::triggered, this, &PriceListTab::beginCopy);
    connect(m_remove, &QAction::triggered, this, &PriceListTab::remove);
}

QWidget *PriceListTab::makeBody()
{
    m_tabs->setObjectName(u"priceListTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_prices, tr("Prices"));
    m_tabs->addTab(m_form, tr("Details"));
    m_tabs->addTab(m_assignments, tr("Assigned to"));
    auto *body = new QWidget(this);
    auto *room = new QVBoxLayout(body);
    room->setContentsMargins(16, 0, 16, 12);
    room->addWidget(m_tabs);
    return body;
}

bool PriceListTab::openRow(int row)
{
    const auto *found = m_parts.lists.rowAt(row);
    if (found) {
        editor().open(found->list);
    }
    return found != nullptr;
}

void PriceListTab::openNew(base::Id id)
{
    m_isCopy = false;
    m_new = id;
    editor().openNew(pricing::PriceList{.id = id, .currency = m_parts.currency});
}

void PriceListTab::beginCopy()
{
    pricing::PriceList copy = stored();
    const base::Id original = std::exchange(copy.id, {});
    //: Code and name of a copied price list; %1 is the original's
    copy.code = tr("%1-COPY").arg(copy.code).right(40);
    copy.name = tr("Copy of %1").arg(copy.name).left(200);
    copy.status = pricing::Status::Draft;
    copy.assignments.clear();
    begin([this, copy, original](base::Id id) mutable {
        copy.id = id;
        m_isCopy = true;
        m_new = id;
        editor().openNew(
            copy,
            [this, copy, original](store::Database &db) -> base::Result<QList<store::FieldChange>> {
                SD_TRY_VALUE(const auto made, pricing::copiedPrices(db, copy, original));
                if (made.skipped > 0) {
                    QMetaObject::invokeMethod(this, [this, skipped = made.skipped] {
                        Q_EMIT problemFound(
                            tr("%n price(s) with a different validity or a formula weren't copied.",
                               nullptr, skipped));
                    });
                }
                return made.changes;
            });
    });
}

void PriceListTab::applyFilters()
{
    m_parts.lists.setFilter({.search = filters().search(), .state = filters().value(u"status"_s)});
}

QString PriceListTab::subtitle() const
{
    return draft().isNull() ? QString()
        : !draft().isNew()  ? PriceListModel::periodText(stored().validity)
        : m_isCopy          ? tr("Starts as a draft with the same prices")
                            : tr("Starts as a draft without prices");
}

pricing::PriceList PriceListTab::stored() const
{
    records::Draft stored = draft();
    stored.revert();
    return stored.record<pricing::PriceList>();
}

//! What is beside the form belongs to the same list.
void PriceListTab::follow()
{
    const records::Draft &now = draft();
    const bool isStored = !now.isNull() && !now.isNew();
    const bool isActive
        = now.storedText(u"status"_s) == pricing::statusName(pricing::Status::Active);
    m_activate->setVisible(!isActive);
    m_deactivate->setVisible(isActive);
    for (QAction *action : {m_activate, m_deactivate, m_copy, m_remove}) {
        action->setEnabled(isEditable() && isStored);
    }
    m_copy->setEnabled(m_copy->isEnabled() && !editor().isEdited());
    m_prices->setEnabled(isStored);
    m_assignments->setEnabled(isStored);
    // The prices that are copied are in the original's currency.
    m_form->setReadOnly(u"currency"_s, now.isNew() && m_isCopy);
    const base::Id list = isStored ? now.id() : base::Id();
    if (m_parts.prices.list() != list) {
        m_prices->setList(
            list, base::Currency::parse(now.storedText(u"currency"_s)).valueOr(m_parts.currency));
        m_assignments->setList(list);
    }
    if (now.isNew()) {
        m_tabs->setCurrentWidget(m_form);
    }
}

void PriceListTab::setOwner(const QString &systems)
{
    panel()->setNote(text::ownerNote(u"price"_s, systems));
}

void PriceListTab::askToActivate()
{
    const base::Id list = draft().id();
    m_parts.store
        .read([list, now = m_parts.clock.now()](store::Database &db) {
            return pricing::checkActivation(db, list, now);
        })
        .then(this, [this, list](const base::Result<pricing::ActivationCheck> &check) {
            if (!check.ok()) {
                Q_EMIT failed(check.error());
            } else if (draft().id() == list) {
                activate(*check);
            }
        });
}

void PriceListTab::activate(const pricing::ActivationCheck &check)
{
    if (check.isForbidden()) {
        const auto &first = check.overlaps.constFirst();
        Q_EMIT problemFound(
            //: %1 is a SKU, %2 a quantity, %3 its unit
            tr("The list wasn't activated: %n price(s) conflict, the first is %1 from %2 %3. "
               "Remove one of each.",
               nullptr, int(check.overlaps.size()))
                .arg(first.sku, first.price.minQuantity.toText(QLocale()),
                     text::unitName(first.price.minQuantity.unit())));
        return;
    }
    QStringList doubts;
    if (!check.hasPrices) {
        doubts += tr("It has no prices yet.");
    }
    if (!check.isGiven) {
        doubts += tr("It isn't assigned to anyone, so its prices aren't used.");
    }
    if (check.hasEnded) {
        doubts += tr("It is no longer valid.");
    }
    if (doubts.isEmpty()) {
        setStatus(pricing::Status::Active);
        return;
    }
    widgets::ask(this,
                 {.title = tr("Activate %1?").arg(stored().name),
                  .text = doubts.join(u' '),
                  .accept = tr("Activate")},
                 [this](widgets::Answer answer) {
                     if (answer == widgets::Answer::Accept) {
                         setStatus(pricing::Status::Active);
                     }
                 });
}

void PriceListTab::setStatus(pricing::Status status)
{
    const pricing::PriceList list = stored();
    m_parts.edits.change({u"price_list"_s, list.id, u"status"_s, pricing::statusName(list.status),
                          pricing::statusName(status)},
                         store::editLabel(status == pricing::Status::Active
                                              ? "price_list.activate"_L1
                                              : "price_list.deactivate"_L1,
                                          {list.name}));
}

void PriceListTab::remove()
{
    const auto *row = m_parts.lists.rowAt(m_parts.lists.rowOf(draft().id()));
    if (!row) {
        return; // it is being read
    }
    if (row->prices > 0) {
        Q_EMIT problemFound(tr("The list has prices, so it can't be deleted. Deactivate it, or "
                               "remove its prices first."));
        return;
    }
    widgets::ask(this,
                 {.title = tr("Delete price list?"),
                  .text = tr("“%1” is deleted and no longer assigned to anyone. You can undo this.")
                              .arg(row->list.name),
                  .accept = tr("Delete price list"),
                  .dangerous = true},
                 [this](widgets::Answer answer) {
                     if (answer == widgets::Answer::Accept) {
                         editor().remove();
                     }
                 });
}

} // namespace pricingui

#include "moc_pricelisttab.cpp"
