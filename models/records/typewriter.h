// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/fieldtext.h"
#include "models/records/type.h"
#include "models/store/database.h"
#include "models/store/recordwriter.h"

namespace records {

//! Writes any kind of record for the change log, as its description says: columns, limits, required
//! fields, rules, what still uses a record that is to go. Subclasses add what is not a column.
class TypeWriter : public store::RecordWriter
{
public:
    explicit TypeWriter(const Type &type) : m_type(type) { }

    [[nodiscard]] QString entity() const override { return m_type.entity(); }
    [[nodiscard]] QString table() const override { return m_type.table(); }
    //! Of a field that the description does not know: the type's.
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] store::Permission permission(const store::FieldChange &change) const override
    {
        return m_type.permission(change);
    }
    //! "position" of a part.
    [[nodiscard]] bool isPosition(const QString &field) const override;
    //! Store_UnknownField.
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    //! Columns in one question, what subclasses add one by one.
    [[nodiscard]] base::Result<store::FieldValues>
    readAll(store::Database &db, base::Id record, const QStringList &fields) const override;
    //! As toStored(), and Value_NotUnique, Store_UnknownField, Store_NotFound; Store_InUse for a
    //! record that others refer to.
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    //! Value_Empty when a required field is; the type's rules; else notes when the record changed.
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;

protected:
    [[nodiscard]] const Type &type() const { return m_type; }
    //! The row of a new record with these of its columns. For writers whose fields of that kind are
    //! stored as they are told. Errors as write().
    [[nodiscard]] base::Result<void> insert(store::Database &db, base::Id record,
                                            const store::NewValues &columns) const;
    //! A column that is no field, and what each of some records holds there.
    struct Derived
    {
        QString column;
        QVariantList values;
    };
    //! The rows of new records that need no finish(): stamped, and with \a derived. As insert();
    //! an error does not say which record it is about.
    [[nodiscard]] base::Result<void> insertAll(store::Database &db,
                                               const QList<store::NewRecord> &records,
                                               const Derived &derived, qint64 nowMs) const;
    [[nodiscard]] bool isColumn(const QString &field) const { return m_type.find(field); }
    //! Does the record still exist?
    [[nodiscard]] base::Result<bool> exists(store::Database &db, base::Id record) const;

private:
    using Stored = QHash<const Field *, QVariant>;
    [[nodiscard]] base::Result<Stored> storedForms(const store::NewValues &values) const;
    [[nodiscard]] base::Result<void> insertRow(store::Database &db, base::Id record,
                                               const Stored &known) const;
    [[nodiscard]] base::Result<void> remove(store::Database &db, base::Id record) const;
    //! A statement that stored \a values was refused: which of them another record has already.
    [[nodiscard]] base::Error duplicateOf(const base::Error &why,
                                          const store::NewValues &values) const;

    const Type &m_type;
};

} // namespace records
