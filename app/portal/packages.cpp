// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/packages.h"

#include <QStringTokenizer>

using namespace Qt::StringLiterals;

namespace portal {

QString packagesText(const QList<catalog::Packaging> &packaging)
{
    QStringList parts;
    for (const catalog::Packaging &package : packaging) {
        parts.append(u"%1=%2"_s.arg(package.unit).arg(package.content.count()));
    }
    return parts.join(u' ');
}

Packages parsePackages(const QString &text, const QString &unit)
{
    Packages packages;
    for (const QStringView part : QStringTokenizer(text, u' ', Qt::SkipEmptyParts)) {
        const qsizetype sign = part.indexOf(u'=');
        const qint64 content = part.mid(sign + 1).toLongLong();
        if (sign > 0 && content > 0 && part.first(sign) != unit) {
            packages.append({part.first(sign).toString(), content});
        }
    }
    return packages;
}

} // namespace portal
