// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/store/database.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace catalog {

//! The texts that a product search looks at – SKU, name, GTIN, brand – of all products in memory,
//! about 60 bytes a product: walking through them takes a few hundredths of a second for a million
//! products, whatever is searched, while an index gets slow when half of them fit. Only where the
//! database is a file of this machine (Dialect::changeCounterQuery()); a server searches itself.
//! Belongs to one reading thread. Errors: store errors.
class ProductTextSelect
{
public:
    //! Reads the next few thousand products; true when there is nothing left to read.
    [[nodiscard]] base::Result<bool> readSome(store::Database &db);
    //! Whether they can be searched now: all are there, and what has changed since was read too.
    [[nodiscard]] base::Result<bool> catchUp(store::Database &db);

    //! Ids, ascending, of the products in which \a text stands without regard to case. Texts
    //! shorter than ProductSelect::ShortestSubstring are looked for at the beginning of SKU and
    //! name only.
    [[nodiscard]] QList<base::Id> find(const QString &text) const;

private:
    struct Entry
    {
        QByteArray text;
        qsizetype name = 0; //!< where in the text it begins
    };
    [[nodiscard]] static Entry entryOf(const store::Rows &rows);
    [[nodiscard]] base::Result<qint64> changeCounter(store::Database &db) const;
    void forget();
    void put(base::Id id, const Entry &entry);
    [[nodiscard]] std::vector<bool> hitsInside(const QByteArray &needle) const;
    [[nodiscard]] std::vector<bool> hitsAtBeginning(const QByteArray &needle) const;

    QByteArray m_text; // one text after the other, each ended by a line feed
    std::vector<quint32> m_ends; // behind the line feed
    std::vector<quint16> m_names; // where in its text each name begins
    QList<base::Id> m_ids; // ascending
    QHash<base::Id, Entry> m_newer; // instead of those above, or not among them yet
    qsizetype m_added = 0; // of m_newer: not among them
    qint64 m_counter = -1; // of changes in the database, when it was last looked at
    qint64 m_stamp = 0; // youngest change seen
    bool m_complete = false;
};

} // namespace catalog
