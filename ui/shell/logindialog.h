// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readingorder.h"

class QLineEdit;
class QPushButton;
namespace base {
struct Error;
}
namespace widgets {
class MessageBar;
}

namespace shell {

//! Who sits at the desk, for a shared database. Asks by logInRequested(); the answer comes by
//! accept() or showProblem(). The password is forgotten after each try.
class LoginDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    explicit LoginDialog(const QString &databaseName, QWidget *parent = nullptr);

    //! Shown in words above the fields; the user may try again.
    void showProblem(const base::Error &error);

Q_SIGNALS:
    void logInRequested(const QString &login, const QString &password);
    void otherDatabaseRequested();

private:
    void tryLogIn();
    void setBusy(bool busy);

    widgets::MessageBar *m_message = nullptr;
    QLineEdit *m_login = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace shell
