// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/sha256.h"
#include "tests/sync/syncstory.h"
#include "ui/text/errortext.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using httpserver::Request;
using httpserver::Response;
using support::SyncStory;
using support::SyncWorld;
using State = syncing::SystemStatus::State;

namespace {

constexpr qint64 Hour = 3'600'000;
constexpr qint64 Megabyte = 1024 * 1024;

Response diskFull()
{
    return Response::problem(507, u"disk-full"_s, u"The portal cannot store it."_s);
}

//! No file of this process grows beyond that, as if the disk were full.
class FileLimit
{
public:
    explicit FileLimit(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // an error of write() instead
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = rlim_t(bytes);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileLimit(const FileLimit &) = delete;
    FileLimit &operator=(const FileLimit &) = delete;

private:
    rlimit m_before{};
};

} // namespace

//! A portal that has no room left: a person hears that, everything waits, and arrives once.
class TestFullDisk : public QObject
{
    Q_OBJECT
private:
    //! What a person reads says what is wrong and what to do.
    static void verifySentence(const base::Error &problem)
    {
        const QString sentence = text::sentence(problem);
        QVERIFY2(sentence.contains(u"no room left"_s)
                     && sentence.contains(u"make room"_s, Qt::CaseInsensitive),
                 qPrintable(sentence));
    }
    //! How the portal stands after a round that nobody asked for.
    static syncing::SystemStatus portalAfterSync(SyncWorld &world)
    {
        const syncing::SyncStatus status = world.desk.sync(false);
        const auto portal = std::ranges::find_if(status.systems, [&world](const auto &one) {
            return one.system.id == world.desk.portal();
        });
        return portal == status.systems.end() ? syncing::SystemStatus() : *portal;
    }
    //! A sparse file that looks like a film, in the desk's media folder.
    static QString makeFilm(const QString &folder, qint64 bytes)
    {
        const QString path = folder + u"/film.mp4"_s;
        QFile file(path);
        const bool made = file.open(QIODevice::WriteOnly)
            && file.write(QByteArray("\0\0\0\x18"
                                     "ftypmp42 full disk",
                                     22))
                > 0
            && file.resize(bytes);
        file.close();
        const QString sha256 = base::Sha256::ofFile(path).value();
        const QString kept = u"%1/%2/%3"_s.arg(folder, sha256.left(2), sha256);
        if (!made || !QDir().mkpath(QFileInfo(kept).path()) || !QFile::rename(path, kept)) {
            qFatal("the film cannot be made");
        }
        return sha256;
    }

private Q_SLOTS:
    void aPersonIsTold_data();
    void aPersonIsTold();
    void recordsWait_data();
    void recordsWait();
    void aFilmWaits_data();
    void aFilmWaits();
    void theDeskIsFull();
};

void TestFullDisk::aPersonIsTold_data()
{
    QTest::addColumn<base::ErrorCode>("code");
    QTest::addRow("there") << base::ErrorCode::Net_ServerFull;
    QTest::addRow("here") << base::ErrorCode::Store_Full;
}

void TestFullDisk::aPersonIsTold()
{
    QFETCH(base::ErrorCode, code);
    verifySentence(base::failure(code, {}, {.subject = u"Shop"_s}));
}

void TestFullDisk::recordsWait_data()
{
    QTest::addColumn<int>("full"); // the how manieth request that writes, -1 = the disk itself
    QTest::addRow("first request") << 0;
    QTest::addRow("third request") << 2;
    QTest::addRow("the database cannot grow") << -1;
}

void TestFullDisk::recordsWait()
{
    const support::ManyWarnings ofStore("statement failed: database or disk is full ");
    const support::ManyWarnings ofServer("Store_Full | ");
    QFETCH(int, full);
    SyncWorld world;
    SyncStory story(world);
    story.tell();
    world.sync();
    QCOMPARE(world.disagreement(), QString());

    std::atomic<int> writes = 0;
    if (full < 0) {
        world.setRoomAtPortal(false);
    } else {
        world.meddleAtPortal([&](const Request &request) {
            const bool refused = request.method == "POST" && writes++ >= full;
            return refused ? std::optional(diskFull()) : std::nullopt;
        });
    }
    story.tell();
    world.desk.addProducts(300, u"P"_s);
    const qint64 position = world.feedPosition();
    syncing::SystemStatus portal = portalAfterSync(world);
    QCOMPARE(portal.state, State::Waiting);
    QVERIFY(portal.problem.has_value());
    verifySentence(*portal.problem);
    QVERIFY(portal.pending >= 300);
    QCOMPARE(portal.failed, 0); // no record is to blame
    QVERIFY(full < 0 || world.feedPosition() >= position);
    const qint64 wait = portal.nextTry.toMSecsSinceEpoch() - world.clock.nowMs();
    QVERIFY2(wait > 0 && wait <= Hour, qPrintable(QString::number(wait)));

    // Nothing of it is half there, and what is there can still be read.
    QCOMPARE(world.atPortal(u"SELECT count(*) FROM pragma_integrity_check "
                            "WHERE integrity_check <> 'ok'"_s),
             0);
    QCOMPARE(world.atPortal(u"SELECT count(*) FROM product WHERE sku LIKE 'P-%' AND NOT EXISTS "
                            "(SELECT 1 FROM record WHERE entity = 'product' AND record_key = sku "
                            "AND deleted = 0)"_s),
             0);
    world.clock.advance(Hour);
    QCOMPARE(portalAfterSync(world).state, State::Waiting); // still full

    world.meddleAtPortal({});
    world.setRoomAtPortal(true);
    world.clock.advance(Hour);
    portal = portalAfterSync(world);
    QCOMPARE(portal.state, State::Connected);
    QCOMPARE(portal.pending, 0);
    QCOMPARE(world.disagreement(), QString());
    std::ignore = world.writesAsked();
    const qint64 arrived = world.feedPosition();
    world.sync();
    QCOMPARE(world.writesAsked(), 0);
    QCOMPARE(world.feedPosition(), arrived);
}

void TestFullDisk::aFilmWaits_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<bool>("ofDisk"); // the disk itself, in the middle of the film
    QTest::addRow("small, answered") << 100'000 + qint64(0) << false;
    QTest::addRow("large, answered") << 16 * Megabyte << false;
    QTest::addRow("large, disk") << 48 * Megabyte << true;
}

void TestFullDisk::aFilmWaits()
{
    const support::ManyWarnings ofServer("File_CannotWrite | ");
    QFETCH(qint64, bytes);
    QFETCH(bool, ofDisk);
    SyncWorld world;
    // Uploads that nobody goes on with are removed by the age of their files.
    world.clock.advance(base::SystemClock().nowMs() - world.clock.nowMs());
    QTemporaryDir folder;
    const QString sha256 = makeFilm(folder.path(), bytes);
    world.desk.mediaFolder = folder.path();
    world.desk.addAsset(sha256, u"film.mp4"_s, bytes);
    world.desk.addProduct(u"A"_s, u"Product"_s);
    std::atomic<bool> isFull = !ofDisk;
    std::atomic<int> whole = 0; // requests that send it from its beginning
    world.meddleAtPortal([&](const Request &request) -> std::optional<Response> {
        const bool ofFilm = request.path.startsWith(u"/api/v1/asset-uploads"_s);
        const bool sends = request.method == "PATCH" || bytes < Megabyte;
        if (ofFilm && sends && isFull) {
            return diskFull();
        }
        whole += request.method == "PATCH" && request.header("upload-offset") == "0";
        return {};
    });

    syncing::UploadStatus status;
    engine::MediaUploader uploader(
        world.desk.db(), world.desk.tools(), world.desk.holder,
        {.status = [&status](const syncing::UploadStatus &now) { status = now; }, .delivered = {}});
    std::optional<FileLimit> limit;
    if (ofDisk) {
        limit.emplace(32 * Megabyte);
    }
    QCOMPARE(uploader.pass(false, {}).valueOr(-1), 0);
    QVERIFY(status.problem.has_value());
    verifySentence(*status.problem);
    QVERIFY(world.contentAtPortal(sha256).isEmpty());
    QCOMPARE(world.desk.waiting(u"failed"_s), 0);
    // Records do not wait for it.
    world.desk.sync(false);
    QCOMPARE(world.atPortal(u"SELECT count(*) FROM product"_s), 1);
    QCOMPARE(world.atPortal(u"SELECT count(*) FROM asset"_s), 0);

    limit.reset();
    isFull = false;
    world.clock.advance(Hour);
    QCOMPARE(uploader.pass(false, {}).valueOr(-1), 1);
    QVERIFY(!status.problem.has_value());
    QCOMPARE(base::Sha256::ofFile(world.contentAtPortal(sha256)).valueOr(QString()), sha256);
    QVERIFY(whole <= 1); // it went on from where it was
    world.desk.sync();
    QCOMPARE(world.atPortal(u"SELECT count(*) FROM asset"_s), 1);
    QCOMPARE(world.desk.waiting(), 0);
    std::ignore = world.writesAsked();
    QCOMPARE(uploader.pass(true, {}).valueOr(-1), 0);
    world.sync();
    QCOMPARE(world.writesAsked(), 0);
}

//! No order is to blame for it that the desk itself has no room.
void TestFullDisk::theDeskIsFull()
{
    const support::ManyWarnings ofStore("statement failed: database or disk is full ");
    SyncWorld world;
    SyncStory story(world);
    story.tell();
    world.sync();
    const auto limit = [&world](int pages) {
        const auto set = world.desk.db().select(u"PRAGMA max_page_count = %1"_s.arg(pages));
        QVERIFY_RESULT(set);
    };
    limit(1);
    constexpr int Orders = 200; // more than fits into the pages that are there
    for (int i = 0; i < Orders; ++i) {
        world.placeOrder(u"C-1"_s, u"A-1"_s, 1);
    }
    const syncing::SystemStatus portal = portalAfterSync(world);
    QCOMPARE(portal.state, State::Waiting);
    QCOMPARE(portal.problem->code, base::ErrorCode::Store_Full);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox"_s), 0);

    limit(1'000'000);
    world.clock.advance(Hour);
    QCOMPARE(portalAfterSync(world).state, State::Connected);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order"_s), Orders);
    QCOMPARE(world.disagreement(), QString());
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "test_fulldisk.moc"
