// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/commandline.h"
#include "app/httpserver/outgoing.h"

#include <QCommandLineParser>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace httpserver;

//! Requests and answers as values, and how a server is told its limits.
class TestExchange : public QObject
{
    Q_OBJECT
private:
    static Request get(std::initializer_list<std::pair<QByteArray, QByteArray>> headers)
    {
        Request request;
        request.method = "GET";
        for (const auto &[name, value] : headers) {
            request.headers.insert(name, value);
        }
        return request;
    }

private Q_SLOTS:
    void forms_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("fields"); // null: refused
        const QByteArray form = "application/x-www-form-urlencoded";
        QTest::newRow("fields") << form << QByteArray("a=1&b=x+y%26&a=2") << u"a=1|b=x y&|a=2|"_s;
        QTest::newRow("upper case")
            << form.toUpper() + "; charset=utf-8" << QByteArray("a=1") << u"a=1|"_s;
        QTest::newRow("no value") << form << QByteArray("a&=b") << u"a=|=b|"_s;
        QTest::newRow("lines") << form << QByteArray("a=1%0D%0A2%09") << u"a=1\r\n2\t|"_s;
        QTest::newRow("another type") << QByteArray("text/plain") << QByteArray("a=%ff") << u""_s;
        QTest::newRow("no type") << QByteArray() << QByteArray("a=1") << u""_s;
        QTest::newRow("broken escape") << form << QByteArray("a=%4") << QString();
        QTest::newRow("no UTF-8") << form << QByteArray("a=%ff") << QString();
        QTest::newRow("raw byte") << form << QByteArray("a=\xff") << QString();
        QTest::newRow("NUL") << form << QByteArray("a=%00") << QString();
        QTest::newRow("byte order mark") << form << QByteArray("%EF%BB%BFa=1") << QString();
        QTest::newRow("too many") << form << QByteArray("a&").repeated(5001) << QString();
    }
    void forms()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, fields);
        Request request = get({{"content-type", type}});
        request.body = body;
        QCOMPARE(request.readForm(), !fields.isNull());
        if (!fields.isNull()) {
            QString told;
            for (const auto &[name, value] : std::as_const(request.form)) {
                told += name + u'=' + value + u'|';
            }
            QCOMPARE(told, fields);
        }
    }
    void valuesOfAForm()
    {
        Request request = get({{"content-type", "application/x-www-form-urlencoded"}});
        request.body = "a=1&b=2&a=3";
        QVERIFY(request.readForm());
        QCOMPARE(request.formValue(u"a"_s), u"1"_s);
        QCOMPARE(request.formValues(u"a"_s), (QStringList{u"1"_s, u"3"_s}));
        QVERIFY(request.formValue(u"c"_s).isNull());
    }

    void cookiesAndTokens()
    {
        const Request request = get({{"cookie", "a=1; bb=x=y;  c = d ;e; sd_session=s"},
                                     {"cookie", "late=2"},
                                     {"authorization", "bEARER  token "}});
        QCOMPARE(request.cookie(u"a"_s), u"1"_s);
        QCOMPARE(request.cookie(u"bb"_s), u"x=y"_s);
        QCOMPARE(request.cookie(u"c"_s), u"d"_s);
        QCOMPARE(request.cookie(u"late"_s), u"2"_s);
        QVERIFY(request.cookie(u"e"_s).isEmpty());
        QVERIFY(request.cookie(u"session"_s).isEmpty());
        QVERIFY(request.cookie(u"A"_s).isEmpty());
        QCOMPARE(request.bearerToken(), QByteArray("token"));
        QVERIFY(get({{"authorization", "Basic x"}}).bearerToken().isEmpty());
        QVERIFY(get({{"authorization", "Bearer"}}).bearerToken().isEmpty());
    }

    void tags_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<bool>("weakly");
        QTest::addColumn<bool>("strongly");
        const auto row = [](const char *list, const char *tag, bool weakly, bool strongly) {
            QTest::addRow("%s for %s", list, tag)
                << QByteArray(list) << QByteArray(tag) << weakly << strongly;
        };
        row("\"a\"", "\"a\"", true, true);
        row("\"b\", \"a\"", "\"a\"", true, true);
        row("W/\"a\"", "\"a\"", true, false);
        row("\"a\"", "W/\"a\"", true, false);
        row("W/\"a\"", "W/\"a\"", true, false);
        row("*", "\"a\"", true, true);
        row(" * ", "W/\"a\"", true, true);
        row("\"A\"", "\"a\"", false, false);
        row("\"b,\"a\"\"", "\"a\"", false, false);
        row("\"a", "\"a\"", false, false);
        row("a", "\"a\"", false, false);
        row("", "\"a\"", false, false);
        row("\"a\"", "", false, false);
        row("\"b\",W/\"c\"\"a\"", "\"a\"", true, true);
    }
    void tags()
    {
        QFETCH(const QByteArray, list);
        QFETCH(const QByteArray, tag);
        QFETCH(const bool, weakly);
        QFETCH(const bool, strongly);
        QCOMPARE(namesTag(list, tag, true), weakly);
        QCOMPARE(namesTag(list, tag, false), strongly);
    }

    void noValueBeginsALine()
    {
        Response response = Response::redirect(u"/a\r\nX-Evil: b"_s);
        response.setHeader("X-A\r\nX-Evil", QByteArray("c\nd\0e", 5));
        response.setCookie({"n", "v\r\nX-Evil: f"});
        const QByteArray head = Outgoing::plain(response).head(true);
        QVERIFY(!head.contains("\nX-Evil"));
        QCOMPARE(head.count('\n'), head.count("\r\n"));
        QVERIFY(!head.contains('\0'));
    }

    void compressionIsTold()
    {
        Response page = Response::html(QByteArray(5000, 'x'));
        page.setHeader("ETag", "\"a\"");
        page.setHeader("Vary", "Cookie");
        const Outgoing bare = Outgoing::prepare(get({}), page);
        QCOMPARE(bare.length, 5000);
        QCOMPARE(bare.response.header("vary"), QByteArray("Cookie, Accept-Encoding"));
        const Outgoing small = Outgoing::prepare(get({{"accept-encoding", "gzip"}}), page);
        QVERIFY(small.length < 200);
        QCOMPARE(small.response.header("etag"), QByteArray("W/\"a\""));
        Request head = get({{"accept-encoding", "gzip"}});
        head.method = "HEAD";
        const Outgoing none = Outgoing::prepare(head, page);
        QCOMPARE(none.length, small.length);
        QVERIFY(none.response.body.isEmpty());
        Response picture = page;
        picture.contentType = "image/png";
        QCOMPARE(Outgoing::prepare(get({{"accept-encoding", "gzip"}}), picture).length, 5000);
    }

    void rangesOfFiles()
    {
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(QByteArray(1000, 'x')) == 1000 && file.flush());
        const auto sent = [&file](const QByteArray &range) {
            const Outgoing out = Outgoing::prepare(
                get({{"range", range}}), Response::fileContent(file.fileName(), "image/png"));
            return QList<qint64>{out.response.status, out.fileFrom, out.fileBytes, out.length};
        };
        using Numbers = QList<qint64>;
        QCOMPARE(sent("bytes=0-9"), (Numbers{206, 0, 10, 10}));
        QCOMPARE(sent("bytes=990-"), (Numbers{206, 990, 10, 10}));
        QCOMPARE(sent("bytes=-10"), (Numbers{206, 990, 10, 10}));
        QCOMPARE(sent("bytes=1000-"), (Numbers{416, 0, 0, 0}));
        QCOMPARE(sent("bytes=0-1,3-4"), (Numbers{200, 0, 1000, 1000}));
        QCOMPARE(sent("lines=0-1"), (Numbers{200, 0, 1000, 1000}));
        // An empty file has no first byte.
        QTemporaryFile empty;
        QVERIFY(empty.open());
        QCOMPARE(Outgoing::prepare(get({{"range", "bytes=0-"}}),
                                   Response::fileContent(empty.fileName(), "image/png"))
                     .response.status,
                 416);
        QCOMPARE(Outgoing::prepare(get({}), Response::fileContent(u"/none"_s, "image/png"))
                     .response.status,
                 404);
    }

    void limitsAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("isGood");
        const auto row = [](const QStringList &arguments, bool isGood) {
            QTest::newRow(qPrintable(arguments.join(u' '))) << arguments << isGood;
        };
        row({u"--limit"_s, u"header-bytes=4096"_s, u"--limit"_s, u"queue=9"_s}, true);
        row({u"--limit"_s, u"drain-bytes=2147483647"_s}, true);
        row({u"--port"_s, u"65535"_s, u"--trusted-proxy"_s, u"fd00::/8"_s}, true);
        row({u"--certificate"_s, u"a"_s, u"--key"_s, u"b"_s}, true);
        for (const char *limit : {"queue", "queue=", "queue=0", "queue=-1", "queue=x", "queue=1.5",
                                  "queue=2147483648", "none=1", "=1", "", "Queue=1", "queue=1=2"}) {
            row({u"--limit"_s, QString::fromLatin1(limit)}, false);
        }
        for (const char *port : {"-1", "65536", "x", ""}) {
            row({u"--port"_s, QString::fromLatin1(port)}, false);
        }
        for (const char *proxy : {"", "proxy.example", "10", "10.0.0.0/99"}) {
            row({u"--trusted-proxy"_s, QString::fromLatin1(proxy)}, false);
        }
        row({u"--certificate"_s, u"a"_s}, false);
        row({u"--key"_s, u"a"_s}, false);
    }
    void limitsAreTold()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, isGood);
        QCommandLineParser parser;
        commandline::addOptions(parser, 8780, true);
        QVERIFY(parser.parse(QStringList{u"program"_s} + arguments));
        const auto options = commandline::options(parser);
        QCOMPARE(options.ok(), isGood);
        QVERIFY(isGood || !options.error().detail.isEmpty());
    }
    void everyLimitIsTaken()
    {
        QCommandLineParser parser;
        commandline::addOptions(parser, 8780, false);
        QVERIFY(parser.parse({u"program"_s,
                              u"--limit"_s,
                              u"connections=11"_s,
                              u"--limit"_s,
                              u"connections-per-address=12"_s,
                              u"--limit"_s,
                              u"header-bytes=13"_s,
                              u"--limit"_s,
                              u"header-fields=14"_s,
                              u"--limit"_s,
                              u"header-seconds=15"_s,
                              u"--limit"_s,
                              u"idle-seconds=16"_s,
                              u"--limit"_s,
                              u"request-seconds=17"_s,
                              u"--limit"_s,
                              u"grace-seconds=18"_s,
                              u"--limit"_s,
                              u"bytes-per-second=19"_s,
                              u"--limit"_s,
                              u"drain-bytes=20"_s,
                              u"--limit"_s,
                              u"drain-seconds=21"_s,
                              u"--limit"_s,
                              u"queue=22"_s,
                              u"--limit"_s,
                              u"password-queue=23"_s}));
        const auto options = commandline::options(parser);
        QVERIFY(options.ok());
        const Limits &l = options->limits;
        QCOMPARE((QList<qint64>{l.connections, l.perAddress, l.headerBytes, l.headerFields,
                                l.headerSeconds, l.idleSeconds, l.requestSeconds, l.graceSeconds,
                                l.bytesPerSecond, l.drainBytes, l.drainSeconds, l.queue,
                                l.passwordQueue}),
                 (QList<qint64>{11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23}));
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "test_exchange.moc"
