// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/parts.h"
#include "models/store/database.h"

namespace records {

//! Reads and writes the rows of all parts of a kind of record. Stateless besides its database; used
//! on that one's thread.
class PartRepository
{
public:
    PartRepository(store::Database &db, const Type &type) : m_db(db), m_type(type) { }

    //! Gives each of \a records, values that were read without, its parts in the order of their
    //! keys.
    [[nodiscard]] base::Result<void> fill(const QList<void *> &records) const;
    //! Bulk writing without journal, for demo data and tests.
    [[nodiscard]] base::Result<void> insert(const QList<const void *> &records) const;
    //! What the parts of \a record say, by key.
    [[nodiscard]] base::Result<Parts> texts(base::Id record, const Children &list) const;
    //! Is there a part of \a record? The table of one, else nothing.
    [[nodiscard]] base::Result<QString> anyOf(base::Id record) const;

    //! As RecordWriter::read().
    [[nodiscard]] base::Result<std::optional<QString>> read(base::Id record,
                                                            const Part &part) const;
    //! As RecordWriter::write(). Value_… errors name the field of the part.
    [[nodiscard]] base::Result<void> write(base::Id record, const Part &part,
                                           const std::optional<QString> &value) const;

private:
    [[nodiscard]] base::Result<void> make(base::Id record, const Part &part,
                                          const QString &text) const;
    store::Database &m_db;
    const Type &m_type;
};

} // namespace records
