// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dialect.h"

using namespace Qt::StringLiterals;

namespace store {

QString Dialect::schema(QString sql) const
{
    const auto words = schemaWords();
    for (const auto &[word, replacement] : words) {
        sql.replace(word, replacement);
    }
    return sql;
}

QString Dialect::prefixPattern(const QString &text)
{
    QString pattern = text;
    pattern.remove(QChar::Null); // no text has it, and PostgreSQL refuses it
    for (const QChar special : {u'\\', u'%', u'_'}) {
        pattern.replace(special, QString(u'\\') + special);
    }
    return pattern + u'%';
}

QString Dialect::containsPattern(const QString &text)
{
    return u'%' + prefixPattern(text);
}

QString Dialect::productSearchCondition() const
{
    return u"product.id IN (%1)"_s.arg(productSearchSelect());
}

QString Dialect::duplicateClause(const QStringList &columns, Duplicate duplicate, int keyColumns)
{
    switch (duplicate) {
    case Duplicate::Fail:
        return {};
    case Duplicate::Ignore:
        return u" ON CONFLICT DO NOTHING"_s;
    case Duplicate::Replace:
        break;
    }
    QStringList updates;
    for (const QString &column : columns.mid(keyColumns)) {
        updates += u"%1 = excluded.%1"_s.arg(column);
    }
    if (updates.isEmpty()) {
        return u" ON CONFLICT DO NOTHING"_s;
    }
    return u" ON CONFLICT (%1) DO UPDATE SET %2"_s.arg(columns.first(keyColumns).join(", "_L1),
                                                       updates.join(", "_L1));
}

} // namespace store
