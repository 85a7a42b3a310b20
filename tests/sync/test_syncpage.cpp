// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncengine.h"
#include "models/people/session.h"
#include "models/records/editservice.h"
#include "models/store/outbox.h"
#include "models/sync/conflictmodel.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/removalholdrepository.h"
#include "models/sync/syncitemmodel.h"
#include "models/sync/syncsettings.h"
#include "tests/support/desk.h"
#include "tests/sync/syncdesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/sync/syncpage.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QTimeEdit>

#include <optional>

using namespace Qt::StringLiterals;
using namespace syncing;
using people::Capability;
using people::Feature;
using Grants = QList<people::Session::Grant>;

namespace {

const Grants Reader{{Feature::Sync, Capability::See}};
const Grants Editor{{Feature::Sync, Capability::See},
                    {Feature::Sync, Capability::Edit},
                    {Feature::Catalog, Capability::See},
                    {Feature::Accounts, Capability::See},
                    {Feature::Accounts, Capability::Edit}};
enum Tab { Queued, Failed = 2, Conflicts, Skipped };

} // namespace

//! The Sync page as a person uses it, while the engine is paused: 40 products and a customer wait
//! for two systems, one of them failed at the portal.
class TestSyncPage final : public QObject
{
    Q_OBJECT
private:
    base::SystemClock m_clock;
    std::optional<support::Desk> m_desk;
    std::optional<support::SyncDesk> m_records; // writes what the desk shows
    base::Id m_failed; // row of the outbox
    base::Id m_customer;
    SyncItemModel *m_items = nullptr;
    ConflictModel *m_conflicts = nullptr;

    void open(const Grants &grants);
    //! The engine tells anew what is in the database.
    void tell() { m_desk->services().sync.setPaused(true); }
    void showFailed();
    QString pageShown() const
    {
        return static_cast<shell::MainWindow *>(m_desk->page().window())->currentPageId();
    }
    QString nameOfCustomer() { return m_records->field(u"customer"_s, m_customer, u"name"_s); }

private Q_SLOTS:
    void cleanup()
    {
        m_records.reset();
        m_desk.reset();
    }
    void failureIsShownAndRetried();
    void recordIsSkipped();
    void failureLeadsToTheField();
    void readerMayOnlyRead();
    void removalIsAgreed_data();
    void removalIsAgreed();
    void conflictIsDecided();
    void schedule();
};

void TestSyncPage::open(const Grants &grants)
{
    m_desk.emplace();
    m_desk->open(u"sync"_s, grants);
    m_records.emplace(m_clock, m_desk->db());
    m_records->addProducts(40, u"P"_s);
    m_customer = m_records->addCustomer(u"C-1"_s, u"Customer"_s);
    m_failed = base::Id(m_records->number(
        u"SELECT min(id) FROM outbox WHERE entity = 'product' AND system_id = ?"_s,
        store::args(m_records->portal())));
    QVERIFY_RESULT(store::outbox::fail(
        m_desk->db(), m_failed,
        base::failure(base::ErrorCode::Net_Rejected, u"name: too long for this portal"_s)));
    m_items = m_desk->find<SyncItemModel>();
    m_conflicts = m_desk->find<ConflictModel>();
    tell();
    QTRY_COMPARE(m_desk->page().count(), std::optional<qint64>(m_records->waiting()));
}

//! Shows the record that failed.
void TestSyncPage::showFailed()
{
    QTRY_VERIFY(m_desk->find<QTabBar>(u"syncTabBar"_s)->tabText(Failed).contains(u'1'));
    m_desk->find<QTabBar>(u"syncTabBar"_s)->setCurrentIndex(Failed);
    QTRY_COMPARE(m_items->rowCount(), 1);
    QTRY_VERIFY(m_items->index(0, 0).data(SyncItemModel::IsLoadedRole).toBool());
    m_desk->find<widgets::TableView>(u"syncItemTable"_s)->setCurrentIndex(m_items->index(0, 0));
    QTRY_VERIFY(m_desk->find<QLabel>(u"itemProblemLabel"_s)->isVisible());
}

void TestSyncPage::failureIsShownAndRetried()
{
    open(Editor);
    const QAbstractItemModelTester tester(m_items);
    showFailed();
    const QString problem = m_desk->find<QLabel>(u"itemProblemLabel"_s)->text();
    QVERIFY2(problem.startsWith(u"portal"_s), qPrintable(problem)); // it refused
    const auto *content = m_desk->find<QTableWidget>(u"contentTable"_s);
    QTRY_VERIFY(!content->findItems(u"P-0000"_s, Qt::MatchExactly).isEmpty()); // would be sent
    QVERIFY(!content->findItems(u"Product 0"_s, Qt::MatchExactly).isEmpty());
    const qint64 waiting = m_records->waiting();
    m_desk->find<QAction>(u"retryAction"_s)->trigger();
    QTRY_COMPARE(m_items->rowCount(), 0);
    QCOMPARE(m_records->waiting(), waiting + 1);
    QTRY_VERIFY(m_desk->find<QWidget>(u"syncItemPanel"_s)->isHidden());
}

void TestSyncPage::recordIsSkipped()
{
    open(Editor);
    showFailed();
    m_desk->find<QAction>(u"openRecordAction"_s)->trigger();
    QTRY_COMPARE(pageShown(), u"catalog"_s);
    static_cast<shell::MainWindow *>(m_desk->page().window())->showPage(u"sync"_s);
    m_desk->find<QAction>(u"leaveOutAction"_s)->trigger();
    QTRY_COMPARE(m_items->rowCount(), 0);
    m_desk->find<QTabBar>(u"syncTabBar"_s)->setCurrentIndex(Skipped);
    QTRY_COMPARE(m_items->rowCount(), 1);
    QTRY_COMPARE(m_items->index(0, SyncItemModel::KeyColumn).data().toString(), u"P-0000"_s);
}

void TestSyncPage::failureLeadsToTheField()
{
    open(Editor);
    QVERIFY_RESULT(
        store::outbox::fail(m_desk->db(), m_failed,
                            base::failure(base::ErrorCode::Net_Rejected, u"too-long"_s,
                                          {.subject = u"P-0000"_s, .field = u"summary"_s})));
    showFailed();
    const QString problem = m_desk->find<QLabel>(u"itemProblemLabel"_s)->text();
    QVERIFY2(problem.contains(u"“Summary”"_s), qPrintable(problem));
    auto *action = m_desk->find<QAction>(u"openRecordAction"_s);
    QTRY_VERIFY(action->isEnabled());
    QSignalSpy asked(&m_desk->page(), &widgets::Page::openFieldRequested);
    action->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).toString(), u"product"_s);
    QCOMPARE(asked.constFirst().at(2).toString(), u"summary"_s);
    QTRY_COMPARE(pageShown(), u"catalog"_s);
}

void TestSyncPage::readerMayOnlyRead()
{
    open(Reader);
    const RemovalHold hold{.system = m_records->erp(),
                           .entity = u"customer"_s,
                           .missing = 30,
                           .linked = 40,
                           .digest = u"ab"_s};
    QVERIFY_RESULT(RemovalHoldRepository(m_desk->db()).put(hold, 1));
    tell();
    showFailed();
    for (const QString &name :
         {u"retryAllAction"_s, u"retryAction"_s, u"leaveOutAction"_s, u"pauseSyncAction"_s}) {
        QVERIFY2(!m_desk->find<QAction>(name)->isEnabled(), qPrintable(name));
    }
    QTRY_VERIFY(m_desk->find<QWidget>(u"removalBar"_s)->isVisible());
    for (const QString &name : {u"removeMissingButton"_s, u"keepMissingButton"_s}) {
        QVERIFY2(!m_desk->find<QPushButton>(name)->isEnabled(), qPrintable(name));
    }
}

void TestSyncPage::removalIsAgreed_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("says");
    QTest::addColumn<RemovalHold::Decision>("decision");
    QTest::newRow("remove") << u"removeMissingButton"_s << u"Delete 214 records"_s
                            << RemovalHold::Decision::Remove;
    QTest::newRow("keep") << u"keepMissingButton"_s << u"Keep"_s << RemovalHold::Decision::Keep;
}

void TestSyncPage::removalIsAgreed()
{
    QFETCH(const QString, button);
    open(Editor);
    const RemovalHold hold{.system = m_records->erp(),
                           .entity = u"customer"_s,
                           .missing = 214,
                           .linked = 5'000,
                           .digest = u"ab"_s};
    const RemovalHoldRepository holds(m_desk->db());
    QVERIFY_RESULT(holds.put(hold, 1));
    const auto *bar = m_desk->find<QWidget>(u"removalBar"_s);
    QVERIFY(bar->isHidden());
    tell();
    QTRY_VERIFY(bar->isVisible());
    const QString sentence = m_desk->find<QLabel>(u"removalLabel"_s)->text();
    for (const QString &part : {u"erp "_s, u"214"_s, QLocale().toString(5'000), u"Customer"_s}) {
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }
    auto *answer = m_desk->find<QPushButton>(button);
    QTEST(answer->text(), "says");
    QVERIFY_RESULT(m_desk->db().run(u"CREATE TRIGGER full BEFORE UPDATE ON removal_hold "
                                    "BEGIN SELECT RAISE(ABORT, 'no room'); END"_s));
    support::announceRefusal(support::Server::Sqlite, u"no room"_s);
    answer->click();
    QVERIFY(!answer->isEnabled()); // until the engine has heard
    QTRY_VERIFY(answer->isEnabled()); // it could not be stored
    QCOMPARE(*holds.find(hold.system, hold.entity), std::optional(hold));
    QVERIFY_RESULT(m_desk->db().run(u"DROP TRIGGER full"_s));
    answer->click();
    const auto decision = [&] { return holds.find(hold.system, hold.entity)->value().decision; };
    QTRY_VERIFY(decision() != RemovalHold::Decision::Open);
    QTEST(decision(), "decision");
    QVERIFY(!answer->isEnabled());
    QVERIFY_RESULT(holds.remove(hold.system, hold.entity)); // as the engine does
    tell();
    QTRY_VERIFY(bar->isHidden());
}

void TestSyncPage::conflictIsDecided()
{
    open(Editor);
    m_records->setField(u"customer"_s, m_customer, u"name"_s, u"Customer plc"_s);
    const auto conflict = [&](const QString &field, const MergeValue &base, const MergeValue &ours,
                              const MergeValue &theirs, Owner owner, const QString &outcome) {
        return Conflict{.system = m_records->erp(),
                        .entity = u"customer"_s,
                        .remoteKey = u"C-1"_s,
                        .recordEntity = u"customer"_s,
                        .record = m_customer,
                        .field = field,
                        .base = base,
                        .ours = ours,
                        .theirs = theirs,
                        .owner = owner,
                        .outcome = outcome};
    };
    QVERIFY_RESULT(
        ConflictRepository(m_desk->db())
            .note(m_records->ids(),
                  {conflict(u"name"_s, u"Customer"_s, u"Customer plc"_s, u"Customer Ltd."_s,
                            Owner::Both, {}),
                   conflict(u"city"_s, u"Bonn"_s, u"Bonn"_s, u"Köln"_s, Owner::Desk, u"owner"_s)},
                  m_clock.nowMs()));
    const QAbstractItemModelTester tester(m_conflicts);
    tell();
    auto *tabs = m_desk->find<QTabBar>(u"syncTabBar"_s);
    QTRY_VERIFY(tabs->tabText(Conflicts).contains(u'1'));
    tabs->setCurrentIndex(Conflicts);
    auto *table = m_desk->find<widgets::TableView>(u"conflictTable"_s);
    const auto label = [this](const QString &name) { return m_desk->find<QLabel>(name)->text(); };
    const auto select = [&] {
        QTRY_COMPARE(m_conflicts->rowCount(), 1);
        QTRY_VERIFY(m_conflicts->index(0, 0).data(ConflictModel::IsLoadedRole).toBool());
        table->setCurrentIndex(m_conflicts->index(0, 0));
        QTRY_COMPARE(label(u"conflictTheirsLabel"_s), u"Customer Ltd."_s);
    };
    select();
    QCOMPARE(label(u"conflictOursLabel"_s), u"Customer plc"_s);
    QCOMPARE(label(u"conflictBaseLabel"_s), u"Customer"_s);
    QCOMPARE(label(u"conflictOwnerLabel"_s), u"Both sides"_s);
    m_desk->find<QAction>(u"takeTheirsAction"_s)->trigger();
    QTRY_COMPARE(m_conflicts->rowCount(), 0);
    QCOMPARE(nameOfCustomer(), u"Customer Ltd."_s);
    QTRY_VERIFY(m_desk->find<QWidget>(u"syncItemPanel"_s)->isHidden());

    m_desk->edits().undo();
    select();
    QCOMPARE(nameOfCustomer(), u"Customer plc"_s);
    auto *other = m_desk->find<QAction>(u"takeOtherAction"_s);
    QVERIFY(!other->isEnabled());
    m_desk->find<QLineEdit>(u"otherValueEdit"_s)->setText(u"Third"_s);
    QVERIFY(other->isEnabled());
    other->trigger();
    QTRY_COMPARE(m_conflicts->rowCount(), 0);
    QCOMPARE(nameOfCustomer(), u"Third"_s);

    m_desk->find<QAction>(u"showResolvedAction"_s)->setChecked(true);
    QTRY_COMPARE(m_conflicts->rowCount(), 2);
    QTRY_VERIFY(m_conflicts->index(1, 0).data(ConflictModel::IsLoadedRole).toBool());
    const bool isFirst = m_conflicts->index(0, 0)
                             .data(ConflictModel::ItemRole)
                             .value<ConflictItem>()
                             .conflict.field
        == u"name"_s;
    table->setCurrentIndex(m_conflicts->index(isFirst ? 0 : 1, 0));
    QSignalSpy asked(&m_desk->page(), &widgets::Page::openFieldRequested);
    m_desk->find<QAction>(u"openRecordAction"_s)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"customer"_s);
    QCOMPARE(asked.constFirst().constLast().toString(), u"name"_s);
    QTRY_COMPARE(pageShown(), u"customers"_s);
}

void TestSyncPage::schedule()
{
    open(Editor);
    const SyncSettings before{.pullSeconds = 300, .mediaBytesPerSecond = 1024 * 1024};
    QVERIFY_RESULT(writeSyncSettings(m_desk->db(), before));
    tell();
    auto *interval = m_desk->find<QComboBox>(u"intervalBox"_s);
    QTRY_COMPARE(interval->currentData().toInt(), 300);
    interval->setCurrentIndex(interval->findData(0));
    Q_EMIT interval->activated(interval->currentIndex());
    const SyncSettings byHand{.pullSeconds = 0, .mediaBytesPerSecond = 1024 * 1024};
    QTRY_COMPARE(*readSyncSettings(m_desk->db()), byHand);

    auto *when = m_desk->find<QComboBox>(u"hoursBox"_s);
    auto *from = m_desk->find<QTimeEdit>(u"hoursFromEdit"_s);
    when->setCurrentIndex(1);
    Q_EMIT when->activated(1);
    QVERIFY(from->isVisible());
    from->setTime(QTime(19, 30));
    Q_EMIT from->editingFinished();
    SyncSettings nightly = byHand;
    nightly.hours = Hours{.from = QTime(19, 30), .to = QTime(6, 0)};
    QTRY_COMPARE(*readSyncSettings(m_desk->db()), nightly);
    QVERIFY_RESULT(writeSyncSettings(m_desk->db(), byHand)); // at another desk
    tell();
    QTRY_COMPARE(when->currentIndex(), 0);
}

QTEST_MAIN(TestSyncPage)
#include "test_syncpage.moc"
