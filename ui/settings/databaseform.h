// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;
namespace store {
class DatabaseUrl;
}
namespace widgets {
class MessageBar;
}

namespace settings {

//! Names a database without writing a connection string: a file on this computer, or a server
//! through ODBC. Asks for tests by signals; answers in words.
class DatabaseForm final : public QWidget
{
    Q_OBJECT
public:
    explicit DatabaseForm(QWidget *parent = nullptr);

    //! One more button beside the test's; owned.
    void addButton(QPushButton *button);
    void setUrl(const store::DatabaseUrl &url);
    //! The database string ("sqlite:FILE", "odbc:DRIVER={…};…;PWD={…}"). Store_BadUrl, with the
    //! missing field marked, when something is missing.
    [[nodiscard]] base::Result<QString> url();

public Q_SLOTS:
    void showProblem(const base::Error &error);
    //! The answer to testRequested(): what was found there, in words.
    void showTestResult(const base::Result<QString> &found);

Q_SIGNALS:
    void testRequested(const QString &url);
    void testCancelled();

private:
    QWidget *makeFilePart();
    QWidget *makeServerPart();
    void showKind();
    void startTest();
    void setTesting(bool testing);
    [[nodiscard]] QString quoted(const QString &value) const;

    QRadioButton *m_isFile = nullptr;
    QRadioButton *m_isServer = nullptr;
    QWidget *m_filePart = nullptr;
    QWidget *m_serverPart = nullptr;
    QLineEdit *m_file = nullptr;
    QComboBox *m_driver = nullptr;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QPushButton *m_test = nullptr;
    widgets::MessageBar *m_message = nullptr;
    bool m_testing = false;
};

} // namespace settings
