// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/balance.h"

#include <QWidget>

namespace accountsui {

//! How late a customer's open money is: a bar for each age with its amount. All numbers are
//! written out, so that the bars only help the eye.
class AgeingBar final : public QWidget
{
    Q_OBJECT
public:
    explicit AgeingBar(QWidget *parent = nullptr);

    void setBalance(const accounts::Balance &balance);
    //! Name of an age: "current", "1–30 days overdue" …
    [[nodiscard]] static QString bucketName(accounts::AgeBucket bucket);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    accounts::Balance m_balance;
};

} // namespace accountsui
