// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keyhelp.h"

#include <QDate>
#include <QLineEdit>
#include <QPointer>

class QLabel;

namespace widgets {

class CalendarPopup;

//! A day of the company, typed in any way that exchange::DayReader understands or chosen from a
//! calendar (F4, Alt+Down). Its weekday is shown behind it. Up and Down go by days, Page Up and
//! Page Down by months. It is written out with its century when the field is left. What is no day
//! stays in the field, marked, with its problem in words.
class DateEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit DateEdit(QWidget *parent = nullptr);

    //! The day shown; while what is typed is none, the last one that was.
    [[nodiscard]] QDate date() const { return m_date; }
    void setDate(QDate date);
    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    //! One sentence about what is typed; empty when it is a day.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] static QList<KeyHelp> keyHelp();

Q_SIGNALS:
    void dateChanged(QDate date);
    void problemChanged(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void showDate();
    void showWeekday();
    void showCalendar();
    void setProblem(const QString &problem);

    QDate m_date;
    QString m_problem;
    QLabel *m_weekday = nullptr;
    QPointer<CalendarPopup> m_calendar; // made when it is first shown
};

} // namespace widgets
