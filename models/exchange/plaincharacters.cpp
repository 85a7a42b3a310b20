// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/plaincharacters.h"

#include <QList>

namespace exchange {

QString plainCharacters(QStringView text)
{
    QString plain;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isDigit(c)) {
            plain += QChar(char16_t(u'0' + QChar::digitValue(c)));
        } else if (QChar::category(c) != QChar::Other_Format) {
            plain += QChar::fromUcs4(c);
        }
    }
    return plain;
}

} // namespace exchange
