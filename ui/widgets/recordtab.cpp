// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordtab.h"

#include "models/store/pagedmodelbase.h"
#include "ui/widgets/action.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/recordform.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace widgets {

RecordTab::RecordTab(store::PagedModelBase &list, const records::Type &type,
                     records::EditService &edits, std::function<base::Id()> newId,
                     const Names &names, QWidget *parent)
    : QWidget(parent),
      m_list(list),
      m_editor(type, edits),
      m_newId(std::move(newId)),
      m_editable(edits.allows(type.permission({}))),
      m_filters(new QHBoxLayout),
      m_table(new TableView(this)),
      m_panel(new SidePanel(this)),
      m_guard({.isUnsaved = [this] { return m_editor.isEdited(); },
               .save = [this] { save(); },
               .discard = [this] { m_editor.revert(); },
               .name = [this] { return m_editor.draft().storedText(u"name"_s); }},
              this)
{
    setObjectName(names.many + u"Tab"_s);
    makeActions(names);
    auto *search = new SearchField(names.search, this);
    search->setObjectName(names.many + u"SearchField"_s);
    m_asked = new ListFilters(search, this);
    m_table->setObjectName(names.many + u"Table"_s);
    m_table->setAccessibleName(names.title);
    m_table->setModel(&m_list);
    m_table->setCopiesHeader(true);
    m_panel->setObjectName(names.one.at(0).toLower() + names.one.mid(1) + u"Panel"_s);
    m_panel->setFooterActions({m_save, m_discard});
    m_filters->addWidget(search, 1);
    m_filters->addStretch(1);
    auto *newButton = makeButton(m_new, this);
    newButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filters->addWidget(newButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(m_filters);
    auto *frame
        = new ListFrame({.list = names.many, .noMatch = names.noMatch}, m_table, *m_asked, this);
    m_splitter = new PanelSplitter(frame, m_panel, names.many + u"Splitter"_s, this);
    column->addWidget(m_splitter, 1);
}

void RecordTab::makeActions(const Names &names)
{
    const auto make
        = [this, &names](const QString &icon, const QString &text, const QString &what) {
              auto *action = makeAction(icon, text, what + names.one + u"Action"_s, this);
              action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
              addAction(action);
              return action;
          };
    m_new = make(u"add"_s, names.newOne, u"new"_s);
    m_new->setShortcut(QKeySequence::New);
    m_new->setEnabled(m_editable);
    m_save = make(u"save"_s, tr("Save"), u"save"_s);
    m_save->setShortcut(QKeySequence::Save);
    m_discard = make(u"undo"_s, tr("Discard"), u"discard"_s);
    connect(m_new, &QAction::triggered, this,
            [this] { begin([this](base::Id id) { openNew(id); }); });
    connect(m_save, &QAction::triggered, this, &RecordTab::save);
    connect(m_discard, &QAction::triggered, this, &RecordTab::discard);
}

void RecordTab::finish(RecordForm *form, QWidget *body)
{
    m_form = form;
    m_form->setReadOnly(!m_editable);
    m_panel->setBody(body ? body : m_form);
    connectEditor();
    connectList();
    updateActions();
    applyFilters();
}

void RecordTab::setPanelWidth(int width)
{
    m_splitter->setPanelWidth(width);
}

void RecordTab::addFilter(QWidget *filter)
{
    m_filters->insertWidget(m_filters->count() - 2, filter);
}

void RecordTab::connectEditor()
{
    using records::DraftSource;
    using records::RecordEditor;
    connect(&m_editor, &DraftSource::draftChanged, this, &RecordTab::updateActions);
    connect(&m_editor, &DraftSource::fieldChanged, this, &RecordTab::updateActions);
    connect(&m_editor, &RecordEditor::saved, this, [this](base::Id id) {
        m_form->showAllProblems(false);
        if (m_guard.saved()) {
            return;
        }
        if (m_list.rowOf(id) >= 0) {
            select(id);
        } else {
            m_wanted = id;
        }
    });
    connect(&m_editor, &RecordEditor::saveFailed, this, [this] {
        m_form->showAllProblems(true);
        m_guard.failed();
        Q_EMIT saveFailed();
    });
    // Another record may belong into the list now, or at another place.
    connect(&m_editor.edits().events(), &records::Events::changed, this,
            [this](const store::ChangeSet &changes) {
                if (!changes.records(m_editor.type().entity()).isEmpty()) {
                    m_list.reload();
                }
            });
}

void RecordTab::connectList()
{
    connect(m_asked, &ListFilters::changed, this, [this] { applyFilters(); });
    connect(m_table, &TableView::currentRowChanged, this, &RecordTab::followSelection);
    connect(&m_list, &QAbstractItemModel::dataChanged, this, &RecordTab::followSelection);
    connect(&m_list, &store::PagedModelBase::listChanged, this, &RecordTab::followList);
    connect(m_panel, &SidePanel::closeRequested, this,
            [this] { m_guard.leave([this] { close(); }); });
}

void RecordTab::select(base::Id record)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    if (const int row = m_list.rowOf(record); row >= 0) {
        if (row != m_table->currentIndex().row()) { // others may be selected with it
            m_table->selectRow(row);
        }
        m_table->scrollTo(m_list.index(row, 0));
    } else {
        m_table->setCurrentIndex({});
        m_table->clearSelection();
    }
}

void RecordTab::followSelection()
{
    const int row = m_table->currentIndex().row();
    const base::Id shown = m_editor.draft().id();
    if (m_isSelecting || m_guard.isLeaving() || row < 0) {
        return;
    }
    if (const base::Id wanted = m_list.idAt(row); m_editor.isEdited() && wanted != shown) {
        m_guard.leave(
            [this, wanted] {
                select(wanted);
                followSelection();
            },
            [this, shown] { select(shown); });
    } else if (m_list.idAt(row) != shown && openRow(row)) { // else the editor follows by itself
        m_isClosed = false;
        m_panel->show();
        m_panel->scrollToTop();
        Q_EMIT recordShown(m_list.idAt(row));
    }
}

void RecordTab::followList()
{
    if (m_guard.isLeaving()) {
        return; // what comes of it selects
    }
    if (m_list.rowOf(m_wanted) >= 0) {
        const base::Id wanted = std::exchange(m_wanted, {});
        if (!m_editor.isEdited() || m_editor.draft().id() == wanted) {
            select(wanted);
            followSelection();
        }
        return;
    }
    const base::Id shown = m_editor.draft().id();
    if (m_editor.isEdited()) {
        select(shown); // the form stays, whatever the list shows
    } else if (m_list.rowOf(shown) >= 0) {
        select(shown);
        followSelection();
    } else if (!m_list.isLoading() && !m_isClosed) {
        m_editor.close(); // what is not in the list is not shown beside it
        select(m_list.idAt(0));
        followSelection();
    }
}

void RecordTab::begin(const std::function<void(base::Id id)> &open)
{
    m_guard.leave([this, open] { startNew(open); });
}

void RecordTab::startNew(const std::function<void(base::Id id)> &open)
{
    m_before = m_editor.draft().id();
    m_editor.close();
    select({});
    m_form->showAllProblems(false);
    open(m_newId());
    m_panel->show();
    m_panel->scrollToTop();
    m_form->setFocus();
}

void RecordTab::close()
{
    m_isClosed = true;
    m_editor.close();
    select({});
    m_panel->hide();
    m_table->setFocus();
}

void RecordTab::save()
{
    m_editor.save();
}

void RecordTab::discard()
{
    const bool wasNew = m_editor.draft().isNew();
    m_editor.revert();
    m_form->showAllProblems(false);
    if (wasNew) {
        select(m_before);
        followSelection();
    }
}

void RecordTab::show(base::Id record)
{
    m_guard.leave([this, record] {
        m_isClosed = false;
        if (m_list.rowOf(record) >= 0) {
            select(record);
            followSelection();
            return;
        }
        m_wanted = record;
        if (m_asked->isNarrowed()) {
            m_asked->clear();
        } else {
            m_list.reload();
        }
    });
}

QString RecordTab::subtitle() const
{
    return m_editor.draft().isNew() ? QString() : m_editor.draft().storedText(u"code"_s);
}

void RecordTab::updateActions()
{
    const records::Draft &draft = m_editor.draft();
    m_panel->setEnabled(!draft.isNull());
    m_panel->setTitle(draft.isNew() ? m_new->text() : draft.storedText(u"name"_s));
    m_panel->setSubtitle(subtitle());
    m_save->setEnabled(m_editor.canSave());
    m_discard->setEnabled(m_editor.isEdited());
    Q_EMIT unsavedChangesChanged();
}

} // namespace widgets

#include "moc_recordtab.cpp"
