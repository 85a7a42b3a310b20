// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QWidget>

class QPainter;

namespace widgets {

//! Meaning of a state for its colour; the word always stands beside it.
enum class Tone { Neutral, Info, Success, Warning, Danger };

//! Tone of a state word of the database ("published", "overdue", "pending" …); Neutral when the
//! word is unknown.
[[nodiscard]] Tone toneOf(const QString &state);
[[nodiscard]] Token toneColour(Tone tone);
[[nodiscard]] Token toneBackground(Tone tone);
//! Dot and text in a rounded field; used by Badge and BadgeDelegate. Returns the width used.
int paintBadge(QPainter *painter, const QRect &rect, const QString &text, Tone tone);
[[nodiscard]] QSize badgeSize(const QFontMetrics &metrics, const QString &text);

//! A state in words with its colour and a dot.
class Badge final : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);

    //! Shows text::stateName() of \a state.
    void setState(const QString &state);
    void setState(const QString &state, const QString &text);
    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_state;
    QString m_text;
};

} // namespace widgets
