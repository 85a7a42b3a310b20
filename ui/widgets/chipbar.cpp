// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chipbar.h"

#include "ui/widgets/action.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr int ChipHeight = 26;
constexpr int ChipPadding = 10;
constexpr int CrossSide = 12;
constexpr int MostWidth = 280;

} // namespace

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void Chip::setSentence(const QString &sentence)
{
    setText(sentence);
    //: %1 is what a list is filtered by, as "Status: Blocked"
    setAccessibleName(tr("Remove filter “%1”").arg(sentence));
    //: %1 is what a list is filtered by, as "Status: Blocked"
    setToolTip(tr("Remove filter “%1” (Delete)").arg(sentence));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    return {std::min(MostWidth, words + 3 * ChipPadding + CrossSide), ChipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(hasFocus() ? Token::Accent : Token::BorderStrong));
    painter.setBrush(colour(underMouse() ? Token::Hover : Token::AccentSoft));
    const QRectF field = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(field, ChipHeight / 2.0, ChipHeight / 2.0);
    painter.setPen(colour(Token::Text));
    const QRect words = rect().adjusted(ChipPadding, 0, -2 * ChipPadding - CrossSide + 4, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    widgets::icon(u"close"_s)
        .paint(&painter,
               QRect(width() - ChipPadding - CrossSide, (height() - CrossSide) / 2, CrossSide,
                     CrossSide));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Left:
        focusPreviousChild();
        break;
    case Qt::Key_Right:
        focusNextChild();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

ChipBar::ChipBar(ListFilters &filters, QWidget *parent) : QWidget(parent), m_filters(filters)
{
    auto *row = new FlowLayout(this);
    auto *clear = makeAction({}, tr("Clear all"), u"clearFiltersAction"_s, this);
    clear->setToolTip(tr("Remove all filters"));
    connect(clear, &QAction::triggered, this, [this] {
        m_filters.set({}, m_filters.search());
        Q_EMIT left();
    });
    m_clear = makeButton(clear, this);
    row->addWidget(m_clear);
    connect(&m_filters, &ListFilters::changed, this, &ChipBar::fill);
    connect(&m_filters, &ListFilters::worded, this, &ChipBar::fill);
    fill();
}

void ChipBar::fill()
{
    m_codes = m_filters.active();
    while (m_chips.size() < m_codes.size()) {
        auto *chip = new Chip(this);
        chip->setObjectName(u"filterChip%1"_s.arg(m_chips.size()));
        connect(chip, &QAbstractButton::clicked, this,
                [this, at = int(m_chips.size())] { remove(at); });
        // "Clear all" stays last.
        layout()->removeWidget(m_clear);
        layout()->addWidget(chip);
        layout()->addWidget(m_clear);
        m_chips += chip;
    }
    for (int i = 0; i < m_chips.size(); ++i) {
        const bool isShown = i < m_codes.size();
        if (isShown) {
            m_chips.at(i)->setSentence(m_filters.sentence(m_codes.at(i)));
        }
        m_chips.at(i)->setVisible(isShown);
    }
    m_clear->setVisible(m_codes.size() > 1);
    layout()->invalidate();
    updateGeometry();
}

void ChipBar::remove(int chip)
{
    const bool hadFocus = m_chips.at(chip)->hasFocus();
    if (hadFocus && m_codes.size() == 1) {
        Q_EMIT left();
    }
    m_filters.setValue(m_codes.at(chip), {}); // the next one comes to stand here
    if (hadFocus && !m_codes.isEmpty()) {
        m_chips.at(std::min(chip, int(m_codes.size()) - 1))->setFocus();
    }
}

} // namespace widgets

#include "moc_chipbar.cpp"
