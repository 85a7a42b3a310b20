// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/removalhold.h"

#include "models/records/type.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QStringList &decisionWords()
{
    static const QStringList words{QString(), u"remove"_s, u"keep"_s};
    return words;
}

QString decisionWord(RemovalHold::Decision decision)
{
    return records::wordOf(decisionWords(), decision);
}

std::optional<RemovalHold::Decision> decisionFromWord(QStringView word)
{
    return records::fromWord<RemovalHold::Decision>(decisionWords(), word);
}

} // namespace syncing
