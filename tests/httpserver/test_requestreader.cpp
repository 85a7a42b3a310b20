// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/httpserver/toldby.h"

#include <QTest>

using namespace Qt::StringLiterals;
using httpserver::Limits;
using httpserver::RequestReader;
using httpservertest::toldBy;

//! What is read does not depend on how the network cut it.
class TestRequestReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cutsMakeNoDifference_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("told");
        const QByteArray host = "Host: x\r\n";
        const QByteArray get = "GET / HTTP/1.1\r\n" + host + "\r\n";
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &told) {
            QTest::newRow(name) << bytes << told;
        };
        row("get", get, "[GET / 0|host=x]<end>");
        row("two", get + get, "[GET / 0|host=x]<end>[GET / 0|host=x]<end>");
        row("empty lines before", "\r\n\r\n" + get + "\r\n" + get,
            "[GET / 0|host=x]<end>[GET / 0|host=x]<end>");
        row("body", "POST /a HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nabcde" + get,
            "[POST /a 5|host=x|content-length=5]abcde<end>[GET / 0|host=x]<end>");
        row("chunks",
            "POST /a HTTP/1.1\r\n" + host
                + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nT: u\r\n\r\n"
                + get,
            "[POST /a 0 chunked|host=x|transfer-encoding=chunked]abcde<end>[GET / 0|host=x]<end>");
        row("the last", "GET / HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n",
            "[GET / 0 last|connection=close|host=x]<end>");
        row("no version", "POST /a: 5\r\n\r\nabcde", "<400>");
        row("no host", "GET / HTTP/1.1\r\n\r\n", "<400>");
        row("folded", "GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n", "<400>");
        row("second is broken", get + "GET /\r\n\r\n", "[GET / 0|host=x]<end><400>");
        row("list of lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 5, 5\r\n\r\nabcde",
            "<400>");
        row("unknown coding", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: x\r\n\r\n",
            "<501>");
        row("broken chunk",
            "POST / HTTP/1.1\r\n" + host
                + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcX\r\n0\r\n\r\n",
            "[POST / 0 chunked|host=x|transfer-encoding=chunked]abc<400>");
        row("not all of it", "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nab",
            "[POST / 5|host=x|content-length=5]ab");
    }
    void cutsMakeNoDifference()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, told);
        const Limits limits;
        QCOMPARE(toldBy({bytes}, limits), told);
        QByteArrayList single;
        for (const char c : bytes) {
            single.append(QByteArray(1, c));
        }
        QCOMPARE(toldBy(single, limits), told);
        for (qsizetype i = 0; i <= bytes.size(); ++i) {
            for (qsizetype j = i; j <= std::min(i + 3, bytes.size()); ++j) {
                QCOMPARE(toldBy({bytes.left(i), bytes.mid(i, j - i), bytes.mid(j)}, limits), told);
            }
        }
    }

    void nothingIsKeptWithoutLimit()
    {
        Limits limits;
        limits.headerBytes = 1000;
        limits.headerFields = 5;
        const QByteArray line = "GET / HTTP/1.1\r\nHost: x\r\n";
        const QByteArray chunked = line + "Transfer-Encoding: chunked\r\n\r\n";
        for (const auto &[begin, filler, status] :
             std::initializer_list<std::tuple<QByteArray, QByteArray, QByteArray>>{
                 {"", "a", "<431>"},
                 {"GET /", "a", "<431>"},
                 {line, "a", "<431>"},
                 {line, "A: b\r\n", "<431>"},
                 {chunked, "0", "<400>"},
                 {chunked + "1;", "a", "<400>"},
                 {chunked + "0\r\nA:", "a", "<400>"}}) {
            QByteArrayList pieces{begin};
            for (int i = 0; i < 2000; ++i) {
                pieces.append(filler);
            }
            const QByteArray told = toldBy(pieces, limits);
            QVERIFY2(told.endsWith(status), (begin + filler + told).constData());
        }
        QByteArrayList fields{line};
        for (int i = 0; i < 5; ++i) {
            fields.append("A: b\r\n");
        }
        fields.append("\r\n");
        QCOMPARE(toldBy(fields, limits), "<431>");
    }

    void theLimitCountsAllOfTheHead()
    {
        const QByteArray get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        for (const bool fits : {true, false}) {
            Limits limits;
            limits.headerBytes = get.size() - (fits ? 0 : 1);
            const QByteArray told = fits ? "[GET / 0|host=x]<end>" : "<431>";
            for (qsizetype i = 0; i <= get.size(); ++i) {
                QCOMPARE(toldBy({get.left(i), get.mid(i)}, limits), told);
            }
        }
    }

    void whenARequestBegins()
    {
        const Limits limits;
        RequestReader reader(limits);
        QVERIFY(!reader.hasBegun());
        reader.append("\r\n");
        QCOMPARE(reader.step(), RequestReader::Step::NeedsMore);
        QVERIFY(reader.hasBegun()); // else empty lines would keep a connection for ever
        reader.append("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(reader.step(), RequestReader::Step::Head);
        QCOMPARE(reader.step(), RequestReader::Step::End);
        reader.startNext();
        QVERIFY(!reader.hasBegun());
    }
};

QTEST_APPLESS_MAIN(TestRequestReader)
#include "test_requestreader.moc"
