// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricetrace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pricing {

namespace {

constexpr int Format = 1; // first element of the JSON; raise when the elements change

template <typename Enum>
QString word(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

template <typename Enum>
std::optional<Enum> fromWord(const QString &text)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(text.toLatin1().constData(), &known);
    return known ? std::optional(Enum(value)) : std::nullopt;
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
        array += QJsonArray{
            word(step.kind),           word(step.outcome),    number(step.subject.value()),
            number(step.list.value()), levelName(step.level), number(step.levelTarget.value()),
            number(step.minQuantity),  number(step.amount),   number(step.rate.millionths())};
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
        const auto kind = fromWord<TraceKind>(step.at(0).toString());
        const auto outcome = fromWord<TraceOutcome>(step.at(1).toString());
        const auto level = parseLevel(step.at(4).toString());
        if (step.size() != 9 || !kind || !outcome || !level) {
            return {};
        }
        trace.steps += TraceStep{.kind = *kind,
                                 .outcome = *outcome,
                                 .subject = base::Id(step.at(2).toString().toLongLong()),
                                 .list = base::Id(step.at(3).toString().toLongLong()),
                                 .level = *level,
                                 .levelTarget = base::Id(step.at(5).toString().toLongLong()),
                                 .minQuantity = step.at(6).toString().toLongLong(),
                                 .amount = step.at(7).toString().toLongLong(),
                                 .rate = base::Rate(step.at(8).toString().toLongLong())};
    }
    return trace;
}

} // namespace pricing

#include "moc_pricetrace.cpp"
