// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/lookup.h"

namespace catalog {

//! Records that others refer to.
enum class LookupKind { Customer, Group, Terms, Product, Category, Family, Portal };

using LookupEntry = records::LookupEntry;

//! For a widgets::RecordPicker.
[[nodiscard]] records::Lookup lookup(LookupKind kind);

//! Finds records by what people type, and names them. Used on the thread of its Database.
class LookupRepository
{
public:
    explicit LookupRepository(store::Database &db) : m_db(db) { }

    //! Those whose code and name, taken together, hold all words of \a text (base::SearchWords);
    //! the best match first, equally good ones by code (products: by name); at most \a limit.
    [[nodiscard]] base::Result<QList<LookupEntry>> find(LookupKind kind, const QString &text,
                                                        int limit) const;
    //! Unknown ids are left out.
    [[nodiscard]] base::Result<QHash<base::Id, LookupEntry>>
    byIds(LookupKind kind, const QList<base::Id> &ids) const;

private:
    [[nodiscard]] base::Result<QList<base::Id>> products(const QString &text, int limit) const;
    [[nodiscard]] base::Result<QList<base::Id>> matches(LookupKind kind, const QString &text,
                                                        int limit) const;
    [[nodiscard]] base::Result<QList<LookupEntry>> categories() const;
    store::Database &m_db;
};

} // namespace catalog
