// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayedit.h"

#include "models/base/companytime.h"
#include "ui/widgets/dateedit.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace widgets {

namespace companytime = base::companytime;

DayEdit::DayEdit(Is is, Need need, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_is(is), m_day(new DateEdit(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(8);
    if (need == Need::MayBeNone) {
        m_check = new QCheckBox(this);
        m_check->setAccessibleName(accessibleName);
        line->addWidget(m_check);
        connect(m_check, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
        connect(m_check, &QCheckBox::toggled, this, &DayEdit::edited);
        m_day->setEnabled(false);
    }
    m_day->setAccessibleName(accessibleName);
    line->addWidget(m_day, 1);
    connect(m_day, &DateEdit::dateChanged, this, &DayEdit::edited);
    connect(m_day, &DateEdit::problemChanged, this, &DayEdit::edited);
    setFocusProxy(m_check ? static_cast<QWidget *>(m_check) : m_day);
    setInstant({});
}

void DayEdit::setOffer(int days)
{
    m_offer = days;
    setInstant(m_stored);
}

QDateTime DayEdit::typed() const
{
    if (m_check && !m_check->isChecked()) {
        return {};
    }
    return m_is == Is::First ? companytime::startOf(m_day->date())
                             : companytime::endOf(m_day->date());
}

QString DayEdit::problem() const
{
    return m_check && !m_check->isChecked() ? QString() : m_day->problem();
}

QDateTime DayEdit::instant() const
{
    const QDateTime now = typed();
    return now == m_shown ? m_stored : now;
}

QDate DayEdit::dayOf(const QDateTime &instant) const
{
    return m_is == Is::First ? companytime::dayOf(instant) : companytime::lastDayOf(instant);
}

QString DayEdit::words(const QDateTime &instant) const
{
    return QLocale().toString(dayOf(instant), QLocale::ShortFormat);
}

void DayEdit::setInstant(const QDateTime &instant)
{
    const QSignalBlocker blocker(this);
    QDate day = companytime::dayOf(QDateTime::currentDateTimeUtc()).addDays(m_offer);
    if (instant.isValid()) {
        day = dayOf(instant);
    }
    m_day->setDate(day);
    if (m_check) {
        m_check->setChecked(instant.isValid());
    }
    m_stored = instant;
    m_shown = instant.isValid() || m_check ? typed() : QDateTime();
}

} // namespace widgets

#include "moc_dayedit.cpp"
