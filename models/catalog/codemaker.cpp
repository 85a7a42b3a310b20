// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/codemaker.h"

using namespace Qt::StringLiterals;

namespace catalog {

static constexpr int GreatestLength = 40;

QString codeFromName(const QString &name, const QStringList &taken)
{
    QString base;
    for (const QChar one : name.toLower().normalized(QString::NormalizationForm_KD)) {
        if ((one >= u'a' && one <= u'z') || (one >= u'0' && one <= u'9')) {
            base += one;
        } else if (one.isSpace() && !base.isEmpty() && !base.endsWith(u'_')) {
            base += u'_';
        }
    }
    base = base.isEmpty() ? u"x"_s : base.left(GreatestLength);
    QString code = base;
    for (int number = 2; taken.contains(code); ++number) {
        code = base + QString::number(number);
    }
    return code;
}

} // namespace catalog
