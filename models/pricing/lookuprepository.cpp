// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/lookuprepository.h"

#include "models/base/searchtext.h"
#include "models/catalog/productidselect.h"
#include "models/store/reading.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

struct Source
{
    QString table;
    QString code;
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
    case LookupKind::Category:
        return {u"category"_s, u"code"_s, u"''"_s, u"1 = 1"_s};
    case LookupKind::Portal:
        return {u"remote_system"_s, u"code"_s, u"''"_s, u"role <> 'erp'"_s};
    }
    return {};
}

} // namespace

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
    using Fit = base::SearchWords::Fit;
    const Source source = sourceOf(kind);
    const base::SearchWords words(text);
    const int rowLimit = words.isEmpty() ? limit : std::numeric_limits<int>::max();
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT id, %1, name FROM %2 WHERE %3 ORDER BY %1 LIMIT ?"_s.arg(
                                 source.code, source.table, source.where),
                             store::args(rowLimit)));
    std::array<QList<base::Id>, size_t(Fit::None) + 1> found;
    while (rows.next()) {
        const Fit fit = words.isEmpty()
            ? Fit::Somewhere
            : words.fit(base::foldedCode(rows.text(1)) + ' ' + base::foldedForSearch(rows.text(2)));
        found[size_t(fit)] += rows.id(0);
    }
    found[size_t(Fit::None)].clear();
    QList<base::Id> result;
    for (const QList<base::Id> &some : found) {
        result += some;
    }
    return result.mid(0, limit);
}

base::Result<QHash<base::Id, LookupEntry>> LookupRepository::byIds(LookupKind kind,
                                                                   const QList<base::Id> &ids) const
{
    const Source source = sourceOf(kind);
    QHash<base::Id, LookupEntry> entries;
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

} // namespace pricing
