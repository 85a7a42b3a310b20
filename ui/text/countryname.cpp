// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/countryname.h"

#include <QCoreApplication>

namespace text {

QString countryName(const QString &code)
{
    return QCoreApplication::translate("Countries", code.toLatin1().constData());
}

} // namespace text
