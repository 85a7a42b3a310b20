// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/company.h"
#include "app/desk/startup.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "ui/shell/firststepsbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/page.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

//! An empty company, opened as after "New company" of the welcome dialog.
class TestNewCompany final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<desk::Startup> m_startup;

    void open()
    {
        m_startup.reset();
        desk::CommandLine line;
        line.database = *store::DatabaseUrl::parse(
            u"sqlite:"_s + m_folder.filePath(QString::fromUtf8(QTest::currentTestFunction())));
        m_startup = std::make_unique<desk::Startup>(line);
        QSignalSpy ready(m_startup.get(), &desk::Startup::ready);
        m_startup->start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20'000);
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    [[nodiscard]] shell::MainWindow &window() const { return *m_startup->window(); }
    [[nodiscard]] shell::FirstStepsBar &steps() const { return *window().firstSteps(); }
    void click(const QString &button) const
    {
        QTest::mouseClick(window().findChild<QToolButton *>(button), Qt::LeftButton);
    }

private Q_SLOTS:
    void cleanup() { m_startup.reset(); }

    //! Whatever page there is: a new one without a paragraph fails here.
    void everyPageSaysWhatItIs()
    {
        open();
        QSet<QString> texts;
        const auto actions = window().actions();
        for (QAction *action : actions) {
            if (!action->objectName().endsWith(u"PageAction"_s)) {
                continue;
            }
            action->trigger();
            for (const widgets::Page *page : window().findChildren<widgets::Page *>()) {
                if (page->isVisible()) {
                    QVERIFY2(page->help().size() > 80, qPrintable(page->title()));
                    QVERIFY(page->findChild<QToolButton *>(u"pageHelpButton"_s)->isVisible());
                    texts += page->help();
                }
            }
            // Company and page.
            QVERIFY2(window().windowTitle().endsWith(u" – "_s + action->iconText()),
                     qPrintable(window().windowTitle()));
        }
        QCOMPARE(texts.size(), 7);
    }

    void stepsLeadToTheirPlaces()
    {
        open();
        QTRY_VERIFY(steps().isVisible());
        const QList<std::tuple<QString, QString, QString>> places{
            {u"company"_s, u"settings"_s, u"companyNameEdit"_s},
            {u"people"_s, u"settings"_s, u"newUserButton"_s},
            {u"products"_s, u"catalog"_s, u"newProductButton"_s},
            {u"prices"_s, u"pricing"_s, u"newPriceListButton"_s},
            {u"connection"_s, u"settings"_s, u"newSystemButton"_s}};
        for (const auto &[step, page, target] : places) {
            click(step + u"StepButton"_s);
            QCOMPARE(steps().current(), step);
            click(u"goToStepButton"_s);
            QCOMPARE(window().currentPageId(), page);
            QTRY_VERIFY(QApplication::focusWidget());
            QTRY_COMPARE(QApplication::focusWidget()->objectName(), target);
        }
    }

    //! By what is in the data, not by what was clicked.
    void stepsAreTicked()
    {
        open();
        QTRY_COMPARE(steps().current(), u"company"_s);
        click(u"goToStepButton"_s);
        auto *name = window().findChild<QLineEdit *>(u"companyNameEdit"_s);
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, u"Hestia"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(steps().current(), u"people"_s, 10'000);
        QVERIFY(!window().findChild<QToolButton *>(u"companyStepButton"_s)->icon().isNull());
        QVERIFY(window().findChild<QToolButton *>(u"peopleStepButton"_s)->icon().isNull());
        QVERIFY(window().windowTitle().startsWith(u"Hestia – "_s));
        click(u"skipStepButton"_s);
        QCOMPARE(steps().current(), u"products"_s);
        open(); // remembered
        QTRY_COMPARE(steps().current(), u"products"_s);
        click(u"closeFirstStepsButton"_s);
        QVERIFY(!steps().isVisible());
        open();
        QTRY_COMPARE(steps().current(), u"products"_s);
        QVERIFY(!steps().isVisible());
        window().findChild<QAction *>(u"firstStepsAction"_s)->trigger();
        QVERIFY(steps().isVisible());
        QCOMPARE(steps().current(), u"people"_s); // what was skipped is offered again
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    desk::prepareApplication(application);
    TestNewCompany test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_newcompany.moc"
