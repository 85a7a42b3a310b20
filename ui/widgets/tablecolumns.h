// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/listlook.h"
#include "ui/widgets/columnfit.h"

#include <QObject>

class QAbstractItemModel;
class QMenu;
class QTableView;
class QTimer;

namespace widgets {

class PinnedColumns;

//! The columns of a table as people have them: which, in what order, how wide, which of them stay
//! at the left while the others scroll. Remembered in QSettings under the table's objectName, as
//! long as no view says what they are.
class TableColumns final : public QObject
{
    Q_OBJECT
public:
    using Look = QList<records::ListLook::Column>;

    explicit TableColumns(QTableView *table);

    //! What a column is called in every language: its enumerator in the model's enum Column,
    //! "overdue" for OverdueColumn; else its number.
    [[nodiscard]] static QString codeOf(const QAbstractItemModel *model, int column);
    //! -1 when there is none.
    [[nodiscard]] int columnOf(const QString &code) const;

    //! Columns that cannot be hidden.
    void setFixed(const QList<int> &columns);
    [[nodiscard]] ColumnFit &fit() { return m_fit; }
    void fitFluid();
    //! The table has another model.
    void forget();
    //! As people had them last; once per model, before the table is seen.
    void restore();
    //! Whether restore() finds next time what people do now. A view keeps its columns itself.
    void setRemembered(bool isRemembered);
    //! Back to what is remembered.
    void recall();
    //! Writes at once what is still to be written.
    void flush();

    [[nodiscard]] Look look() const;
    //! Nothing: as the page has made them. Columns that \a look does not name follow at the end.
    void apply(const Look &look);
    //! \a look with the columns that it does not name, as apply() makes of it.
    [[nodiscard]] Look completed(const Look &look) const;

    [[nodiscard]] bool isPinned(int column) const { return m_pinned.contains(column); }
    void setPinned(int column, bool isPinned);
    //! How wide the pinned ones are together, in pixels.
    [[nodiscard]] int pinnedWidth() const;
    //! Another look of the table, its size or its delegates.
    void updatePinned();
    //! After scrolling to a cell of \a column from \a before: no pinned column lies over it.
    void keepClear(int column, int before);

    //! What can be done about columns, \a column in particular when it is one.
    void fill(QMenu *menu, int column);

Q_SIGNALS:
    //! Somebody may have changed them.
    void changed();

private:
    void prepareHeader();
    void readSettings();
    void onSectionResized(int column);
    void onSectionMoved();
    void fitTitles();
    void touched();
    void save();
    void setShown(int column, bool isShown);
    void move(int column, int steps);
    [[nodiscard]] QList<int> shownColumns() const;

    QTableView *m_table = nullptr;
    QTimer *m_saveTimer = nullptr;
    ColumnFit m_fit;
    QList<int> m_fixed;
    QList<int> m_pinned;
    PinnedColumns *m_overlay = nullptr;
    Look m_standard; // as the page has made them
    int m_standardFluid = -1;
    int m_standardLeast = 0;
    bool m_isRestored = false;
    bool m_isRemembered = true;
    bool m_isArranging = false;
};

} // namespace widgets
