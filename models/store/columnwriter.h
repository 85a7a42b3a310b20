// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordwriter.h"

namespace store {

//! A RecordWriter whose fields are plain columns of one table; says each column's kind and limits
//! once and gets reading, checking and writing. Subclasses add what is not a column. An empty text
//! is the same as nothing.
class ColumnWriter : public RecordWriter
{
public:
    enum class Kind {
        Text, //!< max = greatest length
        Word, //!< one of words
        Reference, //!< id as digits
        Money, //!< plain decimal, 1/10 000
        Quantity, //!< plain decimal, 1/1 000
        Rate, //!< share as plain decimal, 1/1 000 000
        Integer,
        Flag, //!< "1" or "0"
        Instant, //!< ISO UTC ("2026-01-31T23:00:00.000Z")
        Date, //!< ISO
    };
    struct Column
    {
        QString field;
        Kind kind = Kind::Text;
        QString column = {}; //!< name in the table when it is not the field's
        bool required = false; //!< a change set may not leave it empty
        qint64 min = 0; //!< of numbers, in their stored form
        qint64 max = 0; //!< greatest number or text length; 0 = no limit
        QStringList words = {};
        //! What a new record holds until the field is written (stored form); nothing = NULL.
        //! "#" stands for the record's id, for unique text columns.
        QVariant initial = {};
        //! A reference that may not be NULL: the row of a new record is made when this field is
        //! written, which has to follow ExistsField.
        bool makesRow = false;

        [[nodiscard]] const QString &name() const { return column.isEmpty() ? field : column; }
    };

    //! \a stamped: the table has a column changed_at, set with every change.
    ColumnWriter(QString entity, QString table, QList<Column> columns, bool stamped);

    [[nodiscard]] QString entity() const override { return m_entity; }
    [[nodiscard]] QString table() const override { return m_table; }
    //! Store_UnknownField.
    [[nodiscard]] base::Result<std::optional<QString>> read(Database &db, base::Id record,
                                                            const QString &field) const override;
    //! Columns in one question, what subclasses add one by one.
    [[nodiscard]] base::Result<FieldValues> readAll(Database &db, base::Id record,
                                                    const QStringList &fields) const override;
    //! Value_Empty, Value_TooLong, Value_NotANumber, Value_TooPrecise, Value_OutOfRange,
    //! Value_BadFormat, Value_NotUnique, Store_UnknownField, Store_NotFound.
    [[nodiscard]] base::Result<void> write(Database &db, base::Id record, const QString &field,
                                           const std::optional<QString> &value) const override;
    //! Value_Empty when a required field is; else notes when the record changed.
    [[nodiscard]] base::Result<void>
    finish(Database &db, base::Id record, const QSet<QString> &fields, qint64 nowMs) const override;

    //! The stored form of a field's text, or why it is none.
    [[nodiscard]] static base::Result<QVariant> toStored(const Column &column,
                                                         const std::optional<QString> &value);

protected:
    //! The row of a new record with these of its columns. For writers whose fields of that kind are
    //! stored as they are told. Errors as write().
    [[nodiscard]] base::Result<void> insert(Database &db, base::Id record,
                                            const NewValues &columns) const;
    //! A column that is no field, and what each of some records holds there.
    struct Derived
    {
        QString column;
        QVariantList values;
    };
    //! The rows of new records that need no finish(): stamped, and with \a derived. As insert();
    //! an error does not say which record it is about.
    [[nodiscard]] base::Result<void> insertAll(Database &db, const QList<NewRecord> &records,
                                               const Derived &derived, qint64 nowMs) const;
    [[nodiscard]] bool isColumn(const QString &field) const { return find(field) != nullptr; }
    //! Does the record still exist?
    [[nodiscard]] base::Result<bool> exists(Database &db, base::Id record) const;

private:
    [[nodiscard]] const Column *find(const QString &field) const;
    using Stored = QHash<const Column *, QVariant>;
    [[nodiscard]] base::Result<Stored> storedForms(const NewValues &values) const;
    [[nodiscard]] base::Result<void> insertRow(Database &db, base::Id record,
                                               const Stored &known) const;
    //! A statement that stored \a values was refused: which of them another record has already.
    [[nodiscard]] base::Error duplicateOf(const base::Error &why, const NewValues &values) const;

    const QString m_entity;
    const QString m_table;
    const QList<Column> m_columns;
    const bool m_stamped;
};

} // namespace store
