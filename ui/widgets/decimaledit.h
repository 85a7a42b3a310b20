// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/numberreader.h"

#include <QLineEdit>

#include <optional>

namespace widgets {

//! An exact decimal, and the base of the editors for money, quantities and rates: validates while
//! typing with an exchange::NumberReader in the widget's locale, right-aligned, suffix muted at the
//! right. Takes calculations ("=12*1.19"), whose result is shown when the field is left. No
//! floating point. What is no number stays in the field, marked, with its problem in words.
class DecimalEdit : public QLineEdit
{
    Q_OBJECT
public:
    //! \a field: what may be typed; \a minPlaces: decimals always shown.
    DecimalEdit(const exchange::NumberField &field, int minPlaces, QWidget *parent = nullptr);

    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    //! One sentence about what is typed; empty when it is right.
    [[nodiscard]] QString problem() const { return m_problem; }
    //! Whether nothing is an answer (then value functions give nothing). On by default.
    void setEmptyAllowed(bool allowed);
    //! Least and greatest value, in counts of the last place.
    void setRange(qint64 lowest, qint64 highest);
    //! The value in counts of the last place; nothing when empty or not valid.
    void setCount(std::optional<qint64> count);
    [[nodiscard]] std::optional<qint64> count() const;

Q_SIGNALS:
    //! The user typed; look at isValid() first.
    void valueEdited();
    void problemChanged(const QString &problem);

protected:
    //! With the places it has now.
    void setField(const exchange::NumberField &field);
    void setSuffix(const QString &suffix, int minPlaces);
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] base::Result<std::optional<qint64>> parsed() const;
    void check();
    void updateMargins();

    exchange::NumberField m_field;
    int m_minPlaces;
    QString m_suffix;
    QString m_problem;
    bool m_emptyAllowed = true;
    qint64 m_lowest = std::numeric_limits<qint64>::min();
    qint64 m_highest = std::numeric_limits<qint64>::max();
};

} // namespace widgets
