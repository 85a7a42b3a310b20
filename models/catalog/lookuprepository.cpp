// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/lookuprepository.h"

#include "models/base/searchtext.h"
#include "models/catalog/categoryrepository.h"
#include "models/catalog/productidselect.h"
#include "models/store/reading.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

//! Between the names of a category and the one above it.
const QString Above = u" › "_s;

struct Source
{
    QString table;
    QString code; //!< SQL expression; '' where people know only the name
    QString unit; //!< SQL expression
    QString where; //!< further condition
};

Source sourceOf(LookupKind kind)
{
    switch (kind) {
    case LookupKind::Customer:
        return {u"customer"_s, u"number"_s, u"''"_s, u"1 = 1"_s};
    case LookupKind::Group:
        return {u"customer_group"_s, u"code"_s, u"''"_s, u"1 = 1"_s};
    case LookupKind::Product:
        return {u"product"_s, u"sku"_s, u"unit"_s, u"1 = 1"_s};
    case LookupKind::Terms:
        return {u"payment_terms"_s, u"''"_s, u"''"_s, u"1 = 1"_s};
    case LookupKind::Family:
        return {u"family"_s, u"''"_s, u"''"_s, u"1 = 1"_s};
    case LookupKind::Category: // by categories()
        return {};
    case LookupKind::Portal:
        return {u"remote_system"_s, u"code"_s, u"''"_s, u"role <> 'erp'"_s};
    }
    return {};
}

//! What of a record is searched, see SearchWords::fit().
QByteArray searched(const QString &code, const QString &own, const QString &name)
{
    return base::foldedCode(code.isEmpty() ? own : code) + ' ' + base::foldedForSearch(name);
}

//! The best ones first, else as they come.
class BestFirst
{
public:
    explicit BestFirst(const QString &text) : m_words(text) { }
    void add(base::Id id, const QByteArray &searched)
    {
        const Fit fit = m_words.isEmpty() ? Fit::Somewhere : m_words.fit(searched);
        m_found[size_t(fit)] += id;
    }
    [[nodiscard]] QList<base::Id> ids(int limit) const
    {
        QList<base::Id> result;
        for (size_t fit = 0; fit < size_t(Fit::None); ++fit) {
            result += m_found[fit];
        }
        return result.mid(0, limit);
    }
    [[nodiscard]] bool takesAll() const { return m_words.isEmpty(); }

private:
    using Fit = base::SearchWords::Fit;
    const base::SearchWords m_words;
    std::array<QList<base::Id>, size_t(Fit::None) + 1> m_found;
};

} // namespace

records::Lookup lookup(LookupKind kind)
{
    static const QHash<LookupKind, QString> words{
        {LookupKind::Customer, u"customer"_s},   {LookupKind::Group, u"customer_group"_s},
        {LookupKind::Terms, u"payment_terms"_s}, {LookupKind::Product, u"product"_s},
        {LookupKind::Category, u"category"_s},   {LookupKind::Family, u"family"_s},
        {LookupKind::Portal, u"remote_system"_s}};
    return {.kind = words.value(kind),
            .find = [kind](store::Database &db, const QString &text,
                           int limit) { return LookupRepository(db).find(kind, text, limit); },
            .byIds
            = [kind](store::Database &db,
                     const QList<base::Id> &ids) { return LookupRepository(db).byIds(kind, ids); }};
}

base::Result<QList<LookupEntry>> LookupRepository::find(LookupKind kind, const QString &text,
                                                        int limit) const
{
    const bool searchesProducts = kind == LookupKind::Product && !text.trimmed().isEmpty();
    SD_TRY_VALUE(const QList<base::Id> ids,
                 searchesProducts ? products(text, limit) : matches(kind, text, limit));
    SD_TRY_VALUE(const auto entries, byIds(kind, ids));
    QList<LookupEntry> result;
    for (const base::Id id : ids) {
        if (const auto entry = entries.constFind(id); entry != entries.cend()) {
            result += *entry;
        }
    }
    return result;
}

base::Result<QList<base::Id>> LookupRepository::products(const QString &text, int limit) const
{
    SD_TRY_VALUE(QList<base::Id> ids, catalog::ProductIdSelect(m_db).read({.search = text}, limit));
    ids.resize(std::min<qsizetype>(ids.size(), limit));
    return ids;
}

base::Result<QList<base::Id>> LookupRepository::matches(LookupKind kind, const QString &text,
                                                        int limit) const
{
    BestFirst best(text);
    if (kind == LookupKind::Category) {
        SD_TRY_VALUE(const QList<LookupEntry> all, categories());
        for (const LookupEntry &entry : all) {
            best.add(entry.id, searched({}, entry.name.section(Above, -1), entry.name));
        }
        return best.ids(limit);
    }
    const Source source = sourceOf(kind);
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT id, %1, name FROM %2 WHERE %3 ORDER BY %4 LIMIT ?"_s.arg(
                        source.code, source.table, source.where,
                        source.code == "''"_L1 ? u"name"_s : source.code),
                    store::args(best.takesAll() ? limit : std::numeric_limits<int>::max())));
    while (rows.next()) {
        best.add(rows.id(0), searched(rows.text(1), rows.text(2), rows.text(2)));
    }
    return best.ids(limit);
}

//! In the order of the tree, each behind those above it.
base::Result<QList<LookupEntry>> LookupRepository::categories() const
{
    SD_TRY_VALUE(const QList<Category> all, CategoryRepository(m_db).all());
    QHash<base::Id, const Category *> byId;
    for (const Category &one : all) {
        byId.insert(one.id, &one);
    }
    QList<LookupEntry> entries;
    for (const Category &one : all) {
        QStringList path{one.name};
        const Category *above = byId.value(one.parent);
        for (; above && path.size() < all.size(); above = byId.value(above->parent)) {
            path.prepend(above->name);
        }
        entries.append({.id = one.id, .code = {}, .name = path.join(Above), .unit = {}});
    }
    return entries;
}

base::Result<QHash<base::Id, LookupEntry>> LookupRepository::byIds(LookupKind kind,
                                                                   const QList<base::Id> &ids) const
{
    QHash<base::Id, LookupEntry> entries;
    if (kind == LookupKind::Category) {
        SD_TRY_VALUE(const QList<LookupEntry> all, categories());
        for (const LookupEntry &entry : all) {
            if (ids.contains(entry.id)) {
                entries.insert(entry.id, entry);
            }
        }
        return entries;
    }
    const Source source = sourceOf(kind);
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT id, %1, name, %2 FROM %3 WHERE id IN (%4)"_s.arg(
                                         source.code, source.unit, source.table, marks),
                                     values));
            while (rows.next()) {
                entries.insert(rows.id(0), {rows.id(0), rows.text(1), rows.text(2), rows.text(3)});
            }
            return {};
        }));
    return entries;
}

} // namespace catalog
