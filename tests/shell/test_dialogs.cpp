// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/databaseform.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/connectdialog.h"
#include "ui/shell/logindialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcomedialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include "models/base/error.h"

#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"SupplierDeskTest"_s);
        QCoreApplication::setApplicationName(u"test_dialogs"_s);
        QSettings().clear();
        QVERIFY(QDir().mkpath(QStringLiteral(SD_SCREENSHOTS)));
        widgets::Theme::instance().install(*qApp);
    }

    void logInByKeyboard()
    {
        shell::LoginDialog dialog(u"db.example.com/desk"_s);
        QSignalSpy asked(&dialog, &shell::LoginDialog::logInRequested);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *login = dialog.findChild<QLineEdit *>(u"loginEdit"_s);
        auto *password = dialog.findChild<QLineEdit *>(u"passwordEdit"_s);
        QTest::keyClicks(login, u"ada"_s);
        QTest::keyClick(login, Qt::Key_Tab);
        QTRY_VERIFY(password->hasFocus());
        QTest::keyClicks(password, u"wrong horse"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toString(), u"ada"_s);
        QCOMPARE(asked.first().at(1).toString(), u"wrong horse"_s);
        QVERIFY(!dialog.findChild<QPushButton *>(u"logInButton"_s)->isEnabled());
        QVERIFY(password->text().isEmpty());

        dialog.showProblem({.code = base::ErrorCode::People_BadPassword});
        QVERIFY(dialog.findChild<widgets::MessageBar *>()->text().contains(u"wrong"_s));
        QVERIFY(dialog.findChild<QPushButton *>(u"logInButton"_s)->isEnabled());
        QTRY_VERIFY(password->hasFocus());
        dialog.resize(dialog.sizeHint());
        save(dialog, u"login"_s);
    }

    void connectDialogOpensAFile()
    {
        shell::ConnectDialog dialog;
        QSignalSpy opened(&dialog, &shell::ConnectDialog::openRequested);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *open = dialog.findChild<QPushButton *>(u"openDatabaseButton"_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(opened.size(), 0);
        QVERIFY(!dialog.findChild<widgets::MessageBar *>()->text().isEmpty());
        dialog.findChild<QLineEdit *>(u"databaseFileEdit"_s)->setText(u"/data/company.sqlite"_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"sqlite:/data/company.sqlite"_s);
        dialog.findChild<QRadioButton *>(u"serverDatabaseRadio"_s)->setChecked(true);
        dialog.showProblem({.code = base::ErrorCode::Store_OpenFailed,
                            .context = {.subject = u"db.example.com/desk"_s}});
        QVERIFY(
            dialog.findChild<widgets::MessageBar *>()->text().startsWith(u"db.example.com/desk"_s));
        dialog.resize(dialog.sizeHint());
        save(dialog, u"connect"_s);
    }

    void welcomeShowsProgress()
    {
        shell::WelcomeDialog dialog;
        QSignalSpy demo(&dialog, &shell::WelcomeDialog::demoRequested);
        QSignalSpy cancelled(&dialog, &shell::WelcomeDialog::cancelRequested);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        save(dialog, u"welcome"_s);
        auto *choice = dialog.findChild<QPushButton *>(u"demoCompanyButton"_s);
        QTest::mouseClick(choice, Qt::LeftButton);
        QCOMPARE(demo.size(), 1);
        dialog.showProgress(40);
        QCOMPARE(dialog.findChild<QProgressBar *>(u"demoProgress"_s)->value(), 40);
        QVERIFY(!choice->isEnabled());
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"cancelButton"_s), Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(choice->isEnabled());
    }

    void aboutAndShortcuts()
    {
        shell::MainWindow window({});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F1);
        QTRY_VERIFY(window.findChild<QDialog *>(u"shortcutDialog"_s));
        auto *shortcuts = window.findChild<QDialog *>(u"shortcutDialog"_s);
        save(*shortcuts, u"shortcuts"_s);
        shortcuts->close();
        auto *about = new shell::AboutDialog(&window);
        about->open();
        save(*about, u"about"_s);
    }

private:
    QTemporaryDir m_folder;

    static void save(QWidget &widget, const QString &name)
    {
        for (const auto &[mode, word] : {std::pair(widgets::Theme::Mode::Dark, u"dark"_s),
                                         std::pair(widgets::Theme::Mode::Light, u"light"_s)}) {
            widgets::Theme::instance().setMode(mode);
            QVERIFY(widget.grab().save(
                u"%1/%2-%3.png"_s.arg(QStringLiteral(SD_SCREENSHOTS), name, word)));
        }
    }
};

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"
