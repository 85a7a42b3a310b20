// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dateedit.h"

#include "models/base/companytime.h"
#include "models/exchange/dayreader.h"
#include "ui/text/errortext.h"
#include "ui/widgets/calendarpopup.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace widgets {

static QDate today()
{
    return base::companytime::dayOf(QDateTime::currentDateTimeUtc());
}

DateEdit::DateEdit(QWidget *parent)
    : QLineEdit(parent), m_date(today()), m_weekday(new QLabel(this))
{
    m_weekday->setObjectName(u"weekdayLabel"_s);
    m_weekday->setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextRole(m_weekday, TextRole::Muted);
    connect(this, &QLineEdit::textChanged, this, &DateEdit::showWeekday);
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
    showWeekday();
    if (isOther) {
        Q_EMIT dateChanged(m_date);
    }
}

void DateEdit::read()
{
    const auto day = exchange::DayReader(locale(), today()).read(text());
    setProblem(day ? QString() : text::sentence(day.error()));
    const bool isOther = day && *day != m_date;
    m_date = day ? *day : m_date;
    showWeekday();
    if (isOther) {
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
        m_calendar = new CalendarPopup(this);
        connect(m_calendar, &CalendarPopup::chosen, this, [this](QDate date) {
            setDate(date);
            setFocus();
        });
    }
    m_calendar->setLocale(locale());
    m_calendar->open(m_date, today(), *this);
}

QList<KeyHelp> DateEdit::keyHelp()
{
    return {{tr("Show the calendar"), {Qt::Key_F4, Qt::ALT | Qt::Key_Down}},
            {tr("Next or previous day"), {Qt::Key_Up, Qt::Key_Down}},
            {tr("Next or previous month"), {Qt::Key_PageUp, Qt::Key_PageDown}}};
}

void DateEdit::showWeekday()
{
    m_weekday->setText(locale().standaloneDayName(m_date.dayOfWeek(), QLocale::ShortFormat));
    m_weekday->adjustSize();
    constexpr int IconRoom = 30; // the calendar's, at the end of the line
    const int width = m_weekday->width();
    // Where the text needs the room it has it.
    const int needed = fontMetrics().horizontalAdvance(text()) + width + IconRoom + 24;
    const bool fits = isValid() && needed <= this->width();
    m_weekday->setVisible(fits);
    setTextMargins(0, 0, fits ? width + 6 : 0, 0);
    const QRect place(this->width() - IconRoom - width, (height() - m_weekday->height()) / 2, width,
                      m_weekday->height());
    m_weekday->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void DateEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    showWeekday();
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
