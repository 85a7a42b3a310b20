// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/schema.h"
#include "app/program/health.h"
#include "models/store/settings.h"
#include "tests/support/contract.h"
#include "tests/support/testing.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorCode;
using program::Health;

namespace {

using Change = std::function<void(Health::Options &)>;

//! The portal's database with some content, and what GET /health says of it.
struct Patient
{
    explicit Patient(const Change &change = {})
    {
        auto opened = portal::openDatabases(file(), 2);
        if (!opened.ok()) {
            qFatal("the database of the test cannot be opened");
        }
        databases = std::move(*opened);
        fill();
        Health::Options options{.service = u"supplierdesk-portal"_s,
                                .version = u"9.8.7"_s,
                                .contract = u"1.0.0"_s,
                                .database = file(),
                                .folders = {folder.path()},
                                .littleRoom = 0};
        if (change) {
            change(options);
        }
        health = std::make_unique<Health>(
            options, [this] { return probes ? read() : base::Result<void>(); }, databases->state(),
            clock);
    }
    QString file() const { return folder.filePath(u"portal.sqlite"_s); }
    base::Result<void> read()
    {
        return databases->read([](store::Database &db) -> base::Result<void> {
            SD_TRY(db.select(u"SELECT count(*), max(value) FROM setting"_s));
            return {};
        });
    }
    base::Result<void> write(const QString &name)
    {
        return databases->write([&name](store::Database &db) {
            return store::settings::write(db, name, QString(20'000, u'x'));
        });
    }
    //! Everything into the file itself, and none of it in the memory of a connection.
    void fill()
    {
        for (int i = 0; i < 20; ++i) {
            std::ignore = write(u"s%1"_s.arg(i));
        }
        const auto db = store::Database::open(*store::DatabaseUrl::parse(u"sqlite:"_s + file()));
        std::ignore = (*db)->select(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    }
    //! Overwrites bytes of the file, as a failing disk does.
    void damage(qint64 from, qint64 bytes)
    {
        QFile raw(file());
        if (!raw.open(QIODevice::ReadWrite) || !raw.seek(from)
            || raw.write(QByteArray(bytes, '\xa5')) != bytes) {
            qFatal("the file of the test cannot be overwritten");
        }
    }
    QString word(const QString &member) const
    {
        return health->answer(false).body.value(member).toString();
    }

    std::atomic<bool> probes = true; // whether an answer reads the database
    QTemporaryDir folder;
    base::SystemClock clock;
    std::unique_ptr<program::Databases> databases;
    std::unique_ptr<Health> health;
};

} // namespace

//! What a server says of its own health.
class TestHealth : public QObject
{
    Q_OBJECT
private:
    void verifyContract(const Health::Answer &answer)
    {
        const support::Contract contract(u":/contracts/portal.yaml"_s);
        QCOMPARE(contract.answerProblem(u"GET /health"_s, answer.status, answer.body), QString());
    }

private Q_SLOTS:
    void aWellPortalIsOk()
    {
        Patient patient;
        const Health::Answer answer = patient.health->answer(true);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(answer.body.value("version"_L1).toString(), u"9.8.7"_s);
        QCOMPARE(answer.body.value("contract"_L1).toString(), u"1.0.0"_s);
        verifyContract(answer);
    }

    void strangersDoNotLearnTheVersion()
    {
        Patient patient;
        const Health::Answer answer = patient.health->answer(false);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.contains("version"_L1) && !answer.body.contains("contract"_L1));
        QVERIFY(!QJsonDocument(answer.body).toJson().contains("9.8.7"));
        verifyContract(answer);
    }

    void damageIsFoundByTheCheck_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("bytes");
        QTest::addRow("pages") << 3 * 4096 + qint64(0) << 200 * 4096 + qint64(0);
        QTest::addRow("the beginning") << qint64(0) << qint64(100);
        QTest::addRow("everything") << qint64(0) << 300 * 4096 + qint64(0);
    }
    void damageIsFoundByTheCheck()
    {
        QFETCH(const qint64, from);
        QFETCH(const qint64, bytes);
        Patient patient([](Health::Options &options) { options.checkEvery = 20ms; });
        QCOMPARE(patient.word(u"status"_s), u"ok"_s);
        const support::ManyWarnings refusals("statement failed: ");
        std::atomic<bool> ends = false;
        std::thread customers([&patient, &ends] { // whatever they are told: nothing falls over
            for (int i = 0; !ends; ++i) {
                std::ignore = patient.read();
                std::ignore = patient.write(u"c%1"_s.arg(i % 50));
            }
        });
        patient.damage(from, bytes);
        const bool told = QTest::qWaitFor(
            [&patient] { return patient.word(u"database"_s) == u"damaged"_s; }, 10'000);
        ends = true;
        customers.join();
        QVERIFY(told);
        const Health::Answer answer = patient.health->answer(false);
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.body.value("status"_L1).toString(), u"failing"_s);
        verifyContract(answer);
    }

    void damageIsFoundWhileNobodyAsks()
    {
        Patient patient([](Health::Options &options) { options.checkEvery = 20ms; });
        patient.probes = false;
        patient.damage(3 * 4096, 200 * 4096);
        QTRY_COMPARE_WITH_TIMEOUT(patient.word(u"database"_s), u"damaged"_s, 10'000);
    }

    void damageIsFoundByAStatement()
    {
        Patient patient;
        patient.health.reset(); // its check is over
        QVERIFY(!patient.databases->state().isDamaged());
        patient.damage(4096, 300 * 4096);
        for (const QString &statement : {u"SELECT"_s, u"COMMIT"_s}) {
            QTest::ignoreMessage(
                QtWarningMsg,
                QRegularExpression(
                    u"^statement failed: database disk image is malformed .* in %1"_s.arg(
                        statement)));
        }
        const auto read = patient.databases->read([](store::Database &db) -> base::Result<void> {
            SD_TRY(db.select(u"SELECT sum(length(value)) FROM setting"_s));
            return {};
        });
        QVERIFY_ERROR(read, ErrorCode::Store_Damaged);
        QVERIFY(patient.databases->state().isDamaged());
    }

    void aFullDiskIsToldUntilThereIsRoom()
    {
        Patient patient;
        const auto limit = [&patient](int pages) {
            return patient.databases->write([pages](store::Database &db) -> base::Result<void> {
                SD_TRY(db.select(u"PRAGMA max_page_count = %1"_s.arg(pages)));
                return {};
            });
        };
        QVERIFY_RESULT(limit(1)); // SQLite never takes less than there is already
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"^statement failed: database or disk is full "_s));
        QVERIFY_ERROR(patient.write(u"more"_s), ErrorCode::Store_Full);
        const Health::Answer full = patient.health->answer(false);
        QCOMPARE(full.status, 503);
        QCOMPARE(full.body.value("status"_L1).toString(), u"failing"_s);
        QCOMPARE(full.body.value("disk"_L1).toString(), u"full"_s);
        QCOMPARE(full.body.value("database"_L1).toString(), u"ok"_s);
        verifyContract(full);

        QVERIFY_RESULT(limit(1'000'000));
        QVERIFY_RESULT(patient.write(u"more"_s));
        QCOMPARE(patient.health->answer(false).status, 200);
    }

    void littleRoomIsAWarning()
    {
        Patient patient([](Health::Options &options) {
            options.littleRoom = std::numeric_limits<qint64>::max();
        });
        const Health::Answer answer = patient.health->answer(false);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.value("status"_L1).toString(), u"degraded"_s);
        QCOMPARE(answer.body.value("disk"_L1).toString(), u"nearly-full"_s);
        verifyContract(answer);
    }

    //! What was answered is on the disk.
    void writesWaitForTheDisk()
    {
        Patient patient;
        const auto synchronous = [&patient] {
            return patient.databases->write([](store::Database &db) -> base::Result<qint64> {
                SD_TRY_VALUE(store::Rows rows, db.select(u"PRAGMA synchronous"_s));
                return rows.next() ? rows.integer(0) : -1;
            });
        };
        QCOMPARE(synchronous().valueOr(-1), 2); // FULL
    }
};

QTEST_GUILESS_MAIN(TestHealth)
#include "test_health.moc"
