// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QDateTime>

#include <optional>

namespace promotions {

enum class Status { Draft, Active, Inactive };
//! As stored: "draft", "active", "inactive".
[[nodiscard]] QString statusName(Status status);
[[nodiscard]] std::optional<Status> parseStatus(QStringView name);

//! Where an active promotion stands at an instant.
enum class Phase { Draft, Planned, Running, Ended, Inactive };
//! "draft", "planned", "running", "ended", "inactive".
[[nodiscard]] QString phaseName(Phase phase);

//! A price reduction for everybody, for a while, on a category with all below it (none: on
//! everything). It never raises a price. A plain value.
struct Promotion
{
    base::Id id;
    QString code; //!< natural key
    QString name;
    QString teaser; //!< what customers read
    records::Ref category;
    base::Rate rate; //!< 0.1 = 10 % off; 0 < rate <= 1
    Status status = Status::Draft;
    QDateTime validFrom; //!< UTC, [from, to)
    QDateTime validTo;
    QDateTime changedAt;
    qint64 version = 1;

    [[nodiscard]] bool isRunningAt(const QDateTime &instant) const
    {
        return phaseAt(instant) == Phase::Running;
    }
    [[nodiscard]] Phase phaseAt(const QDateTime &instant) const;
    bool operator==(const Promotion &) const = default;
};

} // namespace promotions

namespace records {
template <>
const TypeOf<promotions::Promotion> &type();
} // namespace records
