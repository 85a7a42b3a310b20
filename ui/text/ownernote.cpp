// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ownernote.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace text {

QString ownerNote(const QString &group, const QString &systems)
{
    if (systems.isEmpty()) {
        return {};
    }
    const auto words
        = [](const char *text) { return QCoreApplication::translate("OwnerNote", text); };
    //: %1 is the name of a system, mostly of an ERP
    const QString what = group == "text"_L1
        ? words(QT_TRANSLATE_NOOP("OwnerNote", "%1 owns SKU, GTIN, name, unit and status."))
        : group == "price"_L1
        ? words(QT_TRANSLATE_NOOP("OwnerNote", "%1 owns the prices."))
        : words(QT_TRANSLATE_NOOP("OwnerNote", "%1 owns the data of customers."));
    //: Follows "… owns the prices." %1 is the same system
    return (what + u' '
            + words(QT_TRANSLATE_NOOP("OwnerNote",
                                      "Change them there. What you enter here isn't sent to %1, "
                                      "and the next value from %1 replaces it.")))
        .arg(systems);
}

} // namespace text
