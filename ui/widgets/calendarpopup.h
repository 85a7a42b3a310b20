// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keyhelp.h"

#include <QDate>
#include <QFrame>

class QLabel;
class QSpacerItem;

namespace widgets {

//! One month to choose a day from, always six weeks high. Arrows go by days and weeks, Page Up and
//! Page Down by months (with Ctrl by years), Home goes to today, Return chooses, Esc closes. Weeks
//! begin as the locale of the widget says.
class CalendarPopup final : public QFrame
{
    Q_OBJECT
public:
    explicit CalendarPopup(QWidget *parent);

    //! Shows the month of \a date below \a anchor. \a today is marked.
    void open(QDate date, QDate today, const QWidget &anchor);
    [[nodiscard]] QDate date() const { return m_date; }
    //! The titles of the columns, from the left.
    [[nodiscard]] QStringList weekdays() const;
    //! First day in view; 42 are.
    [[nodiscard]] QDate firstDay() const;
    //! Where a day in view is.
    [[nodiscard]] QRect cellOf(QDate date) const;
    [[nodiscard]] static QList<KeyHelp> keyHelp();

Q_SIGNALS:
    void chosen(QDate date);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(QDate date);
    void goTo(QDate date);
    void fit();
    [[nodiscard]] QDate dayAt(const QPoint &at) const;

    QDate m_date;
    QDate m_today;
    QDate m_hovered;
    QLabel *m_month = nullptr;
    QSpacerItem *m_days = nullptr; // where they are painted
};

} // namespace widgets
