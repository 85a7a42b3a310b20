// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

class QCheckBox;

namespace widgets {

class DateEdit;

//! A day of the company's time zone, for instants that begin or end a period: a check box, where
//! there need not be one, and the day behind it. People name the last day; what is stored is the
//! instant after it. A day that was not touched keeps its exact instant.
class DayEdit final : public QWidget
{
    Q_OBJECT
public:
    enum class Is { First, Last };
    enum class Need { Day, MayBeNone };

    DayEdit(Is is, Need need, const QString &accessibleName, QWidget *parent = nullptr);

    //! Shows the day of \a instant; of an invalid one \a otherwise, unchecked.
    void setInstant(const QDateTime &instant);
    //! Invalid when the box is not checked; look at problem() first.
    [[nodiscard]] QDateTime instant() const;
    //! One sentence about a typed day that is none; empty when it is right or none is wanted.
    [[nodiscard]] QString problem() const;
    //! The day of \a instant, for people.
    [[nodiscard]] QString words(const QDateTime &instant) const;
    //! What is offered where there is no day yet, counted from today.
    void setOffer(int days);
    [[nodiscard]] QCheckBox *check() const { return m_check; }
    [[nodiscard]] DateEdit *day() const { return m_day; }

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QDateTime typed() const;
    [[nodiscard]] QDate dayOf(const QDateTime &instant) const;

    const Is m_is;
    int m_offer = 0;
    QCheckBox *m_check = nullptr;
    DateEdit *m_day = nullptr;
    QDateTime m_stored;
    QDateTime m_shown; // what typed() says while nothing was touched
};

} // namespace widgets
