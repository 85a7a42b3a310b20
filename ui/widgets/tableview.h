// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keyhelp.h"

#include <QTableView>

#include <optional>

class QAction;

namespace widgets {

class EmptyState;
class TableColumns;

//! The table of every page: dense rows, copies and pastes as a spreadsheet does, remembers its
//! columns (TableColumns), paints grey bars for rows that have not arrived
//! (store::PagedModelBase::IsLoadedRole), says what belongs there when it is empty. Rows have one
//! height and are selected whole; both can be changed after construction.
class TableView : public QTableView
{
    Q_OBJECT
public:
    //! Rows that one copy may hold; more are refused (the pages of a list would not stay loaded).
    static constexpr int CopyLimit = 5000;

    explicit TableView(QWidget *parent = nullptr);
    ~TableView() override;

    void setModel(QAbstractItemModel *model) override;
    void setSelectionModel(QItemSelectionModel *selection) override;
    //! What an empty table shows. \a action (not owned, may be null) is the first step to take.
    void setEmptyState(const QString &iconName, const QString &title, const QString &text,
                       QAction *action = nullptr);
    //! What it shows instead while a search or filters narrow the list.
    void setNarrowedState(const QString &title, const QString &text, QAction *action);
    void setNarrowed(bool isNarrowed);
    //! What people do about columns.
    [[nodiscard]] TableColumns &columns() const { return *m_columns; }
    //! Copies of whole rows begin with the column titles; off by default.
    void setCopiesHeader(bool copies) { m_copiesHeader = copies; }
    //! Columns that users cannot hide (e.g. the code).
    void setFixedColumns(const QList<int> &columns);
    //! Width of columns before the user changes them; call after setModel(). A column whose title
    //! needs more gets more.
    void setColumnWidths(const QList<int> &widths);
    //! Makes a column wide enough for \a text in whatever font; call after setColumnWidths().
    void setColumnSample(int column, const QString &text);
    //! The column that takes what the others leave of the width, but not less than \a least:
    //! nothing is cut or scrolls sideways, for columns at the right give way to it (not the fixed
    //! ones). Ends once a user gives it a width of its own.
    void setFluidColumn(int column, int least);
    //! Columns that give way already while the fluid one has less than \a good.
    void setMinorColumns(const QList<int> &columns, int good);
    //! Tells the empty state whether an answer is awaited, for models that cannot say so.
    void setLoading(bool loading);
    [[nodiscard]] static QList<KeyHelp> keyHelp();

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    //! How many rows are selected, without looking at each.
    [[nodiscard]] qint64 selectedRows() const;

public Q_SLOTS:
    //! The selected cells as tab-separated text on the clipboard; waits for rows that have not
    //! arrived yet.
    void copySelection();
    //! Reads the clipboard and emits pasteRequested().
    void paste();

Q_SIGNALS:
    //! Cells from the clipboard, to be put at \a at (top left; the current cell).
    void pasteRequested(const QList<QStringList> &cells, const QModelIndex &at);
    void copied(int rows);
    //! More rows were selected than one copy may hold.
    void copyRefused(int rows, int limit);
    //! Return or double click on a row.
    void rowActivated(const QModelIndex &index);
    //! The current row is another one (also by keyboard); invalid when there is none.
    void currentRowChanged(const QModelIndex &index);

protected:
    //! Where Tab goes from cell to cell it leaves behind the last one, and Shift+Tab before the
    //! first.
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    using QTableView::edit;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    struct Emptiness
    {
        QString icon;
        QString title;
        QString text;
        QAction *action = nullptr;
    };
    void showHeaderMenu(const QPoint &at);
    void tellEmptiness();
    void updateEmptyState();
    void updateRowHeight();
    void tryPendingCopy();
    [[nodiscard]] std::optional<QList<QStringList>> selectedCells(int &rows) const;

    EmptyState *m_empty = nullptr;
    Emptiness m_nothing; // where there is no record at all
    Emptiness m_noMatch; // where none matches
    TableColumns *m_columns = nullptr;
    int m_rowHeight = 0; // as last given by the theme
    bool m_copiesHeader = false;
    bool m_isNarrowed = false;
    bool m_copyPending = false;
    bool m_loading = false;
};

} // namespace widgets
