// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/services.h"
#include "app/sync/syncengine.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/page.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QListView>

using namespace Qt::StringLiterals;

//! Every page with a record open, light and dark, in German: for people to look at. Nothing is
//! reachable, so the pages also show how the desk looks when it works alone.
class TestPictures final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::DeskDriver> m_desk;

private Q_SLOTS:
    void initTestCase()
    {
        m_desk
            = std::make_unique<support::DeskDriver>(demo::Options{.products = 600}, QUrl(), QUrl());
        m_desk->open();
        m_desk->services().sync.setPaused(true);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void everyPage_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page :
             {"catalog", "pricing", "media", "orders", "customers", "sync", "settings"}) {
            QTest::newRow(page) << QString::fromLatin1(page);
        }
    }
    void everyPage()
    {
        QFETCH(const QString, page);
        widgets::Page *shown = m_desk->page(page);
        QVERIFY(shown);
        const auto tables = shown->findChildren<widgets::TableView *>();
        for (widgets::TableView *table : tables) {
            if (table->isVisible() && table->model() && page != "sync"_L1
                && page != "settings"_L1) {
                QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 10'000);
                QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                                  table->visualRect(table->model()->index(0, 0)).center());
                break;
            }
        }
        if (auto *grid = shown->findChild<QListView *>(u"mediaGrid"_s)) {
            QTRY_VERIFY_WITH_TIMEOUT(grid->model()->rowCount() > 0, 10'000);
            QTest::mouseClick(grid->viewport(), Qt::LeftButton, {},
                              grid->visualRect(grid->model()->index(0, 0)).center());
        }
        // What a click brings comes from the store's thread, some of it in turns.
        for (int turn = 0; turn < 10; ++turn) {
            QVERIFY(m_desk->services()
                        .store.read([](store::Database &) { return base::Result<int>(1); })
                        .result()
                        .ok());
            QTest::qWait(0);
        }
        m_desk->photograph(page, u"de"_s);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    text::chooseLanguage(u"de"_s);
    desk::prepareApplication(application);
    TestPictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_pictures.moc"
