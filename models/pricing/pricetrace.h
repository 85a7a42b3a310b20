// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/money.h"
#include "models/pricing/assignment.h"

#include <QByteArray>

namespace pricing {

Q_NAMESPACE

//! What one step of a decision was about.
enum class TraceKind {
    Contract, //!< a contract price was looked for
    List, //!< a list of the chain was asked; subject = list
    Line, //!< a price line was looked at; subject = price, list = its list
    ChainEnd, //!< the level says stop: lists behind it were not asked
    ListPrice, //!< the line that won; amount = price of one ordered unit
    Discount, //!< subject = discount
    Promotion, //!< subject = promotion
    Rounding,
    Guard,
};
Q_ENUM_NS(TraceKind)

//! How the step ended.
enum class TraceOutcome {
    Used, //!< it made the price what it is
    None, //!< there was none
    ListNotActive,
    ListNotValid, //!< outside its period
    OtherCurrency,
    NoPrice, //!< the list has no price for the product
    NotMerged, //!< a list that is used alone, or behind one
    LineNotValid,
    BreakTooHigh, //!< more would have to be ordered
    UnitUnknown, //!< no conversion from the priced unit
    SlotTaken, //!< an earlier list has this break
    SmallerBreak, //!< another line with a greater break, or a lower net price, won
    BeatenByManual, //!< generated, and there is a manual one
    BetterInGroup, //!< another discount of the same stacking group is better
    QuantityTooSmall,
    AfterExclusive, //!< an exclusive discount ended stacking
    Forbidden, //!< the price line is net
    NotBest, //!< only the best promotion counts
    BelowCost,
    Kept, //!< nothing to do
};
Q_ENUM_NS(TraceOutcome)

//! The words that are stored with orders and sent by the portal (TraceStep in portal.yaml): they
//! stay when an enumerator is renamed.
[[nodiscard]] QString traceWord(TraceKind kind);
[[nodiscard]] QString traceWord(TraceOutcome outcome);

struct TraceStep
{
    TraceKind kind = TraceKind::List;
    TraceOutcome outcome = TraceOutcome::None;
    base::Id subject;
    base::Id list;
    Level level = Level::Company; //!< of List and ChainEnd
    base::Id levelTarget; //!< customer, parent, group or portal of the level
    qint64 minQuantity = 0; //!< of Line: thousandths of the ordered unit
    qint64 amount = 0; //!< price of basis ordered units after this step, 1/10 000 of the currency
    qint64 basis = 1;
    base::Rate rate; //!< of Discount and Promotion

    bool operator==(const TraceStep &) const = default;
};

//! Every step of a price decision in order; stored with order lines. A plain value.
struct Trace
{
    QList<TraceStep> steps;

    //! Compact JSON for order_line.trace, and back; an unreadable text gives an empty trace.
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static Trace fromJson(const QByteArray &json);
};

} // namespace pricing
