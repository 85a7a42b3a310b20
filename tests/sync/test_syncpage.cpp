// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox.h"
#include "models/store/store.h"
#include "models/sync/conflictmodel.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/removalholdrepository.h"
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
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QTimeEdit>
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

class TestSyncPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void models();
    void queueFailuresAndDetails();
    void statusIsShown();
    void mayNotEdit();
    void removalIsAgreed_data();
    void removalIsAgreed();
    void conflictIsDecided();
    void aPartInConflictIsNamed();
    void dryRunShowsDifferences();
    void comparison();
    void schedule();
    void hours_data();
    void hours();
    void uploads();
    void failureLeadsToTheField();
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
    scene.items->setFilter(SyncItemFilter::Queued);
    QTRY_COMPARE(scene.items->rowCount(), int(scene.desk.waiting()));
}

void TestSyncPage::queueFailuresAndDetails()
{
    Scene scene;
    syncui::SyncPage page(*scene.items, *scene.conflicts, *scene.history, true);
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
    QVERIFY2(problem->text().startsWith(u"portal"_s), qPrintable(problem->text())); // it refused
    QTRY_COMPARE(content.size(), 1);
    page.showContent(scene.failed,
                     {{u"sku"_s, u"P-0000"_s, u"P-0000"_s}, {u"name"_s, u"Old"_s, u"Product 0"_s}});
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
        tabs->setCurrentIndex(5);
        QTRY_COMPARE(scene.history->rowCount(), 1);
        page.grab().save(qEnvironmentVariable("SUPPLIERDESK_SHOTS") + u"/sync-history.png"_s);
    }
}

void TestSyncPage::statusIsShown()
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

void TestSyncPage::mayNotEdit()
{
    Scene scene;
    syncui::SyncPage page(*scene.items, *scene.conflicts, *scene.history, false);
    page.setStatus(scene.status());
    for (const QString &name :
         {u"retryAllAction"_s, u"retryAction"_s, u"leaveOutAction"_s, u"pauseSyncAction"_s}) {
        QVERIFY2(!page.findChild<QAction *>(name)->isEnabled(), qPrintable(name));
    }
    SyncStatus status = scene.status();
    status.systems.first().removals.append({.entity = u"customer"_s, .missing = 30, .linked = 40});
    page.setStatus(status);
    for (const QString &name : {u"removeMissingButton"_s, u"keepMissingButton"_s}) {
        QVERIFY2(!page.findChild<QPushButton *>(name)->isEnabled(), qPrintable(name));
    }
}

void TestSyncPage::removalIsAgreed_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("remove");
    QTest::newRow("remove") << u"removeMissingButton"_s << u"Remove 214 record(s)"_s << true;
    QTest::newRow("keep") << u"keepMissingButton"_s << u"Keep"_s << false;
}

void TestSyncPage::removalIsAgreed()
{
    QFETCH(const QString, button);
    QFETCH(const bool, remove);
    Scene scene;
    const RemovalHold hold{.system = scene.desk.erp(),
                           .entity = u"customer"_s,
                           .missing = 214,
                           .linked = 5'000,
                           .digest = u"ab"_s};
    const RemovalHoldRepository holds(scene.desk.db());
    QVERIFY_RESULT(holds.put(hold, 1));
    syncui::SyncPage page(*scene.items, *scene.conflicts, *scene.history, true);
    QSignalSpy decided(&page, &syncui::SyncPage::removalDecided);
    const auto *bar = page.findChild<QWidget *>(u"removalBar"_s);
    QVERIFY(bar->isHidden());
    page.setStatus(scene.status());
    QVERIFY(!bar->isHidden());
    const QString sentence = page.findChild<QLabel *>(u"removalLabel"_s)->text();
    for (const QString &part : {u"erp "_s, u"214"_s, QLocale().toString(5'000), u"Customer"_s}) {
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }
    page.resize(1440, 700);
    page.show();
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_SHOTS")) {
        page.grab().save(qEnvironmentVariable("SUPPLIERDESK_SHOTS") + u"/sync-removal.png"_s);
    }
    auto *answer = page.findChild<QPushButton *>(button);
    QTEST(answer->text(), "says");
    answer->click();
    QCOMPARE(decided.takeLast(), (QVariantList{QVariant::fromValue(hold), u"erp"_s, remove}));
    QVERIFY(!answer->isEnabled()); // until the engine has heard
    page.askAgain(hold); // it could not be stored
    QVERIFY(answer->isEnabled());
    answer->click();
    QVERIFY_RESULT(holds.remove(hold.system, hold.entity));
    page.setStatus(scene.status());
    QVERIFY(bar->isHidden());
}

void TestSyncPage::conflictIsDecided()
{
    Scene scene;
    const base::Id customer(scene.desk.number(u"SELECT id FROM customer WHERE number = 'C-1'"_s));
    const auto conflict = [&](const QString &field, const MergeValue &base, const MergeValue &ours,
                              const MergeValue &theirs, Owner owner, const QString &outcome) {
        return Conflict{.id = {},
                        .system = scene.desk.erp(),
                        .entity = u"customer"_s,
                        .remoteKey = u"C-1"_s,
                        .recordEntity = u"customer"_s,
                        .record = customer,
                        .field = field,
                        .element = {},
                        .base = base,
                        .ours = ours,
                        .theirs = theirs,
                        .owner = owner,
                        .outcome = outcome,
                        .notedAt = {},
                        .resolvedAt = {}};
    };
    QVERIFY_RESULT(
        ConflictRepository(scene.desk.db())
            .note(scene.desk.ids(),
                  {conflict(u"name"_s, u"Customer"_s, u"Customer plc"_s, u"Customer Ltd."_s,
                            Owner::Both, {}),
                   conflict(u"city"_s, u"Bonn"_s, u"Bonn"_s, u"Köln"_s, Owner::Desk, u"owner"_s)},
                  scene.clock.nowMs()));
    const QAbstractItemModelTester tester(scene.conflicts.get());
    syncui::SyncPage page(*scene.items, *scene.conflicts, *scene.history, true);
    QSignalSpy decided(&page, &syncui::SyncPage::decided);
    QSignalSpy open(&page, &widgets::Page::openFieldRequested);
    page.setStatus(scene.status());
    page.setOpenConflicts(1);
    page.resize(1200, 700);
    page.show();
    auto *tabs = page.findChild<QTabBar *>(u"syncTabBar"_s);
    tabs->setCurrentIndex(3);
    QVERIFY(tabs->tabText(3).contains(u"1"_s));
    QTRY_COMPARE(scene.conflicts->rowCount(), 1);
    QTRY_VERIFY(scene.conflicts->index(0, 0).data(ConflictModel::IsLoadedRole).toBool());
    auto *table = page.findChild<widgets::TableView *>(u"conflictTable"_s);
    table->setCurrentIndex(scene.conflicts->index(0, 0));
    const auto label
        = [&page](const QString &name) { return page.findChild<QLabel *>(name)->text(); };
    QTRY_COMPARE(label(u"conflictOursLabel"_s), u"Customer plc"_s);
    QCOMPARE(label(u"conflictTheirsLabel"_s), u"Customer Ltd."_s);
    QCOMPARE(label(u"conflictBaseLabel"_s), u"Customer"_s);
    QCOMPARE(label(u"conflictOwnerLabel"_s), u"Both sides"_s);
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_SHOTS")) {
        page.grab().save(qEnvironmentVariable("SUPPLIERDESK_SHOTS") + u"/sync-conflict.png"_s);
    }
    page.findChild<QAction *>(u"takeTheirsAction"_s)->trigger();
    QCOMPARE(decided.size(), 1);
    QCOMPARE(decided.constLast().constFirst().value<syncui::Decision>().outcome, u"theirs"_s);
    auto *other = page.findChild<QAction *>(u"takeOtherAction"_s);
    QVERIFY(!other->isEnabled());
    page.findChild<QLineEdit *>(u"otherValueEdit"_s)->setText(u"Third"_s);
    QVERIFY(other->isEnabled());
    other->trigger();
    QCOMPARE(decided.constLast().constFirst().value<syncui::Decision>().value,
             MergeValue(u"Third"_s));
    page.findChild<QAction *>(u"openRecordAction"_s)->trigger();
    QCOMPARE(open.constFirst().constFirst().toString(), u"customer"_s);
    QCOMPARE(open.constFirst().constLast().toString(), u"name"_s);

    page.findChild<QAction *>(u"showResolvedAction"_s)->setChecked(true);
    QTRY_COMPARE(scene.conflicts->rowCount(), 2);
}

//! A contact as people know it: by name, without the form in which it is stored.
void TestSyncPage::aPartInConflictIsNamed()
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

void TestSyncPage::dryRunShowsDifferences()
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

void TestSyncPage::comparison()
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

void TestSyncPage::schedule()
{
    Scene scene;
    syncui::SyncPage page(*scene.items, *scene.conflicts, *scene.history, true);
    QSignalSpy changed(&page, &syncui::SyncPage::settingsChanged);
    page.setSettings({.pullSeconds = 300, .mediaBytesPerSecond = 1024 * 1024});
    auto *interval = page.findChild<QComboBox *>(u"intervalBox"_s);
    QCOMPARE(interval->currentData().toInt(), 300);
    interval->setCurrentIndex(interval->findData(0));
    Q_EMIT interval->activated(interval->currentIndex());
    const auto settings = changed.constLast().constFirst().value<SyncSettings>();
    QCOMPARE(settings.pullSeconds, 0);
    QCOMPARE(settings.mediaBytesPerSecond, 1024 * 1024);
    QVERIFY(!settings.hours);

    auto *when = page.findChild<QComboBox *>(u"hoursBox"_s);
    auto *from = page.findChild<QTimeEdit *>(u"hoursFromEdit"_s);
    when->setCurrentIndex(1);
    Q_EMIT when->activated(1);
    QVERIFY(!from->isHidden());
    from->setTime(QTime(19, 30));
    Q_EMIT from->editingFinished();
    const auto nightly = changed.constLast().constFirst().value<SyncSettings>();
    QCOMPARE(nightly.hours, (Hours{.from = QTime(19, 30), .to = QTime(6, 0)}));
    QVERIFY_RESULT(writeSyncSettings(scene.desk.db(), nightly));
    QCOMPARE(*readSyncSettings(scene.desk.db()), nightly);
    page.setSettings(settings);
    QCOMPARE(when->currentIndex(), 0);
}

void TestSyncPage::hours_data()
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

void TestSyncPage::hours()
{
    QFETCH(const QTime, from);
    QFETCH(const QTime, to);
    QFETCH(const QTime, now);
    const Hours hours{.from = from, .to = to};
    QTEST(hours.contains(now), "within");
    QTEST(hours.nextStart(QDateTime(QDate(2026, 11, 26), now)), "next");
}

void TestSyncPage::uploads()
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

void TestSyncPage::failureLeadsToTheField()
{
    Scene scene;
    QVERIFY_RESULT(
        store::outbox::fail(scene.desk.db(), scene.failed,
                            base::failure(base::ErrorCode::Net_Rejected, u"too-long"_s,
                                          {.subject = u"P-0000"_s, .field = u"summary"_s})));
    syncui::SyncPage page(*scene.items, *scene.conflicts, *scene.history, true);
    QSignalSpy open(&page, &widgets::Page::openFieldRequested);
    page.setStatus(scene.status());
    page.show();
    page.findChild<QTabBar *>(u"syncTabBar"_s)->setCurrentIndex(2);
    QTRY_COMPARE(scene.items->rowCount(), 1);
    QTRY_VERIFY(scene.items->index(0, 0).data(SyncItemModel::IsLoadedRole).toBool());
    page.findChild<widgets::TableView *>(u"syncItemTable"_s)
        ->setCurrentIndex(scene.items->index(0, 0));
    auto *action = page.findChild<QAction *>(u"openRecordAction"_s);
    QTRY_VERIFY(action->isEnabled());
    auto *problem = page.findChild<QLabel *>(u"itemProblemLabel"_s);
    QVERIFY2(problem->text().contains(u"“Summary”"_s), qPrintable(problem->text()));
    action->trigger();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.constFirst().at(0).toString(), u"product"_s);
    QCOMPARE(open.constFirst().at(2).toString(), u"summary"_s);
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
