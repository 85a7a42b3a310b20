// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendarpopup.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/popupplace.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr int Columns = 7;
constexpr int Weeks = 6;
constexpr int CellHeight = 30;
constexpr int LeastCellWidth = 38;

} // namespace

CalendarPopup::CalendarPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_month(new QLabel(this)),
      m_days(new QSpacerItem(0, 0, QSizePolicy::Fixed, QSizePolicy::Fixed))
{
    setObjectName(u"calendarPopup"_s);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_month->setObjectName(u"calendarMonthLabel"_s);
    setTextRole(m_month, TextRole::Strong);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addSpacing(8);
    head->addWidget(m_month, 1);
    const auto button = [this, head](const QString &name, const QString &iconName,
                                     const QString &text, const auto &clicked) {
        auto *made = new QToolButton(this);
        made->setObjectName(name);
        made->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
        made->setText(text);
        made->setToolTip(text);
        made->setAccessibleName(text);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::NoFocus); // the keys stay with the days
        connect(made, &QToolButton::clicked, this, clicked);
        head->addWidget(made);
    };
    button(u"todayButton"_s, {}, tr("Today"), [this] { choose(m_today); });
    button(u"previousMonthButton"_s, u"back"_s, tr("Previous month"),
           [this] { goTo(m_date.addMonths(-1)); });
    button(u"nextMonthButton"_s, u"forward"_s, tr("Next month"),
           [this] { goTo(m_date.addMonths(1)); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addItem(m_days);
}

void CalendarPopup::open(QDate date, QDate today, const QWidget &anchor)
{
    m_today = today;
    m_hovered = {};
    fit();
    goTo(date);
    showBelow(*this, anchor);
    setFocus(Qt::PopupFocusReason);
}

QStringList CalendarPopup::weekdays() const
{
    QStringList names;
    const int first = locale().firstDayOfWeek();
    for (int column = 0; column < Columns; ++column) {
        names
            += locale().standaloneDayName((first - 1 + column) % Columns + 1, QLocale::ShortFormat);
    }
    return names;
}

QDate CalendarPopup::firstDay() const
{
    const QDate first(m_date.year(), m_date.month(), 1);
    const int before = (first.dayOfWeek() - locale().firstDayOfWeek() + Columns) % Columns;
    return first.addDays(-before);
}

QRect CalendarPopup::cellOf(QDate date) const
{
    const int at = int(firstDay().daysTo(date));
    const QRect area = m_days->geometry();
    const int width = area.width() / Columns;
    return {area.left() + at % Columns * width, area.top() + (at / Columns + 1) * CellHeight, width,
            CellHeight};
}

QDate CalendarPopup::dayAt(const QPoint &at) const
{
    for (int day = 0; day < Columns * Weeks; ++day) {
        const QDate date = firstDay().addDays(day);
        if (cellOf(date).contains(at)) {
            return date;
        }
    }
    return {};
}

//! Wide enough for the names of the weekdays, whatever their language.
void CalendarPopup::fit()
{
    int width = LeastCellWidth;
    for (const QString &name : weekdays()) {
        width = std::max(width, fontMetrics().horizontalAdvance(name) + 12);
    }
    m_days->changeSize(Columns * width, (Weeks + 1) * CellHeight, QSizePolicy::Fixed,
                       QSizePolicy::Fixed);
    layout()->invalidate();
}

void CalendarPopup::goTo(QDate date)
{
    if (!date.isValid()) {
        return;
    }
    m_date = date;
    //: calendar title: name of the month, year
    m_month->setText(
        tr("%1 %2").arg(locale().standaloneMonthName(date.month()), QString::number(date.year())));
    setAccessibleName(locale().toString(date, QLocale::LongFormat)); // read aloud with every step
    update();
}

void CalendarPopup::choose(QDate date)
{
    close();
    Q_EMIT chosen(date);
}

void CalendarPopup::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList names = weekdays();
    painter.setPen(colour(Token::Muted));
    for (int column = 0; column < Columns; ++column) {
        painter.drawText(cellOf(firstDay().addDays(column)).translated(0, -CellHeight),
                         Qt::AlignCenter, names.at(column));
    }
    for (int day = 0; day < Columns * Weeks; ++day) {
        const QDate date = firstDay().addDays(day);
        const QRect cell = cellOf(date);
        const QRectF mark = QRectF(cell).adjusted(2, 2, -2, -2);
        const bool isChosen = date == m_date;
        if (isChosen || date == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(isChosen ? Token::Accent : Token::Hover));
            painter.drawRoundedRect(mark, 6, 6);
        }
        if (date == m_today && !isChosen) {
            painter.setPen(QPen(colour(Token::Accent), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(mark, 6, 6);
        }
        painter.setPen(colour(isChosen                             ? Token::OnAccent
                                  : date == m_today                ? Token::Accent
                                  : date.month() == m_date.month() ? Token::Text
                                                                   : Token::Muted));
        painter.drawText(cell, Qt::AlignCenter, locale().toString(date.day()));
    }
}

QList<KeyHelp> CalendarPopup::keyHelp()
{
    return {{tr("Next or previous day"), {Qt::Key_Right, Qt::Key_Left}},
            {tr("Next or previous week"), {Qt::Key_Down, Qt::Key_Up}},
            {tr("Next or previous month"), {Qt::Key_PageDown, Qt::Key_PageUp}},
            {tr("Next or previous year"), {Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_PageUp}},
            {tr("Go to today"), {Qt::Key_Home}},
            {tr("Choose the day"), {Qt::Key_Return}},
            {tr("Close the calendar"), {Qt::Key_Escape}}};
}

void CalendarPopup::keyPressEvent(QKeyEvent *event)
{
    const bool byYear = event->modifiers() == Qt::ControlModifier;
    const int towardsRight = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        goTo(m_date.addDays(-towardsRight));
        break;
    case Qt::Key_Right:
        goTo(m_date.addDays(towardsRight));
        break;
    case Qt::Key_Up:
        goTo(m_date.addDays(-Columns));
        break;
    case Qt::Key_Down:
        goTo(m_date.addDays(Columns));
        break;
    case Qt::Key_PageUp:
        goTo(byYear ? m_date.addYears(-1) : m_date.addMonths(-1));
        break;
    case Qt::Key_PageDown:
        goTo(byYear ? m_date.addYears(1) : m_date.addMonths(1));
        break;
    case Qt::Key_Home:
        goTo(m_today);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_date);
        break;
    case Qt::Key_F4:
        close();
        break;
    default:
        QFrame::keyPressEvent(event); // Esc closes
    }
}

void CalendarPopup::mouseMoveEvent(QMouseEvent *event)
{
    if (const QDate day = dayAt(event->position().toPoint()); day != m_hovered) {
        m_hovered = day;
        update();
    }
}

void CalendarPopup::mouseReleaseEvent(QMouseEvent *event)
{
    if (const QDate day = dayAt(event->position().toPoint()); day.isValid()) {
        choose(day);
    }
}

void CalendarPopup::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() != 0) {
        goTo(m_date.addMonths(event->angleDelta().y() > 0 ? -1 : 1));
    }
    event->accept();
}

void CalendarPopup::leaveEvent(QEvent *event)
{
    m_hovered = {};
    update();
    QFrame::leaveEvent(event);
}

void CalendarPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::FontChange) {
        fit();
        goTo(m_date);
    }
    QFrame::changeEvent(event);
}

} // namespace widgets

#include "moc_calendarpopup.cpp"
