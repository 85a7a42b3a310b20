// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/gtin.h"

using namespace Qt::StringLiterals;

namespace catalog::gtin {

QChar checkDigit(QStringView digits)
{
    // GS1 General Specifications 7.9: weights 3 and 1 alternate, beginning with 3 at the right.
    int sum = 0;
    int weight = 3;
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        sum += digits.at(i).digitValue() * weight;
        weight = 4 - weight;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

base::Result<QString> parse(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else if (!c.isSpace() && c != u'-') {
            return base::failure(base::ErrorCode::Value_BadGtin, {}, {.subject = text.toString()});
        }
    }
    if (digits.isEmpty() && text.trimmed().isEmpty()) {
        return QString();
    }
    const qsizetype length = digits.size();
    if (length != 8 && length != 12 && length != 13 && length != 14) {
        return base::failure(base::ErrorCode::Value_BadGtin, {}, {.subject = text.toString()});
    }
    const QChar expected = checkDigit(QStringView(digits).chopped(1));
    if (digits.back() != expected) {
        return base::failure(base::ErrorCode::Value_BadGtin, {},
                             {.subject = text.toString(), .expected = QString(expected)});
    }
    return digits;
}

} // namespace catalog::gtin
