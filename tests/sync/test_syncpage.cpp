// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox.h"
#include "models/store/store.h"
#include "models/sync/synchistorymodel.h"
#include "models/sync/syncitemmodel.h"
#include "models/sync/syncrunrepository.h"
#include "models/sync/syncstatusrepository.h"
#include "tests/sync/syncdesk.h"
#include "ui/sync/statuswidget.h"
#include "ui/sync/syncpage.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncing;

namespace {

//! Some products wait for two systems, one of them failed at the portal.
struct Scene
{
    Scene()
    {
        desk.addProducts(40, u"P"_s);
        desk.addCustomer(u"C-1"_s, u"Customer"_s);
        const auto row = desk.number(u"SELECT min(id) FROM outbox WHERE entity = 'product' "
                                     "AND system_id = ?"_s,
                                     store::args(desk.portal()));
        failed = base::Id(row);
        (void)store::outbox::fail(
            desk.db(), failed,
            base::failure(base::ErrorCode::Net_Rejected, u"name: too long for this portal"_s));
        (void)SyncRunRepository(desk.db()).save({.id = desk.ids().next(),
                                                 .system = desk.portal(),
                                                 .startedAt = clock.now(),
                                                 .endedAt = clock.now().addMSecs(1234),
                                                 .pushed = 812,
                                                 .pulled = 3,
                                                 .failed = 1,
                                                 .outcome = u"ok"_s});
        store = store::Store::open(desk.url()).value();
        items = std::make_unique<SyncItemModel>(
            *store, SyncItemModel::Texts{text::entityName, text::stateName, text::sentence});
        history = std::make_unique<SyncHistoryModel>(*store, text::sentence);
    }
    SyncStatus status()
    {
        SyncStatus status;
        status.systems = SyncStatusRepository(desk.db()).systems().value();
        for (SystemStatus &system : status.systems) {
            system.state = SystemStatus::State::Connected;
        }
        return status;
    }
    base::SystemClock clock;
    support::SyncDesk desk{clock};
    base::Id failed;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<SyncItemModel> items;
    std::unique_ptr<SyncHistoryModel> history;
};

} // namespace

class TestSyncPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void models();
    void queueFailuresAndDetails();
    void statusIsShown();
    void mayNotEdit();
    void statusWidget_data();
    void statusWidget();
};

void TestSyncPage::models()
{
    Scene scene;
    const QAbstractItemModelTester items(scene.items.get());
    const QAbstractItemModelTester history(scene.history.get());
    scene.items->setFilter(SyncItemFilter::Failed);
    scene.history->reload();
    QTRY_COMPARE(scene.items->rowCount(), 1);
    QTRY_COMPARE(scene.history->rowCount(), 1);
    const QModelIndex problem = scene.items->index(0, SyncItemModel::ProblemColumn);
    QTRY_VERIFY(problem.data(SyncItemModel::IsLoadedRole).toBool());
    QVERIFY(!problem.data().toString().isEmpty());
    QCOMPARE(problem.siblingAtColumn(SyncItemModel::KeyColumn).data().toString(), u"P-0000"_s);
    const QModelIndex sent = scene.history->index(0, SyncHistoryModel::PushedColumn);
    QTRY_COMPARE(sent.data().toString(), u"812"_s);
    QCOMPARE(sent.siblingAtColumn(SyncHistoryModel::DurationColumn).data().toString(), u"1.2 s"_s);
    scene.items->setFilter(SyncItemFilter::Waiting);
    QTRY_COMPARE(scene.items->rowCount(), int(scene.desk.waiting()));
}

void TestSyncPage::queueFailuresAndDetails()
{
    Scene scene;
    syncui::SyncPage page(*scene.items, *scene.history, true);
    QSignalSpy retry(&page, &syncui::SyncPage::retryRequested);
    QSignalSpy leaveOut(&page, &syncui::SyncPage::leaveOutRequested);
    QSignalSpy content(&page, &syncui::SyncPage::contentRequested);
    QSignalSpy open(&page, &widgets::Page::openRequested);
    page.setStatus(scene.status());
    page.resize(1200, 700);
    page.show();
    auto *tabs = page.findChild<QTabBar *>(u"syncTabBar"_s);
    QTRY_COMPARE(page.count(), std::optional<qint64>(scene.desk.waiting()));

    tabs->setCurrentIndex(2); // Failed
    auto *table = page.findChild<widgets::TableView *>(u"syncItemTable"_s);
    QTRY_COMPARE(scene.items->rowCount(), 1);
    QTRY_VERIFY(scene.items->index(0, 0).data(SyncItemModel::IsLoadedRole).toBool());
    table->setCurrentIndex(scene.items->index(0, 0));
    auto *problem = page.findChild<QLabel *>(u"itemProblemLabel"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"P-0000"_s));
    QTRY_COMPARE(content.size(), 1);
    page.showContent(scene.failed, {{u"sku"_s, u"P-0000"_s}, {u"name"_s, u"Product 0"_s}});
    QCOMPARE(page.findChild<QTableWidget *>(u"contentTable"_s)->rowCount(), 2);

    page.findChild<QAction *>(u"retryAction"_s)->trigger();
    QCOMPARE(retry.size(), 1);
    QCOMPARE(retry.constFirst().constFirst().value<QList<base::Id>>(),
             QList<base::Id>{scene.failed});
    page.findChild<QAction *>(u"leaveOutAction"_s)->trigger();
    QCOMPARE(leaveOut.size(), 1);
    page.findChild<QAction *>(u"openRecordAction"_s)->trigger();
    QCOMPARE(open.constFirst().constFirst().toString(), u"product"_s);
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_SHOTS")) {
        page.grab().save(qEnvironmentVariable("SUPPLIERDESK_SHOTS") + u"/sync-failed.png"_s);
        tabs->setCurrentIndex(0);
        QTRY_VERIFY(scene.items->rowCount() > 1);
        QTRY_VERIFY(scene.items->index(0, 0).data(SyncItemModel::IsLoadedRole).toBool());
        page.grab().save(qEnvironmentVariable("SUPPLIERDESK_SHOTS") + u"/sync-queue.png"_s);
        tabs->setCurrentIndex(4);
        QTRY_COMPARE(scene.history->rowCount(), 1);
        page.grab().save(qEnvironmentVariable("SUPPLIERDESK_SHOTS") + u"/sync-history.png"_s);
    }
}

void TestSyncPage::statusIsShown()
{
    Scene scene;
    syncui::SyncPage page(*scene.items, *scene.history, true);
    QSignalSpy pause(&page, &syncui::SyncPage::pauseRequested);
    SyncStatus status = scene.status();
    status.systems[1].state = SystemStatus::State::Stopped;
    status.systems[1].problem
        = base::failure(base::ErrorCode::Net_Auth, u"401"_s, {.subject = u"portal"_s});
    page.setStatus(status);
    page.show();
    const auto *card = page.findChild<QWidget *>(u"portalCard"_s);
    QVERIFY(card);
    const auto *problem = card->findChild<QLabel *>(u"problemLabel"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"portal"_s));
    QVERIFY(page.findChild<QAction *>(u"retryAllAction"_s)->isEnabled());
    auto *pauseAction = page.findChild<QAction *>(u"pauseSyncAction"_s);
    pauseAction->trigger();
    QCOMPARE(pause.constLast().constFirst().toBool(), true);
    status.paused = true;
    page.setStatus(status);
    pauseAction->trigger();
    QCOMPARE(pause.constLast().constFirst().toBool(), false);
    QVERIFY(!page.findChild<QAction *>(u"syncNowAction"_s)->isEnabled());
}

void TestSyncPage::mayNotEdit()
{
    Scene scene;
    syncui::SyncPage page(*scene.items, *scene.history, false);
    page.setStatus(scene.status());
    for (const QString &name :
         {u"retryAllAction"_s, u"retryAction"_s, u"leaveOutAction"_s, u"pauseSyncAction"_s}) {
        QVERIFY2(!page.findChild<QAction *>(name)->isEnabled(), qPrintable(name));
    }
}

void TestSyncPage::statusWidget_data()
{
    QTest::addColumn<SyncStatus>("status");
    QTest::addColumn<QString>("words");
    const auto with = [](SystemStatus::State state, qint64 pending, qint64 failed) {
        SyncStatus status;
        status.systems.append({.state = state, .pending = pending, .failed = failed});
        return status;
    };
    using State = SystemStatus::State;
    QTest::newRow("none") << SyncStatus() << u"No system"_s;
    QTest::newRow("connected") << with(State::Connected, 0, 0) << u"Connected"_s;
    QTest::newRow("pending") << with(State::Connected, 12, 0) << u"12"_s;
    QTest::newRow("failed") << with(State::Connected, 0, 3) << u"3"_s;
    QTest::newRow("offline") << with(State::Waiting, 5, 0) << u"Not connected"_s;
    QTest::newRow("stopped") << with(State::Stopped, 5, 0) << u"stopped"_s;
}

void TestSyncPage::statusWidget()
{
    QFETCH(SyncStatus, status);
    QFETCH(QString, words);
    syncui::StatusWidget widget;
    widget.setStatus(status);
    QVERIFY2(widget.text().contains(words), qPrintable(widget.text()));
}

QTEST_MAIN(TestSyncPage)
#include "test_syncpage.moc"
