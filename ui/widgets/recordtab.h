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

class RecordForm;
class SearchField;
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

Q_SIGNALS:
    void unsavedChangesChanged();
    void saveFailed();

protected:
    //! What the parts are called, for people and as objectNames.
    struct Names
    {
        QString one; //!< "Discount": "newDiscountAction", "discountPanel"
        QString many; //!< "discounts": "discountsTable"
        QString title; //!< of the table, for screen readers
        QString newOne; //!< "New discount"
        QString search;
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
    virtual void clearFilters() = 0;

    //! Call in the constructor, when the form is built and the columns are set.
    void finish(RecordForm *form);
    void addFilter(QWidget *filter);
    [[nodiscard]] records::RecordEditor &editor() { return m_editor; }
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] SearchField *search() const { return m_search; }

private:
    void makeActions(const Names &names);
    void connectList();
    void connectEditor();
    void select(base::Id record);
    void followSelection();
    void followList();
    void startNew();
    void close();
    void updateActions(); // and what is said above the form

    store::PagedModelBase &m_list;
    records::RecordEditor m_editor;
    const std::function<base::Id()> m_newId;
    const bool m_editable;
    SearchField *m_search = nullptr;
    QHBoxLayout *m_filters = nullptr;
    TableView *m_table = nullptr;
    SidePanel *m_panel = nullptr;
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
