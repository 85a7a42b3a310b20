// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/country.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace base::country {

static QStringList known()
{
    // Qt also knows parts of the world, and codes that are reserved for other uses.
    static const QStringList reserved{u"AC"_s, u"CP"_s, u"DG"_s, u"EA"_s, u"EU"_s,
                                      u"EZ"_s, u"IC"_s, u"TA"_s, u"UN"_s, u"ZZ"_s};
    QStringList codes;
    for (int i = 1; i <= int(QLocale::LastTerritory); ++i) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(i));
        const bool isTwoLetters = code.size() == 2 && code.at(0).isLetter();
        if (isTwoLetters && !reserved.contains(code) && !codes.contains(code)) {
            codes += code;
        }
    }
    codes.sort();
    return codes;
}

const QStringList &codes()
{
    static const QStringList codes = known();
    return codes;
}

bool isCode(const QString &text)
{
    return std::binary_search(codes().cbegin(), codes().cend(), text);
}

} // namespace base::country
