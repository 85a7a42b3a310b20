// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/lookuprepository.h"

#include "models/store/reading.h"

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
    const Source source = sourceOf(kind);
    const store::Dialect &dialect = m_db.dialect();
    QString condition = source.where;
    QVariantList values;
    const QString typed = text.trimmed();
    if (kind == LookupKind::Product && typed.size() >= 3) {
        condition += u" AND "_s + dialect.productSearchCondition();
        values += store::args(dialect.productSearchPattern(typed));
    } else if (!typed.isEmpty()) {
        condition += u" AND (%1 OR %2)"_s.arg(dialect.prefixCondition(source.code),
                                              dialect.containsCondition(u"name"_s));
        values += store::args(store::Dialect::prefixPattern(typed),
                              store::Dialect::containsPattern(typed));
    }
    values += store::args(limit);
    return store::listOf(
        m_db.select(u"SELECT id, %1, name, %2 FROM %3 WHERE %4 ORDER BY %1 LIMIT ?"_s.arg(
                        source.code, source.unit, source.table, condition),
                    values),
        [&](const store::Rows &rows) {
            return LookupEntry{rows.id(0), rows.text(1), rows.text(2), rows.text(3)};
        });
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
