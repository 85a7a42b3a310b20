// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readingorder.h"

namespace base {
struct Error;
}
namespace settings {
class DatabaseForm;
}

namespace shell {

//! Chooses the database to work on, when there is no window yet or another one is wanted.
class ConnectDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    explicit ConnectDialog(QWidget *parent = nullptr);

    //! The form inside: fill it, answer its testRequested().
    [[nodiscard]] settings::DatabaseForm *form() const { return m_form; }
    //! Why the chosen database could not be opened.
    void showProblem(const base::Error &error);

Q_SIGNALS:
    //! Database string as store::DatabaseUrl reads it.
    void openRequested(const QString &url);

private:
    settings::DatabaseForm *m_form = nullptr;
};

} // namespace shell
