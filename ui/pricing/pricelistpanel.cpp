// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/pricelistpanel.h"

#include "models/people/session.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/pricelistcopy.h"
#include "models/pricing/pricelistmodel.h"
#include "models/pricing/pricelistrepository.h"
#include "models/records/changes.h"
#include "ui/pricing/assignmentspanel.h"
#include "ui/pricing/listpricespanel.h"
#include "ui/pricing/pricelistform.h"
#include "ui/text/ownernote.h"
#include "ui/text/unittext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/sidepanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using pricing::PriceListModel;

namespace pricingui {

PriceListPanel::PriceListPanel(const PricingParts &parts, QWidget *parent)
    : QWidget(parent),
      m_parts(parts),
      m_editable(parts.edits.allows(
          people::permission(people::Feature::Pricing, people::Capability::Edit))),
      m_editor(records::type<pricing::PriceList>(), parts.edits),
      m_panel(new widgets::SidePanel(this)),
      m_tabs(new QTabWidget(this)),
      m_prices(new ListPricesPanel(parts.store, parts.prices, parts.edits, this)),
      m_form(new PriceListForm(m_editor, this)),
      m_assignments(new AssignmentsPanel(parts.store, parts.edits, this))
{
    makeActions();
    m_panel->setObjectName(u"priceListPanel"_s);
    for (QAction *action : {m_activate, m_deactivate, m_copy, m_remove}) {
        m_panel->addHeaderAction(action);
    }
    m_details = makeDetails();
    m_tabs->setObjectName(u"priceListTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_prices, tr("Prices"));
    m_tabs->addTab(m_details, tr("Details"));
    m_tabs->addTab(m_assignments, tr("Assigned to"));
    auto *body = new QWidget(this);
    auto *room = new QVBoxLayout(body);
    room->setContentsMargins(16, 0, 16, 12);
    room->addWidget(m_tabs);
    m_panel->setBody(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_panel);
    connect(m_panel, &widgets::SidePanel::closeRequested, this, &PriceListPanel::closeRequested);
    connect(m_prices, &ListPricesPanel::openRequested, this, &PriceListPanel::openRequested);
    connect(m_prices, &ListPricesPanel::problemFound, this, &PriceListPanel::problemFound);
    connect(m_assignments, &AssignmentsPanel::problemFound, this, &PriceListPanel::problemFound);
    connect(m_assignments, &AssignmentsPanel::failed, this, &PriceListPanel::failed);
    m_form->setReadOnly(!m_editable);
    const auto onEdited = [this] {
        updateActions();
        Q_EMIT unsavedChangesChanged();
    };
    connect(&m_editor, &records::DraftSource::draftChanged, this, onEdited);
    connect(&m_editor, &records::DraftSource::fieldChanged, this, onEdited);
    connect(&m_editor, &records::RecordEditor::saveFailed, this, &PriceListPanel::saveFailed);
    connect(&m_editor, &records::RecordEditor::saved, this, [this] {
        m_editor.close();
        m_parts.lists.reload();
    });
    updateActions();
}

void PriceListPanel::makeActions()
{
    m_activate
        = widgets::makeAction(u"check"_s, tr("Activate"), u"activatePriceListAction"_s, this);
    m_deactivate
        = widgets::makeAction(u"pause"_s, tr("Deactivate"), u"deactivatePriceListAction"_s, this);
    m_copy = widgets::makeAction(u"copy"_s, tr("Copy price list"), u"copyPriceListAction"_s, this);
    m_remove = widgets::makeAction(u"delete"_s, tr("Delete price list"), u"removePriceListAction"_s,
                                   this);
    m_save = widgets::makeAction(u"save"_s, tr("Save"), u"savePriceListAction"_s, this);
    m_save->setShortcut(QKeySequence::Save);
    m_discard = widgets::makeAction(u"undo"_s, tr("Discard"), u"discardPriceListAction"_s, this);
    connect(m_activate, &QAction::triggered, this, &PriceListPanel::askToActivate);
    connect(m_deactivate, &QAction::triggered, this,
            [this] { setStatus(pricing::Status::Inactive); });
    connect(m_copy, &QAction::triggered, this, &PriceListPanel::beginCopy);
    connect(m_remove, &QAction::triggered, this, &PriceListPanel::remove);
    connect(m_save, &QAction::triggered, this, &PriceListPanel::save);
    connect(m_discard, &QAction::triggered, this, &PriceListPanel::discard);
}

QWidget *PriceListPanel::makeDetails()
{
    auto *details = new QWidget(this);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins({});
    column->addWidget(m_form, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QAction *action : {m_discard, m_save}) {
        auto *button = widgets::makeButton(action, details);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setProperty(action == m_save ? "primary" : "outlined", true);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    return details;
}

void PriceListPanel::showList(const pricing::PriceListRow &row)
{
    if (m_editor.isEdited()) {
        return;
    }
    const pricing::PriceList &list = row.list;
    const bool another = m_row.list.id != list.id;
    m_row = row;
    m_panel->setTitle(list.name);
    m_panel->setSubtitle(PriceListModel::periodText(list.validity));
    m_editor.open(list);
    m_form->setReadOnly(u"currency"_s, !m_editable);
    m_assignments->setList(list.id);
    if (m_parts.prices.list() != list.id) {
        m_prices->setList(list.id, list.currency);
    }
    if (another) {
        Q_EMIT listShown(list.id);
    }
    updateActions();
}

void PriceListPanel::updateActions()
{
    const bool isNew = m_editor.draft().isNew();
    const bool isStored = !m_row.list.id.isNull() && !isNew;
    const bool active = m_row.list.status == pricing::Status::Active;
    m_panel->setEnabled(isStored || isNew);
    m_activate->setVisible(!active || isNew);
    m_deactivate->setVisible(active && !isNew);
    for (QAction *action : {m_activate, m_deactivate, m_copy, m_remove}) {
        action->setEnabled(m_editable && isStored);
    }
    m_copy->setEnabled(m_copy->isEnabled() && !m_editor.isEdited());
    m_prices->setEnabled(isStored);
    m_assignments->setEnabled(isStored);
    m_save->setEnabled(m_editor.canSave());
    m_discard->setEnabled(m_editor.isEdited());
}

void PriceListPanel::begin(const pricing::PriceList &list, base::Id original)
{
    m_original = original;
    m_row = {};
    m_panel->setTitle(original.isNull() ? tr("New price list") : tr("Copy of a price list"));
    m_panel->setSubtitle(original.isNull() ? tr("Starts as a draft without prices")
                                           : tr("Starts as a draft with the same prices"));
    m_prices->setList({}, list.currency);
    m_assignments->setList({});
    m_editor.openNew(list);
    // The prices that are copied are in the original's currency.
    m_form->setReadOnly(u"currency"_s, !m_editable || !original.isNull());
    m_tabs->setCurrentWidget(m_details);
    m_form->setFocus();
    updateActions();
}

void PriceListPanel::beginNew(const base::Currency &currency)
{
    if (!m_editor.isEdited()) {
        begin({.id = m_parts.newId(), .currency = currency}, {});
    }
}

void PriceListPanel::beginCopy()
{
    if (m_editor.isEdited() || m_row.list.id.isNull()) {
        return;
    }
    pricing::PriceList copy = m_row.list;
    copy.id = m_parts.newId();
    //: Code and name of a copied price list; %1 is the original's
    copy.code = tr("%1-COPY").arg(copy.code).right(40);
    copy.name = tr("Copy of %1").arg(copy.name).left(200);
    copy.status = pricing::Status::Draft;
    begin(copy, m_row.list.id);
}

void PriceListPanel::setOwner(const QString &systems)
{
    m_panel->setNote(text::ownerNote(u"price"_s, systems));
}

void PriceListPanel::save()
{
    if (m_editor.draft().isNew() && m_editor.canSave()) {
        saveNew(m_editor.draft().record<pricing::PriceList>());
    } else {
        m_editor.save();
    }
}

void PriceListPanel::saveNew(const pricing::PriceList &list)
{
    m_parts.store
        .read([list, original = m_original](store::Database &db) {
            return pricing::makePriceList(db, list, original);
        })
        .then(this, [this, list](const base::Result<pricing::PriceListCopy> &made) {
            if (!made.ok()) {
                Q_EMIT failed(made.error());
                Q_EMIT saveFailed();
                return;
            }
            store::ChangeSet changes = made->changes;
            changes.label = store::editLabel("price_list.new"_L1, {list.name});
            m_parts.edits.commit(changes).then(
                this, [this, list, skipped = made->skipped](const base::Result<base::Id> &edit) {
                    if (!edit.ok()) {
                        Q_EMIT saveFailed(); // the shell says why
                        return;
                    }
                    Q_EMIT listMade(list.id);
                    m_editor.close();
                    m_tabs->setCurrentWidget(m_prices);
                    if (skipped > 0) {
                        Q_EMIT problemFound(
                            tr("%n price(s) with a different validity or a formula weren't copied.",
                               nullptr, skipped));
                    }
                });
        });
}

void PriceListPanel::discard()
{
    m_original = {};
    if (m_row.list.id.isNull()) {
        m_editor.close();
    } else {
        m_editor.open(m_row.list);
    }
}

void PriceListPanel::askToActivate()
{
    m_parts.store
        .read([list = m_row.list.id, now = m_parts.clock.now()](store::Database &db) {
            return pricing::checkActivation(db, list, now);
        })
        .then(this,
              [this, list = m_row.list.id](const base::Result<pricing::ActivationCheck> &check) {
                  if (!check.ok()) {
                      Q_EMIT failed(check.error());
                  } else if (m_row.list.id == list) {
                      activate(*check);
                  }
              });
}

void PriceListPanel::activate(const pricing::ActivationCheck &check)
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
                 {.title = tr("Activate %1?").arg(m_row.list.name),
                  .text = doubts.join(u' '),
                  .accept = tr("Activate")},
                 [this](widgets::Answer answer) {
                     if (answer == widgets::Answer::Accept) {
                         setStatus(pricing::Status::Active);
                     }
                 });
}

void PriceListPanel::setStatus(pricing::Status status)
{
    const pricing::PriceList &list = m_row.list;
    store::ChangeSet changes;
    changes.label = store::editLabel(status == pricing::Status::Active ? "price_list.activate"_L1
                                                                       : "price_list.deactivate"_L1,
                                     {list.name});
    changes.add(u"price_list"_s, list.id, u"status"_s, pricing::statusName(list.status),
                pricing::statusName(status));
    m_parts.edits.commit(changes);
}

void PriceListPanel::remove()
{
    if (m_row.prices > 0) {
        Q_EMIT problemFound(tr("The list has prices, so it can't be deleted. Deactivate it, or "
                               "remove its prices first."));
        return;
    }
    widgets::ask(this,
                 {.title = tr("Delete price list?"),
                  .text = tr("“%1” is deleted and no longer assigned to anyone. You can undo this.")
                              .arg(m_row.list.name),
                  .accept = tr("Delete price list"),
                  .dangerous = true},
                 [this, list = m_row.list](widgets::Answer answer) {
                     if (answer != widgets::Answer::Accept) {
                         return;
                     }
                     m_parts.store
                         .read([list](store::Database &db) -> base::Result<pricing::PriceList> {
                             pricing::PriceList whole = list;
                             SD_TRY_VALUE(whole.assignments,
                                          pricing::PriceListRepository(db).assignments(list.id));
                             return whole;
                         })
                         .then(this, [this](const base::Result<pricing::PriceList> &whole) {
                             if (!whole.ok()) {
                                 Q_EMIT failed(whole.error());
                                 return;
                             }
                             store::ChangeSet changes = records::additionOf(*whole).inverse();
                             changes.label
                                 = store::editLabel("price_list.remove"_L1, {whole->name});
                             m_parts.edits.commit(changes);
                         });
                 });
}

} // namespace pricingui

#include "moc_pricelistpanel.cpp"
