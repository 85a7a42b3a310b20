// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace syncing {

//! A system's list of records lacks so many that are linked that nothing is removed here before a
//! person agrees. A plain value.
struct RemovalHold
{
    enum class Decision {
        Open, //!< the person has not answered yet
        Remove, //!< the missing records go here, too
        Keep, //!< they stay, and are no longer linked
    };
    base::Id system;
    QString entity; //!< as in the outbox
    qint64 missing = 0;
    qint64 linked = 0; //!< how many were linked, the missing ones among them
    QString digest; //!< stands for the keys of the missing ones: a decision is about these only
    Decision decision = Decision::Open;

    bool operator==(const RemovalHold &) const = default;
};

[[nodiscard]] QString decisionWord(RemovalHold::Decision decision);
//! Nothing for an unknown word.
[[nodiscard]] std::optional<RemovalHold::Decision> decisionFromWord(QStringView word);

//! Is that more than may go without a person? More than 20 and than 2 % of the linked records; or
//! more than half of them, where there are at least 3.
[[nodiscard]] constexpr bool exceedsRemovalCeiling(qint64 linked, qint64 missing)
{
    return (missing > 20 && missing * 50 > linked) || (linked >= 3 && missing * 2 > linked);
}

} // namespace syncing

Q_DECLARE_METATYPE(syncing::RemovalHold)
