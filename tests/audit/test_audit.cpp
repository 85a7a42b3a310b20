// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/requests.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <atomic>
#include <csignal>

using namespace Qt::StringLiterals;
using audit::DayFiles;
using audit::Event;
using audit::Log;
using audit::Repeats;
using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

namespace {

class TestClock final : public base::Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return ms; }
    // 2026-11-30T12:00:00Z
    std::atomic<qint64> ms = 1'796'040'000'000;
};
constexpr qint64 Minute = 60'000;

//! The most that a file of this process may hold, as if the disk were full there.
void limitFileSize(rlim_t bytes)
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    setrlimit(RLIMIT_FSIZE, &limit);
}

std::atomic<int> warnings = 0;
void countWarnings(QtMsgType, const QMessageLogContext &, const QString &)
{
    ++warnings;
}

} // namespace

//! The audit log: what a line holds, how many there are, and how long they stay.
class TestAudit : public QObject
{
    Q_OBJECT
private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"log"_s); }
    [[nodiscard]] QByteArray read(const QString &day = u"2026-11-30"_s) const
    {
        QFile file(folder() + u'/' + day + u".jsonl"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] std::unique_ptr<Log> log(int days = 180) const
    {
        auto opened = Log::open({folder(), days}, m_clock);
        return opened.ok() ? std::move(*opened) : nullptr;
    }
    [[nodiscard]] static QJsonObject parsed(const QByteArray &line)
    {
        return QJsonDocument::fromJson(line).object();
    }
    [[nodiscard]] static Event refusal(quint64 source)
    {
        return {.name = u"refused"_s,
                .from = QString::number(source),
                .result = u"bad-token"_s,
                .canFlood = true,
                .source = source};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestClock m_clock;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.ms = 1'796'040'000'000;
    }

    void oneLine()
    {
        const QByteArray line = Event{.name = u"sign-in"_s,
                                      .who = u"anna@x"_s,
                                      .from = u"127.0.0.1"_s,
                                      .what = u"POST /login"_s,
                                      .result = u"ok"_s,
                                      .status = 303,
                                      .details = {{u"device"_s, u"known"_s}}}
                                    .line(m_clock.now());
        QCOMPARE(
            line,
            "{\"time\":\"2026-11-30T12:00:00.000Z\",\"device\":\"known\",\"event\":\"sign-in\","
            "\"from\":\"127.0.0.1\",\"result\":\"ok\",\"status\":303,\"what\":\"POST /login\","
            "\"who\":\"anna@x\"}\n");
    }

    void noTextMakesAnotherLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("line feed") << u"a\n{\"event\":\"sign-in\"}"_s;
        QTest::newRow("carriage return") << u"a\rb"_s;
        QTest::newRow("nul and escape") << u"a"_s + QChar(0) + u"\x1b[2Jb"_s;
        QTest::newRow("next line, delete") << u"a\u0085b\u007f"_s;
        QTest::newRow("line separators") << u"a\u2028b\u2029c"_s;
        QTest::newRow("directions") << u"a\u202egnp.exe\u2066"_s;
        QTest::newRow("byte order mark, zero width") << u"\ufeffa\u200b"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xd800);
        QTest::newRow("quotes") << u"\",\"who\":\"admin\",\"x\":\"\\"_s;
        QTest::newRow("long") << QString(100'000, u'x');
    }
    void noTextMakesAnotherLine()
    {
        QFETCH(const QString, text);
        const QByteArray line = Event{
            .name = text,
            .who = text,
            .from = text,
            .what = text,
            .result = text,
            .details
            = {{u"detail"_s, text}}}.line(m_clock.now());
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith("}\n"));
        QVERIFY(line.size() < 4000);
        const QJsonObject object = parsed(line);
        QCOMPARE(object.size(), 7);
        const QString written = object.value("who"_L1).toString();
        for (const QChar character : written) {
            QVERIFY(character.isPrint());
            QVERIFY(character.category() != QChar::Other_Format);
        }
        QCOMPARE(written.size(), std::min<qsizetype>(text.size(), 201));
    }

    void pathsAreWrittenWithoutTheirQuery_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("what");
        QTest::newRow("path") << QByteArray("/a/b%2Fc") << u"GET /a/b%2Fc"_s;
        QTest::newRow("query") << QByteArray("/a?token=secret") << u"GET /a"_s;
        QTest::newRow("fragment") << QByteArray("/a#secret") << u"GET /a"_s;
        QTest::newRow("no path") << QByteArray("http://name:secret@x/") << u"GET (no path)"_s;
    }
    void pathsAreWrittenWithoutTheirQuery()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QString, what);
        Request request;
        request.method = "GET";
        request.target = target;
        QCOMPARE(audit::about(request, u"refused"_s, {}, 400).what, what);
    }

    void requests_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("known"); // passed the gate
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("event"); // empty: no line
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const QByteArray &method, bool known, int status,
                            const QString &event, const QString &result) {
            QTest::newRow(name) << method << known << status << event << result;
        };
        row("read", "GET", true, 200, {}, {});
        row("written", "POST", true, 200, u"api-write"_s, u"ok"_s);
        row("refused by the handler", "PUT", true, 422, u"api-write"_s, u"refused"_s);
        row("failed", "PATCH", true, 507, u"api-write"_s, u"failed"_s);
        row("token", "POST", false, 401, u"refused"_s, u"bad-token"_s);
        row("form", "POST", false, 403, u"refused"_s, u"no-access"_s);
        row("target", "GET", false, 400, u"refused"_s, u"bad-target"_s);
        row("host", "GET", false, 421, u"refused"_s, u"wrong-host"_s);
        row("shown where to sign in", "GET", false, 303, {}, {});
    }
    //! As the server tells of them: both hooks see a request that a gate refused.
    void requests()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const bool, known);
        QFETCH(const int, status);
        QFETCH(const QString, event);
        QFETCH(const QString, result);
        Request request;
        request.method = method;
        request.target = "/api/v1/x";
        request.access = Access::StaffToken;
        request.remoteAddress = u"10.0.0.1"_s;
        const Response response = Response::empty(status);
        {
            const auto open = log();
            if (known) {
                request.setAttribute(audit::WhoAttribute, u"desk"_s);
                request.setAttribute(audit::DetailsAttribute, QJsonObject{{u"accepted"_s, 2}});
            } else {
                audit::logRefused(*open, request, response);
            }
            audit::logWrite(*open, request, response);
        }
        const QByteArray lines = read();
        QCOMPARE(lines.count('\n'), event.isEmpty() ? 0 : 1);
        if (!event.isEmpty()) {
            const QJsonObject line = parsed(lines);
            QCOMPARE(line.value("event"_L1).toString(), event);
            QCOMPARE(line.value("result"_L1).toString(), result);
            QCOMPARE(line.value("status"_L1).toInt(), status);
            QCOMPARE(line.value("from"_L1).toString(), u"10.0.0.1"_s);
            QCOMPARE(line.value("who"_L1).toString(), known ? u"desk"_s : QString());
            QCOMPARE(line.value("accepted"_L1).toInt(), known ? 2 : 0);
        }
    }

    void batchesAreCounted()
    {
        QCOMPARE(audit::countsOf(R"({"results":[{"status":"created"},{"status":"failed"},
                                     {"status":"unchanged"},{"status":"stale"}]})"),
                 (QJsonObject{{u"accepted"_s, 2}, {u"refused"_s, 2}}));
        QCOMPARE(audit::countsOf(R"({"number":"P-1"})"), QJsonObject());
        QCOMPARE(audit::countsOf("no JSON"), QJsonObject());
    }

    void loginsThatAreNoAccount()
    {
        const auto one = log();
        const QString word = one->pseudonym(u"correct horse"_s);
        QCOMPARE(one->pseudonym(u"correct horse"_s), word);
        QVERIFY(one->pseudonym(u"correct horsf"_s) != word);
        QVERIFY(log()->pseudonym(u"correct horse"_s) != word);
    }

    void onlyTheUserReadsIt()
    {
        log()->write({.name = u"x"_s});
        constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(folder()) & Others));
        QVERIFY(!(QFile::permissions(folder() + u"/2026-11-30.jsonl"_s) & Others));
    }

    void filesAreKeptForASetTime()
    {
        QVERIFY(QDir().mkpath(folder()));
        const auto make = [this](const QString &name) {
            QFile file(folder() + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        for (const QString &name :
             {u"2026-11-27.jsonl"_s, u"2026-11-28.jsonl"_s, u"2026-11-29.jsonl"_s, u"2020.jsonl"_s,
              u"2020-01-01.txt"_s, u"notes"_s}) {
            make(name);
        }
        const auto files = [this] { return QDir(folder()).entryList(QDir::Files, QDir::Name); };
        const QStringList atStart{u"2020-01-01.txt"_s,   u"2020.jsonl"_s,
                                  u"2026-11-28.jsonl"_s, u"2026-11-29.jsonl"_s,
                                  u"2026-11-30.jsonl"_s, u"notes"_s};
        const QStringList nextDay{u"2020-01-01.txt"_s,   u"2020.jsonl"_s,
                                  u"2026-11-29.jsonl"_s, u"2026-11-30.jsonl"_s,
                                  u"2026-12-01.jsonl"_s, u"notes"_s};
        const auto open = log(3);
        QCOMPARE(files(), atStart);
        m_clock.ms += 24 * 60 * Minute; // while it runs
        open->write({.name = u"x"_s});
        QTRY_COMPARE(files(), nextDay);
        QTRY_COMPARE(read(u"2026-12-01"_s).count('\n'), 1);
    }

    void whatWasCutOffIsEnded()
    {
        DayFiles files(folder(), 10);
        const QDate day(2026, 11, 30);
        QVERIFY(files.append(day, "first\n").ok());
        std::signal(SIGXFSZ, SIG_IGN);
        limitFileSize(10);
        QVERIFY(!files.append(day, "second\n").ok());
        QVERIFY(!files.append(day, "third\n").ok());
        limitFileSize(RLIM_INFINITY);
        QVERIFY(files.append(day, "fourth\n").ok());
        QCOMPARE(read(), "first\nseco\nfourth\n");
    }

    void aFullDiskIsOutlived()
    {
        const auto open = log();
        open->write({.name = u"before"_s});
        QTRY_COMPARE(read().count('\n'), 1);
        // The folder of the next day cannot be had.
        QVERIFY(QDir().rename(folder(), folder() + u".away"_s));
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        m_clock.ms += 24 * 60 * Minute;
        warnings = 0;
        const auto handler = qInstallMessageHandler(countWarnings);
        open->write({.name = u"lost"_s});
        QTRY_COMPARE(warnings.load(), 1);
        qInstallMessageHandler(handler);
        QVERIFY(inTheWay.remove());
        QVERIFY(QDir().rename(folder() + u".away"_s, folder()));
        open->write({.name = u"after"_s});
        QTRY_COMPARE(read(u"2026-12-01"_s).count('\n'), 2);
        const QList<QByteArray> lines = read(u"2026-12-01"_s).split('\n');
        QCOMPARE(parsed(lines.at(0)).value("event"_L1).toString(), u"audit-lost"_s);
        QCOMPARE(parsed(lines.at(0)).value("lines"_L1).toInt(), 1);
        QCOMPARE(parsed(lines.at(1)).value("event"_L1).toString(), u"after"_s);
    }

    void repeatsOfOneSourceAreCounted()
    {
        Repeats repeats;
        const qint64 now = m_clock.ms;
        int taken = 0;
        for (int i = 0; i < 1000; ++i) {
            taken += repeats.takes(refusal(1), now) ? 1 : 0;
        }
        QCOMPARE(taken, Repeats::PerSource);
        QVERIFY(repeats.takes(refusal(2), now)); // others are told as before
        Event known = refusal(1);
        known.canFlood = false;
        QVERIFY(repeats.takes(known, now));
        QVERIFY(repeats.due(now + 1).isEmpty());
        const QList<Event> due = repeats.due(now + Minute);
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.constFirst().from, u"1"_s);
        QCOMPARE(due.constFirst().details.value("repeated"_L1).toInt(), 1000 - Repeats::PerSource);
        QVERIFY(repeats.takes(refusal(1), now + Minute));
        QVERIFY(repeats.due(now + 2 * Minute).isEmpty());
    }

    void aFloodFromEverywhereIsCounted()
    {
        Repeats repeats;
        qint64 lines = 0;
        qint64 told = 0;
        for (int minute = 0; minute < 300; ++minute) { // five hours of it
            const qint64 now = m_clock.ms + minute * Minute;
            for (int i = 0; i < 1000; ++i) {
                const bool taken = repeats.takes(refusal(quint64(i)), now);
                lines += taken ? 1 : 0;
                told += taken ? 1 : 0;
            }
            const QList<Event> due = repeats.due(now + Minute - 1);
            lines += due.size();
            for (const Event &event : due) {
                told += event.details.value("repeated"_L1).toInteger();
            }
        }
        const QList<Event> rest = repeats.rest();
        for (const Event &event : rest) {
            told += event.details.value("repeated"_L1).toInteger();
        }
        QCOMPARE(told, 300 * 1000); // none is missing in the counts
        QVERIFY2(lines <= Repeats::PerDay + 300, qPrintable(QString::number(lines)));
    }

    //! A million refusals leave some lines, and nobody has waited for the disk.
    void aFloodDoesNotFillTheDisk()
    {
        {
            const auto open = log();
            for (int i = 0; i < 1'000'000; ++i) {
                open->write(refusal(quint64(i % 50)));
            }
        }
        const QList<QByteArray> lines = read().trimmed().split('\n');
        QVERIFY2(lines.size() <= 2 * Repeats::InAll, qPrintable(QString::number(lines.size())));
        qint64 told = 0;
        for (const QByteArray &line : lines) {
            told += parsed(line).value("repeated"_L1).toInteger(1);
        }
        QCOMPARE(told, 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
