// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/sku.h"

using namespace Qt::StringLiterals;

namespace catalog::sku {

base::Result<QString> parse(QStringView text)
{
    const QString sku = text.trimmed().toString();
    if (sku.isEmpty()) {
        return base::failure(base::ErrorCode::Value_Empty, {}, {.field = u"sku"_s});
    }
    if (sku.size() > MaxLength) {
        return base::failure(
            base::ErrorCode::Value_TooLong, {},
            {.subject = sku, .field = u"sku"_s, .expected = QString::number(MaxLength)});
    }
    for (const QChar c : sku) {
        if (!c.isLetterOrNumber() && !u"-_./"_s.contains(c)) {
            return base::failure(
                base::ErrorCode::Value_BadFormat, {},
                {.subject = sku, .field = u"sku"_s, .expected = u"A-Z 0-9 - _ . /"_s});
        }
    }
    return sku;
}

} // namespace catalog::sku
