// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordeditor.h"
#include "ui/widgets/unsavedguard.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace store {
class PagedModelBase;
}

namespace widgets {

class ListFilters;
class PanelSplitter;
class RecordForm;
class SidePanel;
class TableView;

//! A list of records of one type and, beside it, the selected one as a form: searched, made,
//! edited, saved. What is selected is what the form shows; whoever leaves what is not saved is
//! asked first. A subclass says what the columns and filters are and opens a row in the editor.
class RecordTab : public QWidget
{
    Q_OBJECT
public:
    [[nodiscard]] bool hasUnsavedChanges() const { return m_editor.isEdited(); }
    void save();
    void discard();
    //! Selects a record; the filters are cleared where they hide it.
    void show(base::Id record);
    [[nodiscard]] QAction *newAction() const { return m_new; }
    [[nodiscard]] store::PagedModelBase &list() const { return m_list; }
    [[nodiscard]] QString entity() const { return m_editor.type().entity(); }
    //! What the form shows; null for none.
    [[nodiscard]] base::Id record() const { return m_editor.draft().id(); }

Q_SIGNALS:
    void unsavedChangesChanged();
    void saveFailed();
    //! Somebody went to this record.
    void recordShown(base::Id record);

protected:
    //! What the parts are called, for people and as objectNames.
    struct Names
    {
        QString one; //!< "PriceList": "newPriceListAction", "priceListPanel"
        QString many; //!< "priceLists": "priceListsTable"
        QString title; //!< of the table, for screen readers
        QString newOne; //!< "New discount"
        QString search;
        QString noMatch; //!< "No discounts match"
    };
    //! \a newId makes the ids of new records.
    RecordTab(store::PagedModelBase &list, const records::Type &type, records::EditService &edits,
              std::function<base::Id()> newId, const Names &names, QWidget *parent);

    //! Opens the record of a row in editor(). False while the row has not arrived.
    virtual bool openRow(int row) = 0;
    //! Opens a new record in editor().
    virtual void openNew(base::Id id) = 0;
    //! Gives search and filters to the list.
    virtual void applyFilters() = 0;

    //! Call in the constructor, when the form is built and the columns are set.
    //! \a body is what the panel holds, where that is more than the form.
    void finish(RecordForm *form, QWidget *body = nullptr);
    //! Begins a new record, after what is not saved; \a open opens it in editor().
    void begin(const std::function<void(base::Id id)> &open);
    [[nodiscard]] virtual QString subtitle() const;
    [[nodiscard]] SidePanel *panel() const { return m_panel; }
    //! Before somebody chooses another one.
    void setPanelWidth(int width);
    [[nodiscard]] bool isEditable() const { return m_editable; }
    void addFilter(QWidget *filter);
    [[nodiscard]] records::RecordEditor &editor() { return m_editor; }
    [[nodiscard]] const records::Draft &draft() const { return m_editor.draft(); }
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] ListFilters &filters() const { return *m_asked; }

private:
    void makeActions(const Names &names);
    void connectList();
    void connectEditor();
    void select(base::Id record);
    void followSelection();
    void followList();
    void startNew(const std::function<void(base::Id id)> &open);
    void close();
    void updateActions(); // and what is said above the form

    store::PagedModelBase &m_list;
    records::RecordEditor m_editor;
    const std::function<base::Id()> m_newId;
    const bool m_editable;
    ListFilters *m_asked = nullptr;
    QHBoxLayout *m_filters = nullptr;
    TableView *m_table = nullptr;
    SidePanel *m_panel = nullptr;
    PanelSplitter *m_splitter = nullptr;
    RecordForm *m_form = nullptr;
    QAction *m_new = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
    UnsavedGuard m_guard;
    base::Id m_wanted; // to be selected as soon as it is in the list
    base::Id m_before; // selected before a new record was begun
    bool m_isClosed = false; // nothing is selected because somebody wanted it so
    bool m_isSelecting = false;
};

} // namespace widgets
