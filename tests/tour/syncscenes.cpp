// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/syncscenes.h"

#include "app/desk/services.h"
#include "models/store/outbox.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/syncrunrepository.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QLineEdit>
#include <QTabBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr qint64 MinuteMs = 60'000;

struct Systems
{
    base::Id portal;
    base::Id erp;
};

base::Result<Systems> systemsOf(store::Database &db)
{
    Systems found;
    SD_TRY_VALUE(const auto all, syncing::RemoteSystemRepository(db).all());
    for (const syncing::RemoteSystem &one : all) {
        (one.role == syncing::RemoteSystem::Role::Erp ? found.erp : found.portal) = one.id;
    }
    return found;
}

//! Products that a portal refused, each for a reason of its own.
base::Result<void> refuseSome(store::Database &db, const Systems &systems)
{
    const std::pair<QString, QString> reasons[] = {{u"too-long"_s, u"summary"_s},
                                                   {u"unknown unit"_s, u"unit"_s},
                                                   {u"too-long"_s, u"summary"_s}};
    SD_TRY_VALUE(const auto rows,
                 store::outbox::pending(db, systems.portal, u"product"_s, int(std::size(reasons))));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto &[detail, field] = reasons[i];
        SD_TRY(
            store::outbox::fail(db, rows.at(i).id,
                                base::failure(base::ErrorCode::Net_Rejected, detail,
                                              {.subject = u"Customer portal"_s, .field = field})));
    }
    return {};
}

base::Result<void> disputeSome(store::Database &db, base::IdMaker &ids, const Systems &systems,
                               qint64 nowMs)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT id, number, city FROM customer ORDER BY number LIMIT 2"_s));
    QList<syncing::Conflict> conflicts;
    while (rows.next()) {
        conflicts.append({.system = systems.erp,
                          .entity = u"customer"_s,
                          .remoteKey = rows.text(1),
                          .recordEntity = u"customer"_s,
                          .record = rows.id(0),
                          .field = u"city"_s,
                          .base = u"Graz"_s,
                          .ours = rows.text(2),
                          .theirs = u"Wien"_s,
                          .owner = syncing::Owner::Both});
    }
    return syncing::ConflictRepository(db).note(ids, conflicts, nowMs - 7 * MinuteMs);
}

//! A day with two breaks of the connection.
base::Result<void> lagALittle(store::Database &db, base::IdMaker &ids, const Systems &systems,
                              qint64 nowMs)
{
    QList<QVariantList> samples;
    for (int i = 0; i < 96; ++i) {
        const qint64 at = nowMs - (96 - i) * 15 * MinuteMs;
        const bool isBroken = (i > 30 && i < 38) || (i > 70 && i < 74);
        const qint64 portal = isBroken ? (i % 40 - 29) * 4 * MinuteMs : MinuteMs / 4;
        const qint64 erp = qint64((1 + std::sin(i / 9.0)) * 2 * MinuteMs);
        samples.append(store::args(systems.portal, at, 40, std::max<qint64>(portal, 0)));
        samples.append(store::args(systems.erp, at, 12, erp));
    }
    SD_TRY(db.insertMany(u"sync_lag"_s, {u"system_id"_s, u"at"_s, u"waiting"_s, u"oldest_ms"_s},
                         samples, store::Database::OnDuplicate::Ignore));
    const syncing::SyncRunRepository runs(db);
    for (int i = 0; i < 9; ++i) {
        const QDateTime start
            = QDateTime::fromMSecsSinceEpoch(nowMs - (9 - i) * 23 * MinuteMs, Qt::UTC);
        SD_TRY(runs.save({.id = ids.next(),
                          .system = i % 3 == 1 ? systems.erp : systems.portal,
                          .startedAt = start,
                          .endedAt = start.addMSecs(1'800 + 700 * i),
                          .pushed = i % 4 * 210,
                          .pulled = i % 3 * 7,
                          .failed = i == 6 ? 3 : 0,
                          .outcome = i == 4 ? u"Net_Unreachable"_s : u"ok"_s}));
    }
    return {};
}

//! Once for all scenes.
void prepare(DeskDriver &desk)
{
    desk::Services &services = desk.services();
    const auto done = services.store
                          .write([&services](store::Database &db) -> base::Result<void> {
                              const syncing::ConflictRepository conflicts(db);
                              SD_TRY_VALUE(const auto there, conflicts.ids(false, 1));
                              if (!there.isEmpty()) {
                                  return {};
                              }
                              SD_TRY_VALUE(const Systems systems, systemsOf(db));
                              const qint64 now = services.clock.nowMs();
                              SD_TRY(refuseSome(db, systems));
                              SD_TRY(disputeSome(db, services.ids, systems, now));
                              return lagALittle(db, services.ids, systems, now);
                          })
                          .result();
    QVERIFY_RESULT(done);
}

Scene onTab(const char *name, int index, const QString &table)
{
    return {name, "sync", [index, table](DeskDriver &desk, QWidget &page) -> QWidget * {
                prepare(desk);
                desk.page(u"catalog"_s);
                desk.page(u"sync"_s); // reads the notes anew
                auto *tabs = page.findChild<QTabBar *>(u"syncTabBar"_s);
                tabs->setCurrentIndex(index == 0 ? 1 : 0); // is read anew
                tabs->setCurrentIndex(index);
                desk.settle();
                auto *view = page.findChild<widgets::TableView *>(table);
                if (!QTest::qWaitFor([view] { return view->model()->rowCount() > 0; }, 10'000)) {
                    QTest::qFail("nothing is listed", __FILE__, __LINE__);
                }
                view->selectRow(0);
                desk.settle();
                return nullptr;
            }};
}

QWidget *opened(DeskDriver &desk, QWidget &page, const QString &action, const QString &name)
{
    prepare(desk);
    page.findChild<QAction *>(action)->trigger();
    QWidget *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = desk.window().findChild<QWidget *>(name)); })) {
        QTest::qFail(qPrintable(name + u" did not open"_s), __FILE__, __LINE__);
        return nullptr;
    }
    if (auto *key = found->findChild<QLineEdit *>(u"compareKeyEdit"_s)) {
        key->setText(u"SHC-10020"_s);
        QTest::keyClick(key, Qt::Key_Return);
    }
    desk.settle();
    return found;
}

} // namespace

QList<Scene> syncScenes()
{
    return {onTab("sync-waiting", 0, u"syncItemTable"_s),
            onTab("sync-failed", 2, u"syncItemTable"_s),
            onTab("sync-conflict", 3, u"conflictTable"_s),
            onTab("sync-history", 5, u"syncHistoryTable"_s),
            {"sync-compare", "sync",
             [](DeskDriver &desk, QWidget &page) {
                 return opened(desk, page, u"compareAction"_s, u"compareDialog"_s);
             }},
            {"sync-dryrun", "sync", [](DeskDriver &desk, QWidget &page) {
                 return opened(desk, page, u"dryRunAction"_s, u"dryRunDialog"_s);
             }}};
}

} // namespace support
