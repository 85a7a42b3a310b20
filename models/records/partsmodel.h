// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/records/parts.h"

#include <QAbstractTableModel>

namespace records {

//! The parts of one kind of a record (parts.h) as a table that is edited in place like a
//! spreadsheet. Columns are fields; what is written into the last row, which is empty, makes a
//! part. Each edit is asked for as one change set and shown once it is stored, when setRecord() is
//! called anew. UI thread only.
class PartsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Column
    {
        QString field;
        QString title;
    };
    //! Columns begin with a field that is required: a part is made when it is written.
    PartsModel(const Type &type, const QString &list, const QList<Column> &columns,
               QObject *parent = nullptr);

    //! Shows the parts of \a record, a value of the type; null shows none. Rows that stay keep
    //! their place.
    void setRecord(const void *record);
    void setEditable(bool isEditable);
    [[nodiscard]] bool isEditable() const { return m_isEditable; }
    //! The row behind the parts, for a new one.
    [[nodiscard]] bool isNewRow(int row) const { return row == int(m_rows.size()); }
    void remove(const QList<int> &rows);
    //! Cells from the clipboard, beginning at \a at. What does not fit is refused as a whole.
    void paste(const QList<QStringList> &cells, const QModelIndex &at);

    //! The form in which a column keeps what was typed or pasted.
    [[nodiscard]] base::Result<QString> kept(int column, const QString &typed) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    //! Texts as in change sets: a delegate words codes.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void changeRequested(const store::ChangeSet &changes);
    //! A value that the field does not take; nothing is changed.
    void refused(const base::Error &error);

private:
    using Row = PartRow;
    [[nodiscard]] const Field &field(int column) const;
    static void set(PartTexts &texts, const QString &field, const QString &text);
    //! What makes \a after out of \a before, a row or null.
    void add(store::ChangeSet &changes, const Row *before, const Row &after) const;
    void request(QLatin1StringView code, const QString &title, store::ChangeSet changes);
    [[nodiscard]] static Row newRow();

    const Type &m_type;
    const Children &m_list;
    const QList<Column> m_columns;
    base::Id m_record;
    QList<Row> m_rows;
    bool m_isEditable = false;
};

} // namespace records
