// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dateedit.h"

#include "models/base/companytime.h"
#include "models/exchange/dayreader.h"
#include "ui/text/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace widgets {

static QDate today()
{
    return base::companytime::dayOf(QDateTime::currentDateTimeUtc());
}

DateEdit::DateEdit(QWidget *parent) : QLineEdit(parent), m_date(today())
{
    setMaxLength(60);
    auto *calendar = addAction(icon(u"calendar"_s), QLineEdit::TrailingPosition);
    calendar->setToolTip(tr("Show calendar"));
    connect(calendar, &QAction::triggered, this, &DateEdit::showCalendar);
    connect(this, &QLineEdit::textEdited, this, &DateEdit::read);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (isValid()) {
            showDate();
        }
    });
    showDate();
}

void DateEdit::setDate(QDate date)
{
    const bool isOther = date.isValid() && date != m_date;
    m_date = isOther ? date : m_date;
    showDate();
    setProblem({});
    if (isOther) {
        Q_EMIT dateChanged(m_date);
    }
}

void DateEdit::read()
{
    const auto day = exchange::DayReader(locale(), today()).read(text());
    setProblem(day ? QString() : text::sentence(day.error()));
    if (day && *day != m_date) {
        m_date = *day;
        Q_EMIT dateChanged(m_date);
    }
}

void DateEdit::showDate()
{
    QString format = locale().dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1)) {
        format.replace(format.contains("yy"_L1) ? "yy"_L1 : "y"_L1, "yyyy"_L1);
    }
    const QString shown = locale().toString(m_date, format);
    if (shown != text()) {
        setText(shown);
    }
}

void DateEdit::setProblem(const QString &problem)
{
    if (problem != m_problem) {
        m_problem = problem;
        setStyleProperty(this, "problem", !problem.isEmpty());
        setToolTip(problem);
        Q_EMIT problemChanged(problem);
    }
}

void DateEdit::showCalendar()
{
    if (isReadOnly()) {
        return;
    }
    if (!m_calendar) {
        m_calendar = new QCalendarWidget(this);
        m_calendar->setWindowFlag(Qt::Popup);
        m_calendar->setLocale(locale());
        m_calendar->setFirstDayOfWeek(locale().firstDayOfWeek());
        m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        const auto choose = [this](QDate date) {
            m_calendar->close();
            setDate(date);
            setFocus();
        };
        connect(m_calendar, &QCalendarWidget::clicked, this, choose);
        connect(m_calendar, &QCalendarWidget::activated, this, choose);
    }
    m_calendar->setSelectedDate(m_date);
    m_calendar->adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint at = mapToGlobal(QPoint(0, height()));
    if (at.y() + m_calendar->height() > room.bottom()) {
        at = mapToGlobal(QPoint(0, -m_calendar->height()));
    }
    at.setX(
        std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - m_calendar->width())));
    m_calendar->move(at);
    m_calendar->show();
    m_calendar->setFocus();
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool withAlt = event->modifiers() == Qt::AltModifier;
    if (event->key() == Qt::Key_F4 || (withAlt && event->key() == Qt::Key_Down)) {
        showCalendar();
        return;
    }
    const int direction = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp ? 1
        : event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown             ? -1
                                                                                       : 0;
    if (direction == 0 || event->modifiers() != Qt::NoModifier || isReadOnly()) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    const bool byMonth = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    setDate(byMonth ? m_date.addMonths(direction) : m_date.addDays(direction));
}

} // namespace widgets

#include "moc_dateedit.cpp"
