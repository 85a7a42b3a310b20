// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox.h"
#include "models/store/store.h"
#include "models/sync/conflictmodel.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/synchistorymodel.h"
#include "models/sync/syncitemmodel.h"
#include "models/sync/syncrunrepository.h"
#include "models/sync/syncstatusrepository.h"
#include "tests/sync/syncdesk.h"
#include "ui/sync/comparedialog.h"
#include "ui/sync/dryrundialog.h"
#include "ui/sync/statuswidget.h"
#include "ui/sync/syncpage.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

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
        conflicts = std::make_unique<ConflictModel>(
            *store, ConflictModel::Texts{text::fieldName, text::stateName});
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
    std::unique_ptr<ConflictModel> conflicts;
};

} // namespace

//! The parts of the Sync page by themselves, and states that only an engine at work has.
class TestSyncParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void models();
    void aPartInConflictIsNamed();
    void statusIsShown();
    void uploads();
    void dryRunShowsDifferences();
    void comparison();
    void hours_data();
    void hours();
    void statusWidget_data();
    void statusWidget();
};

void TestSyncParts::models()
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
    scene.items->setFilter(SyncItemFilter::Queued);
    QTRY_COMPARE(scene.items->rowCount(), int(scene.desk.waiting()));
}

//! A contact as people know it: by name, without the form in which it is stored.
void TestSyncParts::aPartInConflictIsNamed()
{
    Scene scene;
    const base::Id customer(scene.desk.number(u"SELECT id FROM customer WHERE number = 'C-1'"_s));
    const QString anna = u"{\"name\":\"Anna\",\"role\":\"Sales\"}"_s;
    scene.desk.setField(u"customer"_s, customer, u"contacts:a"_s, anna);
    const auto conflict = [&](const QString &field, const MergeValue &theirs) {
        return Conflict{.system = scene.desk.erp(),
                        .entity = u"customer"_s,
                        .remoteKey = u"C-1"_s,
                        .recordEntity = u"customer"_s,
                        .record = customer,
                        .field = field,
                        .theirs = theirs,
                        .owner = Owner::Both};
    };
    QVERIFY_RESULT(ConflictRepository(scene.desk.db())
                       .note(scene.desk.ids(),
                             {conflict(u"contacts:a:role"_s, u"Purchasing"_s),
                              conflict(u"contacts:b"_s, u"{\"name\":\"Ben\"}"_s)},
                             scene.clock.nowMs()));
    scene.conflicts->reload();
    QTRY_COMPARE(scene.conflicts->rowCount(), 2);
    QTRY_VERIFY(scene.conflicts->index(1, 0).data(ConflictModel::IsLoadedRole).toBool());
    QStringList told;
    for (int row = 0; row < 2; ++row) {
        told += scene.conflicts->index(row, 1).data().toString() + u" = "_s
            + scene.conflicts->index(row, 3).data().toString();
    }
    told.sort();
    QCOMPARE(told,
             (QStringList{u"Contact = Ben"_s, u"Contact: Role (Anna · Sales) = Purchasing"_s}));
}

void TestSyncParts::statusIsShown()
{
    Scene scene;
    syncui::SyncPage page(*scene.items, *scene.conflicts, *scene.history, true);
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

void TestSyncParts::uploads()
{
    Scene scene;
    syncui::SyncPage page(*scene.items, *scene.conflicts, *scene.history, true);
    QSignalSpy paused(&page, &syncui::SyncPage::pauseUploadsRequested);
    page.setStatus(scene.status());
    page.resize(1440, 700);
    page.show();
    auto *card = page.findChild<QWidget *>(u"uploadCard"_s);
    QVERIFY(card->isHidden()); // nothing to tell
    UploadStatus status{.fileName = u"assembly.mp4"_s,
                        .system = u"Portal"_s,
                        .sent = 750'000'000,
                        .total = 3'000'000'000, // more than an int
                        .waiting = 2,
                        .paused = false,
                        .problem = {}};
    page.setUploads(status);
    QVERIFY(card->isVisible());
    QCOMPARE(page.findChild<QLabel *>(u"uploadFileLabel"_s)->text(), u"assembly.mp4"_s);
    const auto *bar = page.findChild<QProgressBar *>(u"uploadProgressBar"_s);
    QCOMPARE(bar->value() * 4, bar->maximum());
    page.findChild<QToolButton *>(u"pauseUploadsButton"_s)->click();
    QCOMPARE(paused.constLast().constFirst().toBool(), true);
    page.setUploads({.fileName = {}, .system = {}, .waiting = 2, .paused = true, .problem = {}});
    QVERIFY(card->isVisible()); // or nobody could let them go on
    page.findChild<QToolButton *>(u"pauseUploadsButton"_s)->click();
    QCOMPARE(paused.constLast().constFirst().toBool(), false);
    status.fileName.clear();
    status.problem
        = base::failure(base::ErrorCode::Media_HashMismatch, {}, {.subject = u"assembly.mp4"_s});
    page.setUploads(status);
    QVERIFY(page.findChild<QLabel *>(u"uploadProblemLabel"_s)->text().contains(u"assembly.mp4"_s));
    page.setUploads({});
    QVERIFY(card->isHidden());
}

void TestSyncParts::dryRunShowsDifferences()
{
    using Kind = syncui::PlannedRecord::Kind;
    syncui::DryRunDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setRecords({{.kind = Kind::Changed,
                        .system = u"Portal"_s,
                        .entity = u"Product"_s,
                        .key = u"P-1"_s,
                        .title = u"Hammer"_s,
                        .problem = {},
                        .changes = {{u"name"_s, u"Hammer"_s, u"Hammer 300 g"_s}}},
                       {.kind = Kind::New,
                        .system = u"ERP"_s,
                        .entity = u"Customer"_s,
                        .key = u"C-1"_s,
                        .title = {},
                        .problem = {},
                        .changes = {{u"name"_s, std::nullopt, u"Baumann"_s}}}},
                      40);
    const auto *tree = dialog.findChild<QTreeWidget *>(u"dryRunTree"_s);
    QCOMPARE(tree->topLevelItemCount(), 2);
    const QTreeWidgetItem *product = tree->topLevelItem(0)->child(0);
    QCOMPARE(product->text(0), u"Product P-1 – Hammer"_s);
    QCOMPARE(product->child(0)->text(1), u"Hammer"_s);
    QCOMPARE(product->child(0)->text(2), u"Hammer 300 g"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"dryRunSummaryLabel"_s)->text().contains(u"40"_s));
    dialog.show();
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_SHOTS")) {
        dialog.grab().save(qEnvironmentVariable("SUPPLIERDESK_SHOTS") + u"/sync-dryrun.png"_s);
    }
}

void TestSyncParts::comparison()
{
    syncui::CompareDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy asked(&dialog, &syncui::CompareDialog::compareRequested);
    dialog.ask(u"customer"_s, u"C-1"_s);
    QCOMPARE(asked.size(), 1);
    const QList<syncui::ComparedSide> sides{
        {.name = u"Desk"_s,
         .there = true,
         .problem = {},
         .lines = {{u"name"_s, u"Baumann"_s}, {u"city"_s, u"Bonn"_s}}},
        {.name = u"Portal"_s, .there = false, .problem = {}, .lines = {}},
        {.name = u"ERP"_s,
         .there = true,
         .problem = {},
         .lines = {{u"name"_s, u"Baumann AG"_s}, {u"city"_s, u"Bonn"_s}}}};
    dialog.setSides(u"customer"_s, u"C-2"_s, sides); // about another record
    const auto *table = dialog.findChild<QTableWidget *>(u"compareTable"_s);
    QCOMPARE(table->rowCount(), 0);
    dialog.setSides(u"customer"_s, u"C-1"_s, sides);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->columnCount(), 4);
    QVERIFY(table->item(0, 0)->text().contains(u"≠"_s));
    QVERIFY(!table->item(1, 0)->text().contains(u"≠"_s));
    QVERIFY(dialog.findChild<QLabel *>(u"compareSummaryLabel"_s)->text().contains(u"Portal"_s));
    dialog.show();
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_SHOTS")) {
        dialog.grab().save(qEnvironmentVariable("SUPPLIERDESK_SHOTS") + u"/sync-compare.png"_s);
    }
}

void TestSyncParts::hours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("now");
    QTest::addColumn<bool>("within");
    QTest::addColumn<QDateTime>("next");
    const QDate day(2026, 11, 26);
    const QTime eight(8, 0);
    const QTime twenty(20, 0);
    const QTime noon(12, 0);
    const QTime night(23, 59);
    const auto at = [day](int days, QTime time) { return QDateTime(day.addDays(days), time); };
    QTest::newRow("day, before") << eight << twenty << QTime(7, 59) << false << at(0, eight);
    QTest::newRow("day, begins") << eight << twenty << eight << true << at(1, eight);
    QTest::newRow("day, within") << eight << twenty << noon << true << at(1, eight);
    QTest::newRow("day, ends") << eight << twenty << twenty << false << at(1, eight);
    QTest::newRow("night, before") << twenty << eight << noon << false << at(0, twenty);
    QTest::newRow("night, evening") << twenty << eight << night << true << at(1, twenty);
    QTest::newRow("night, morning") << twenty << eight << QTime(7, 59) << true << at(0, twenty);
    QTest::newRow("whole day") << eight << eight << noon << true << at(1, eight);
}

void TestSyncParts::hours()
{
    QFETCH(const QTime, from);
    QFETCH(const QTime, to);
    QFETCH(const QTime, now);
    const Hours hours{.from = from, .to = to};
    QTEST(hours.contains(now), "within");
    QTEST(hours.nextStart(QDateTime(QDate(2026, 11, 26), now)), "next");
}

void TestSyncParts::statusWidget_data()
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

void TestSyncParts::statusWidget()
{
    QFETCH(SyncStatus, status);
    QFETCH(QString, words);
    syncui::StatusWidget widget;
    widget.setStatus(status);
    QVERIFY2(widget.text().contains(words), qPrintable(widget.text()));
}

QTEST_MAIN(TestSyncParts)
#include "test_syncparts.moc"
