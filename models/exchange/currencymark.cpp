// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/currencymark.h"

#include "models/exchange/plaincharacters.h"

#include <QLocale>
#include <QMultiHash>

namespace exchange {

namespace {

//! The codes of all currencies by their signs, as the locales of the world write them.
const QMultiHash<QString, QString> &codesBySign()
{
    static const auto codes = [] {
        QMultiHash<QString, QString> found;
        for (const QLocale &locale : QLocale::matchingLocales(
                 QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
            const QString sign
                = plainCharacters(locale.currencySymbol(QLocale::CurrencySymbol)).trimmed();
            if (code.isEmpty()) {
                continue;
            }
            for (const QString &mark : {code, sign}) {
                if (!mark.isEmpty() && !found.contains(mark, code)) {
                    found.insert(mark, code);
                }
            }
        }
        return found;
    }();
    return codes;
}

} // namespace

bool isPercentMark(QStringView mark)
{
    return mark == u"%" || mark == u"\u066A"; // the Arabic one as well
}

bool isCurrencyMark(const QString &mark)
{
    return codesBySign().contains(mark)
        || (mark.size() == 3 && codesBySign().contains(mark.toUpper()));
}

bool canMean(const QString &mark, base::Currency currency)
{
    return mark.toUpper() == currency.code() || codesBySign().contains(mark, currency.code());
}

} // namespace exchange
