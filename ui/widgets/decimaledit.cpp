// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/decimaledit.h"

#include "models/exchange/expression.h"
#include "ui/text/errortext.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace widgets {

DecimalEdit::DecimalEdit(const exchange::NumberField &field, int minPlaces, QWidget *parent)
    : QLineEdit(parent), m_field(field), m_minPlaces(minPlaces)
{
    setAlignment(Qt::AlignRight);
    setMaxLength(exchange::Expression::MaxLength);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    connect(this, &QLineEdit::textEdited, this, [this] {
        check();
        Q_EMIT valueEdited();
    });
}

void DecimalEdit::setEmptyAllowed(bool allowed)
{
    m_emptyAllowed = allowed;
    check();
}

void DecimalEdit::setRange(qint64 lowest, qint64 highest)
{
    m_lowest = lowest;
    m_highest = highest;
    check();
}

void DecimalEdit::setField(const exchange::NumberField &field)
{
    Q_ASSERT(field.places == m_field.places);
    m_field = field;
    check();
}

void DecimalEdit::setSuffix(const QString &suffix, int minPlaces)
{
    const std::optional<qint64> kept = count();
    m_suffix = suffix;
    m_minPlaces = minPlaces;
    updateMargins();
    if (kept) {
        setCount(kept);
    }
    update();
}

void DecimalEdit::setCount(std::optional<qint64> count)
{
    setText(count ? base::decimal::toText(*count, m_field.places, m_minPlaces, locale())
                  : QString());
    setCursorPosition(0);
    check();
}

std::optional<qint64> DecimalEdit::count() const
{
    const auto value = parsed();
    return value.ok() ? *value : std::nullopt;
}

base::Result<std::optional<qint64>> DecimalEdit::parsed() const
{
    using base::ErrorCode;
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        if (m_emptyAllowed) {
            return std::optional<qint64>();
        }
        return base::failure(ErrorCode::Value_Empty);
    }
    const auto value = exchange::NumberReader(locale()).typed(typed, m_field);
    if (!value.ok()) {
        base::Error error = value.error();
        if (error.code == ErrorCode::Value_TooPrecise) {
            error.context.expected = locale().toString(m_field.places);
        }
        return error;
    }
    if (*value < m_lowest || *value > m_highest) {
        const auto shown = [this](qint64 limit) {
            return base::decimal::toText(limit, m_field.places, 0, locale());
        };
        //: range of permitted numbers
        const QString range = m_highest == std::numeric_limits<qint64>::max()
            ? tr("%1 or more").arg(shown(m_lowest))
            : tr("%1 to %2").arg(shown(m_lowest), shown(m_highest));
        return base::failure(ErrorCode::Value_OutOfRange, {}, {.expected = range});
    }
    return std::optional(*value);
}

void DecimalEdit::check()
{
    const auto value = parsed();
    const QString problem = value.ok() ? QString() : text::sentence(value.error());
    if (problem == m_problem) {
        return;
    }
    m_problem = problem;
    setStyleProperty(this, "problem", !problem.isEmpty());
    setToolTip(problem);
    Q_EMIT problemChanged(problem);
}

void DecimalEdit::updateMargins()
{
    const int suffix = m_suffix.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_suffix) + 8;
    setTextMargins(0, 0, suffix, 0);
}

void DecimalEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_suffix.isEmpty()) {
        QPainter painter(this);
        painter.setPen(colour(Token::Muted));
        painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, m_suffix);
    }
}

void DecimalEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // What was typed as "1234,5" is shown as it is stored.
    if (const std::optional<qint64> value = count()) {
        setCount(value);
    }
}

void DecimalEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateMargins();
    }
    QLineEdit::changeEvent(event);
}

} // namespace widgets

#include "moc_decimaledit.cpp"
