// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/unit.h"

using namespace Qt::StringLiterals;

namespace catalog::unit {

const QStringList &codes()
{
    static const QStringList result
        = u"C62 PR SET KGM GRM TNE MTR CMT MMT MTK MTQ LTR MLT HUR MIN SEC WTT KWT VLT AMP AMH OHM "
          "HTZ LUM KEL CEL BAR NEW NU KNM RPM 2N P1"_s.split(u' ');
    return result;
}

const QStringList &packageCodes()
{
    static const QStringList result = u"XPK XPA XBX XCT XBG XRO XCR XBO XCA XDR XPX"_s.split(u' ');
    return result;
}

bool isKnown(const QString &code)
{
    return codes().contains(code) || packageCodes().contains(code);
}

} // namespace catalog::unit
