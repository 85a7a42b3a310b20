// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricetrace.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pricing {

QString traceWord(TraceKind value)
{
    switch (value) {
    case TraceKind::Contract:
        return u"Contract"_s;
    case TraceKind::List:
        return u"List"_s;
    case TraceKind::Line:
        return u"Line"_s;
    case TraceKind::ChainEnd:
        return u"ChainEnd"_s;
    case TraceKind::ListPrice:
        return u"ListPrice"_s;
    case TraceKind::Discount:
        return u"Discount"_s;
    case TraceKind::Promotion:
        return u"Promotion"_s;
    case TraceKind::Rounding:
        return u"Rounding"_s;
    case TraceKind::Guard:
        return u"Guard"_s;
    }
    return {};
}

QString traceWord(TraceOutcome value)
{
    switch (value) {
    case TraceOutcome::Used:
        return u"Used"_s;
    case TraceOutcome::None:
        return u"None"_s;
    case TraceOutcome::ListNotActive:
        return u"ListNotActive"_s;
    case TraceOutcome::ListNotValid:
        return u"ListNotValid"_s;
    case TraceOutcome::OtherCurrency:
        return u"OtherCurrency"_s;
    case TraceOutcome::NoPrice:
        return u"NoPrice"_s;
    case TraceOutcome::NotMerged:
        return u"NotMerged"_s;
    case TraceOutcome::LineNotValid:
        return u"LineNotValid"_s;
    case TraceOutcome::BreakTooHigh:
        return u"BreakTooHigh"_s;
    case TraceOutcome::UnitUnknown:
        return u"UnitUnknown"_s;
    case TraceOutcome::SlotTaken:
        return u"SlotTaken"_s;
    case TraceOutcome::SmallerBreak:
        return u"SmallerBreak"_s;
    case TraceOutcome::BeatenByManual:
        return u"BeatenByManual"_s;
    case TraceOutcome::BetterInGroup:
        return u"BetterInGroup"_s;
    case TraceOutcome::QuantityTooSmall:
        return u"QuantityTooSmall"_s;
    case TraceOutcome::AfterExclusive:
        return u"AfterExclusive"_s;
    case TraceOutcome::Forbidden:
        return u"Forbidden"_s;
    case TraceOutcome::NotBest:
        return u"NotBest"_s;
    case TraceOutcome::BelowCost:
        return u"BelowCost"_s;
    case TraceOutcome::Kept:
        return u"Kept"_s;
    }
    return {};
}

namespace {

constexpr int Format = 1; // first element of the JSON; raise when the elements change

//! \a last: the enumerator that is declared last.
template <typename Enum>
std::optional<Enum> fromWord(const QString &text, Enum last)
{
    for (int value = 0; value <= int(last); ++value) {
        if (traceWord(Enum(value)) == text) {
            return Enum(value);
        }
    }
    return std::nullopt;
}

// Ids and amounts go as text: JSON numbers are doubles to many readers.
QString number(qint64 value)
{
    return value == 0 ? QString() : QString::number(value);
}

} // namespace

QByteArray Trace::toJson() const
{
    QJsonArray array{Format};
    for (const TraceStep &step : steps) {
        QJsonArray told{
            traceWord(step.kind),      traceWord(step.outcome), number(step.subject.value()),
            number(step.list.value()), levelName(step.level),   number(step.levelTarget.value()),
            number(step.minQuantity),  number(step.amount),     number(step.rate.millionths())};
        if (step.basis != 1) {
            told += number(step.basis);
        }
        array += told;
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

Trace Trace::fromJson(const QByteArray &json)
{
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    if (array.isEmpty() || array.first().toInt() != Format) {
        return {};
    }
    Trace trace;
    for (qsizetype i = 1; i < array.size(); ++i) {
        const QJsonArray step = array.at(i).toArray();
        const auto kind = fromWord(step.at(0).toString(), TraceKind::Guard);
        const auto outcome = fromWord(step.at(1).toString(), TraceOutcome::Kept);
        const auto level = parseLevel(step.at(4).toString());
        if (step.size() < 9 || step.size() > 10 || !kind || !outcome || !level) {
            return {};
        }
        trace.steps
            += TraceStep{.kind = *kind,
                         .outcome = *outcome,
                         .subject = base::Id(step.at(2).toString().toLongLong()),
                         .list = base::Id(step.at(3).toString().toLongLong()),
                         .level = *level,
                         .levelTarget = base::Id(step.at(5).toString().toLongLong()),
                         .minQuantity = step.at(6).toString().toLongLong(),
                         .amount = step.at(7).toString().toLongLong(),
                         .basis = step.size() == 10 ? step.at(9).toString().toLongLong() : 1,
                         .rate = base::Rate(step.at(8).toString().toLongLong())};
    }
    return trace;
}

} // namespace pricing

#include "moc_pricetrace.cpp"
