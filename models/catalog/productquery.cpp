// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productquery.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace catalog {

QStringList codesIn(const QString &text)
{
    static const QRegularExpression between(u"[\\r\\n\\t;]+"_s);
    QStringList codes;
    QSet<QString> seen;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString code = part.trimmed();
        const auto before = seen.size();
        seen.insert(code.toCaseFolded());
        if (!code.isEmpty() && seen.size() > before) {
            codes += code;
        }
    }
    return codes.size() < 2 ? QStringList() : codes;
}

} // namespace catalog
