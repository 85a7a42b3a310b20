// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/text/statetext.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace widgets {
namespace {

constexpr int Height = 20;
constexpr int DotSize = 6;
constexpr int Padding = 8;

} // namespace

Tone toneOf(const QString &state)
{
    static const QHash<QString, Tone> tones{
        {u"published"_s, Tone::Success},  {u"active"_s, Tone::Success},
        {u"running"_s, Tone::Success},    {u"complete"_s, Tone::Success},
        {u"shipped"_s, Tone::Success},    {u"paid"_s, Tone::Success},
        {u"synced"_s, Tone::Success},     {u"connected"_s, Tone::Success},
        {u"done"_s, Tone::Success},       {u"invoiced"_s, Tone::Success},
        {u"placed"_s, Tone::Info},        {u"confirmed"_s, Tone::Info},
        {u"picking"_s, Tone::Info},       {u"pending"_s, Tone::Info},
        {u"sending"_s, Tone::Info},       {u"uploading"_s, Tone::Info},
        {u"open"_s, Tone::Info},          {u"planned"_s, Tone::Info},
        {u"registered"_s, Tone::Warning}, {u"incomplete"_s, Tone::Warning},
        {u"retry"_s, Tone::Warning},      {u"partly_paid"_s, Tone::Warning},
        {u"offline"_s, Tone::Warning},    {u"withdrawn"_s, Tone::Warning},
        {u"overdue"_s, Tone::Danger},     {u"failed"_s, Tone::Danger},
        {u"blocked"_s, Tone::Danger},     {u"conflict"_s, Tone::Danger},
    };
    return tones.value(state, Tone::Neutral);
}

Token toneColour(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Token::Muted;
    case Tone::Info:
        return Token::Info;
    case Tone::Success:
        return Token::Success;
    case Tone::Warning:
        return Token::Warning;
    case Tone::Danger:
        return Token::Danger;
    }
    return Token::Muted;
}

Token toneBackground(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Token::NeutralSoft;
    case Tone::Info:
        return Token::InfoSoft;
    case Tone::Success:
        return Token::SuccessSoft;
    case Tone::Warning:
        return Token::WarningSoft;
    case Tone::Danger:
        return Token::DangerSoft;
    }
    return Token::NeutralSoft;
}

QSize badgeSize(const QFontMetrics &metrics, const QString &text)
{
    return {metrics.horizontalAdvance(text) + DotSize + 6 + 2 * Padding, Height};
}

int paintBadge(QPainter *painter, const QRect &rect, const QString &text, Tone tone)
{
    const int width = std::min(badgeSize(painter->fontMetrics(), text).width(), rect.width());
    const QRectF field(rect.left(), rect.center().y() - Height / 2 + 1, width, Height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(toneBackground(tone)));
    painter->drawRoundedRect(field, Height / 2.0, Height / 2.0);
    painter->setBrush(colour(toneColour(tone)));
    painter->drawEllipse(
        QRectF(field.left() + Padding, field.center().y() - DotSize / 2.0, DotSize, DotSize));
    painter->setPen(colour(tone == Tone::Neutral ? Token::Muted : toneColour(tone)));
    const QRectF words = field.adjusted(Padding + DotSize + 6, 0, -4, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, int(words.width())));
    painter->restore();
    return width;
}

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setState(const QString &state)
{
    setState(state, text::stateName(state));
}

void Badge::setState(const QString &state, const QString &text)
{
    m_state = state;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return m_text.isEmpty() ? QSize(0, Height) : badgeSize(fontMetrics(), m_text);
}

void Badge::paintEvent(QPaintEvent *)
{
    if (!m_text.isEmpty()) {
        QPainter painter(this);
        paintBadge(&painter, rect(), m_text, toneOf(m_state));
    }
}

} // namespace widgets

#include "moc_badge.cpp"
