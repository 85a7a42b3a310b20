// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "models/base/id.h"
#include "models/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace store {
class Database;
}

namespace engine {

//! One field, in the words of the contract: as both sides agreed on it last, and as it would be
//! sent now. Nothing = the field is not there.
struct PreviewLine
{
    QString field;
    std::optional<QString> before;
    std::optional<QString> after;

    [[nodiscard]] bool isChange() const { return before != after; }
};
using Preview = QList<PreviewLine>;

//! Flattens a record: members of members are "member.member", entries of lists are "member 1" …
[[nodiscard]] QList<std::pair<QString, QString>> flattened(const connectors::Payload &payload);

//! What would be sent now of a record of the outbox, beside what the system has of it as far as the
//! desk knows; no line with an "after" when it was removed here. Errors as PayloadReader, and
//! Store_NotFound for an unknown system.
[[nodiscard]] base::Result<Preview> preview(store::Database &db, base::Id system,
                                            const QString &entity, base::Id record);

//! What would happen to one record.
struct Planned
{
    enum class Kind { New, Changed, Removed, Same, Problem };
    Kind kind = Kind::Same;
    QString systemName;
    QString entity;
    QString key;
    QString title;
    Preview changes; //!< only lines that are changes
    std::optional<base::Error> problem;
};

//! What a sync would send now, in its order, without sending it; at most \a limit records.
[[nodiscard]] base::Result<QList<Planned>> dryRun(store::Database &db, int limit);

} // namespace engine
