// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/sample.h"
#include "tests/security/rawclient.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace security;
namespace sample = portaltest::sample;

//! The portal, spoken to in HTTP that is right, unusual and wrong.
class TestProtocol : public QObject
{
    Q_OBJECT
private:
    using Rows = std::initializer_list<std::tuple<const char *, QByteArray, int>>;
    static void addRows(const Rows &rows)
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("status");
        for (const auto &[name, sent, status] : rows) {
            QTest::newRow(name) << sent << status;
        }
    }
    static QByteArray get(const QByteArray &target, const QByteArray &fields = {},
                          const QByteArray &method = "GET")
    {
        return method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
    }
    //! A request with a body of its own framing.
    static QByteArray post(const QByteArray &fields, const QByteArray &body,
                           const QByteArray &version = "1.1")
    {
        return "POST /login HTTP/" + version + "\r\nHost: localhost\r\n" + fields + "\r\n" + body;
    }
    static QByteArray chunked(const QByteArray &body)
    {
        return post("Transfer-Encoding: chunked\r\n", body);
    }
    [[nodiscard]] int port() { return m_portal.process().url().port(); }
    [[nodiscard]] RawAnswer ask(const QByteArray &sent) { return RawClient(port()).ask(sent); }
    [[nodiscard]] RawAnswer picture(const QByteArray &fields, const QByteArray &method = "GET")
    {
        return ask(
            get("/media/" + m_digest, "Cookie: sd_session=" + m_session + "\r\n" + fields, method));
    }
    [[nodiscard]] QByteArray staff(const QByteArray &method, const QByteArray &target,
                                   const QByteArray &fields) const
    {
        return get(target, "Authorization: Bearer " + m_token + "\r\n" + fields, method);
    }

    //! Announces an upload; its path.
    [[nodiscard]] QByteArray beginUpload(const QByteArray &content)
    {
        return ask(staff("POST", "/api/v1/asset-uploads",
                         "Tus-Resumable: 1.0.0\r\nUpload-Length: "
                             + QByteArray::number(content.size()) + "\r\nUpload-Metadata: sha256 "
                             + sample::digest(content).toLatin1().toBase64()
                             + "\r\nContent-Length: 0\r\n"))
            .header("location");
    }
    //! The fields of a piece of it.
    static QByteArray piece(const QByteArray &fields)
    {
        return "Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
               "Content-Type: application/offset+octet-stream\r\n"
            + fields + "\r\n";
    }

    portaltest::Portal m_portal;
    QByteArray m_session;
    QByteArray m_token;
    QByteArray m_digest;
    QByteArray m_content;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_portal.start(), QString());
        m_session = portalSession(port(), sample::Anna.toUtf8(), sample::Password.toUtf8());
        QVERIFY(!m_session.isEmpty());
        m_token = m_portal.process().token();
        m_content = sample::picture(0);
        m_digest = sample::digest(m_content).toLatin1();
    }

    void requestsAreReadStrictly_data()
    {
        const QByteArray plain = " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        addRows({
            // What is right, if unusual.
            {"plain", get("/health"), 200},
            {"blanks around a value", get("/health", "Accept: \t x \t\r\n"), 200},
            {"empty value", get("/health", "Accept:\r\n"), 200},
            {"bytes above ASCII in a value", get("/health", "X-Name: \xC3\xA4\xFF\r\n"), 200},
            {"empty lines before", "\r\n\r\n" + get("/health"), 200},
            {"method in lower case", get("/health", {}, "get"), 405},
            {"unknown method", get("/health", {}, "BREW"), 405},
            {"HTTP/1.0", "GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n", 200},
            {"a hundred fields", get("/health", QByteArray("X-A: b\r\n").repeated(99)), 200},
            {"target of 31 KB", get("/health?x=" + QByteArray(31 * 1024, 'a')), 200},
            {"header of nearly 32 KB", get("/health", "X: " + QByteArray(32'000, 'a') + "\r\n"),
             200},
            // Names and values.
            {"space before the colon", get("/health", "Accept : x\r\n"), 400},
            {"space before Host's colon", "GET /health HTTP/1.1\r\nHost : localhost\r\n\r\n", 400},
            {"tab before the colon", get("/health", "Accept\t: x\r\n"), 400},
            {"no colon", get("/health", "Accept x\r\n"), 400},
            {"no name", get("/health", ": x\r\n"), 400},
            {"NUL in a name", get("/health", QByteArray("Ac\0cept: x\r\n", 12)), 400},
            {"NUL in a value", get("/health", QByteArray("Accept: x\0y\r\n", 13)), 400},
            {"control character in a value", get("/health", "Accept: x\x01y\r\n"), 400},
            {"delete in a value", get("/health", "Accept: x\x7fy\r\n"), 400},
            {"CR in a value", get("/health", "Accept: x\ry\r\n"), 400},
            {"odd character in a name", get("/health", "Acc(ept: x\r\n"), 400},
            {"bytes above ASCII in a name", get("/health", "Acc\xC3\xA4pt: x\r\n"), 400},
            {"folded", get("/health", "Accept: x\r\n y\r\n"), 400},
            {"folded by a tab", get("/health", "Accept: x\r\n\ty\r\n"), 400},
            {"folded at once", "GET /health HTTP/1.1\r\n Host: localhost\r\n\r\n", 400},
            {"folded length", post("Content-Length: 1\r\n 0\r\n", "0123456789"), 400},
            // The request line.
            {"no Host", "GET /health HTTP/1.1\r\n\r\n", 400},
            {"no Host in HTTP/1.0", "GET /health HTTP/1.0\r\n\r\n", 400},
            {"NUL in the target", "GET /hea" + QByteArray(1, '\0') + "lth" + plain, 400},
            {"NUL in the method", "GE" + QByteArray(1, '\0') + "T /health" + plain, 400},
            {"tab in the target", "GET /hea\tlth" + plain, 400},
            {"bytes above ASCII in the target", "GET /h\xC3\xA4lth" + plain, 400},
            {"two blanks", "GET  /health" + plain, 400},
            {"blank before", " GET /health" + plain, 400},
            {"no target", "GET" + plain, 400},
            {"no version", "GET /health\r\nHost: localhost\r\n\r\n", 400},
            {"HTTP/0.9", "GET /health\r\n\r\n", 400},
            {"HTTP/2 in words", "GET /health HTTP/2.0\r\nHost: localhost\r\n\r\n", 400},
            {"preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
            {"HTTP/1.2", "GET /health HTTP/1.2\r\nHost: localhost\r\n\r\n", 400},
            {"version in lower case", "GET /health http/1.1\r\nHost: localhost\r\n\r\n", 400},
            {"word behind the version", "GET /health HTTP/1.1 x\r\nHost: localhost\r\n\r\n", 400},
            {"TLS to a plain port",
             QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + "\r\n\r\n", 400},
            // Too much.
            {"over a hundred fields", get("/health", QByteArray("X-A: b\r\n").repeated(100)), 431},
            {"a thousand fields", get("/health", QByteArray("X-A: b\r\n").repeated(1000)), 431},
            {"header over 32 KB", get("/health", "X: " + QByteArray(33 * 1024, 'a') + "\r\n"), 431},
            {"target over 32 KB", get("/health?x=" + QByteArray(33 * 1024, 'a')), 431},
            {"name over 32 KB", get("/health", QByteArray(33 * 1024, 'a') + ": x\r\n"), 431},
            // Fields that may occur once.
            {"two tokens",
             get("/api/v1/changes", "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n"), 400},
            {"two types",
             post("Content-Type: text/plain\r\nContent-Type: x/y\r\nContent-Length: 0\r\n", {}),
             400},
            // Queries.
            {"NUL in the query", get("/login?q=%00abc"), 400},
            {"no UTF-8 in the query", get("/login?q=%ff"), 400},
            {"broken escape in the query", get("/login?q=%4"), 400},
            {"odd query", get("/login?&&=&a==b&?"), 200},
            {"injected line", get("/language/de?back=/%0d%0aX-Evil:%20yes"), 303},
        });
    }
    void requestsAreReadStrictly()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const int, status);
        RawClient client(port());
        const RawAnswer answer = client.ask(sent);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.head.contains("\r\nX-Evil"));
        if (status == 400 || status == 431) {
            // Of these some leave open where the next request begins.
            QVERIFY2(answer.body.contains("\"code\""), answer.body.constData());
        }
    }

    void bodiesAreFramedStrictly_data()
    {
        const QByteArray length = "Content-Length: ";
        const QByteArray body = "0123456789";
        const QByteArray trailers = QByteArray("X-T: y\r\n").repeated(50);
        addRows({
            {"length", post(length + "10\r\n", body), 403},
            {"no length", post({}, {}), 403},
            {"same length twice", post(length + "10\r\n" + length + "10\r\n", body), 400},
            {"two lengths", post(length + "10\r\n" + length + "5\r\n", body), 400},
            {"list of lengths", post(length + "10, 10\r\n", body), 400},
            {"negative", post(length + "-10\r\n", body), 400},
            {"plus", post(length + "+10\r\n", body), 400},
            {"hexadecimal", post(length + "0xa\r\n", body), 400},
            {"fraction", post(length + "10.0\r\n", body), 400},
            {"empty length", post(length + "\r\n", body), 400},
            {"words behind", post(length + "10 x\r\n", body), 400},
            {"over 64 bits", post(length + "18446744073709551626\r\n", body), 400},
            {"over 63 bits", post(length + "9223372036854775808\r\n", body), 400},
            {"length and chunked", post(length + "10\r\nTransfer-Encoding: chunked\r\n", body),
             400},
            {"chunked and length", post("Transfer-Encoding: chunked\r\n" + length + "10\r\n", body),
             400},
            {"unknown coding", post("Transfer-Encoding: gzip\r\n", body), 501},
            {"unknown coding before", post("Transfer-Encoding: gzip, chunked\r\n", body), 501},
            {"unknown coding behind", post("Transfer-Encoding: chunked, gzip\r\n", body), 501},
            {"identity", post("Transfer-Encoding: identity\r\n", body), 501},
            {"empty coding", post("Transfer-Encoding:\r\n", body), 501},
            {"word like chunked", post("Transfer-Encoding: xchunked\r\n", body), 501},
            {"chunked with a parameter", post("Transfer-Encoding: chunked;x\r\n", body), 501},
            {"two codings",
             post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", body), 400},
            {"chunked in HTTP/1.0", post("Transfer-Encoding: chunked\r\n", body, "1.0"), 400},
            {"CHUNKED", post("Transfer-Encoding: CHUNKED\r\n", "0\r\n\r\n"), 403},
            {"chunk", chunked("a\r\n0123456789\r\n0\r\n\r\n"), 403},
            {"zeros before the size", chunked("0000a\r\n0123456789\r\n0\r\n\r\n"), 403},
            {"extension", chunked("a;x=\"y\"\r\n0123456789\r\n0\r\n\r\n"), 403},
            {"trailers", chunked("0\r\n" + trailers + "\r\n"), 403},
            {"length among the trailers", chunked("0\r\nContent-Length: 9\r\n\r\n"), 400},
            {"200 trailers", chunked("0\r\n" + trailers.repeated(4) + "\r\n"), 431},
            {"endless trailers", chunked("0\r\nX: " + QByteArray(40'000, 'a')), 400},
            {"size over 64 bits", chunked("1ffffffffffffffff\r\n0123456789\r\n0\r\n\r\n"), 400},
            {"negative size", chunked("-a\r\n0123456789\r\n0\r\n\r\n"), 400},
            {"size with 0x", chunked("0xa\r\n0123456789\r\n0\r\n\r\n"), 400},
            {"size is no number", chunked("zz\r\n0123456789\r\n0\r\n\r\n"), 400},
            {"no size", chunked("\r\n0123456789\r\n0\r\n\r\n"), 400},
            {"blank before the size", chunked(" a\r\n0123456789\r\n0\r\n\r\n"), 400},
            {"size ends in LF", chunked("a\n0123456789\r\n0\r\n\r\n"), 400},
            {"chunk longer than said", chunked("5\r\n0123456789\r\n0\r\n\r\n"), 400},
            {"endless extension", chunked("a;" + QByteArray(40'000, 'x')), 400},
            {"large chunk", chunked("7fffffffffffffff\r\n" + QByteArray(20'000, 'x')), 413},
            {"too large", post(length + "999999\r\n", {}), 413},
            {"body for a GET", get("/health", length + "10\r\n") + body, 400},
        });
    }
    void bodiesAreFramedStrictly()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const int, status);
        QCOMPARE(ask(sent).status, status);
    }

    void aRefusedBodyIsNoRequest_data()
    {
        const QByteArray hidden = get("/health");
        const QByteArray length = "Content-Length: " + QByteArray::number(hidden.size()) + "\r\n";
        addRows({
            {"without token", get("/api/v1/products/batch", length, "POST") + hidden, 401},
            {"without session", get("/cart/add", length, "POST") + hidden, 303},
            {"nothing there", get("/none", length, "POST") + hidden, 404},
            {"no such method", get("/health", length, "POST") + hidden, 405},
            {"takes no body", get("/health", length) + hidden, 400},
            {"bad path", get("/a//b", length, "POST") + hidden, 400},
            {"wrong host", "POST /login HTTP/1.1\r\nHost: evil\r\n" + length + "\r\n" + hidden,
             421},
            {"length and chunked",
             post(length + "Transfer-Encoding: chunked\r\n", "0\r\n\r\n" + hidden), 400},
            {"unknown expectation", post(length + "Expect: x\r\n", hidden), 417},
            {"chunked, to be refused",
             get("/api/v1/products/batch", "Transfer-Encoding: chunked\r\n", "POST") + "0\r\n\r\n"
                 + hidden,
             401},
        });
    }
    void aRefusedBodyIsNoRequest()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const int, status);
        RawClient client(port());
        QCOMPARE(client.ask(sent).status, status);
        QCOMPARE(client.read().status, 0); // the end, not the answer of /health
        QVERIFY(!client.isConnected());
    }

    void aRefusedClientSeesTheAnswer()
    {
        // It sends all of a body that was refused at once, as clients do, and reads then.
        for (const qsizetype size : {100'000, 900'000}) {
            RawClient client(port());
            client.send(get("/api/v1/products/batch",
                            "Content-Length: " + QByteArray::number(size) + "\r\n", "POST")
                        + QByteArray(size, 'x'));
            QCOMPARE(client.read().status, 401);
        }
    }

    void expectations()
    {
        RawClient good(port());
        good.send(post("Expect: 100-continue\r\nContent-Length: 3\r\n", {}));
        QCOMPARE(good.read().status, 100);
        good.send("a=b");
        QCOMPARE(good.read().status, 403);
        QCOMPARE(good.ask(get("/health")).status, 200); // the connection is as it was

        QCOMPARE(ask(post("Expect: 100-CONTINUE\r\nContent-Length: 0\r\n", {})).status, 403);
        QCOMPARE(ask(get("/api/v1/products/batch", "Expect: 100-continue\r\nContent-Length: 3\r\n",
                         "POST"))
                     .status,
                 401);
        QCOMPARE(ask(post("Expect: 100-continue\r\nContent-Length: 999999\r\n", {})).status, 413);
        QCOMPARE(ask(post("Expect: 200-ok\r\nContent-Length: 3\r\n", "a=b")).status, 417);
    }

    void requestsInOneGo()
    {
        RawClient client(port());
        client.send((get("/health") + get("/none") + get("/login", {}, "HEAD")
                     + post("Content-Length: 3\r\n", "a=b")
                     + chunked("3\r\na=b\r\n0\r\nX: y\r\n\r\n"))
                        .repeated(10));
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(client.read().status, 200);
            QCOMPARE(client.read().status, 404);
            QCOMPARE(client.read(true).status, 200);
            QCOMPARE(client.read().status, 403);
            QCOMPARE(client.read().status, 403);
        }
    }

    void connectionsEndAsAskedFor_data()
    {
        addRows(
            {{"HTTP/1.1", get("/health"), true},
             {"close", get("/health", "Connection: close\r\n"), false},
             {"close among others", get("/health", "Connection: x, Close\r\n"), false},
             {"HTTP/1.0", "GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n", false},
             {"HTTP/1.0, kept",
              "GET /health HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n", true}});
    }
    void connectionsEndAsAskedFor()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const int, status); // is it kept?
        RawClient client(port());
        const RawAnswer answer = client.ask(sent);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("connection"), QByteArray(status ? "keep-alive" : "close"));
        QCOMPARE(client.ask(get("/health")).status, status ? 200 : 0);
    }

    void headSaysWhatGetWouldSend_data()
    {
        QTest::addColumn<QByteArray>("fields");
        const QByteArray cookie = "Cookie: sd_session=" + m_session + "\r\n";
        const QByteArray token = "Authorization: Bearer " + m_token + "\r\n";
        for (const char *path : {"/health", "/login", "/assets/site.css", "/none"}) {
            QTest::newRow(path) << QByteArray();
        }
        for (const char *path : {"/", "/catalog", "/product/DR-1042", "/orders", "/invoices"}) {
            QTest::newRow(path) << cookie;
        }
        for (const char *path : {"/api/v1/products", "/api/v1/products/DR-1042",
                                 "/api/v1/pricing-settings", "/api/v1/products/none"}) {
            QTest::newRow(path) << token;
        }
        QTest::newRow(("/media/" + m_digest).constData()) << cookie;
    }
    void headSaysWhatGetWouldSend()
    {
        QFETCH(const QByteArray, fields);
        RawClient client(port());
        const QByteArray path = QTest::currentDataTag();
        const RawAnswer full = client.ask(get(path, fields));
        const RawAnswer head = client.ask(get(path, fields, "HEAD"));
        QCOMPARE(head.status, full.status);
        // Two pages differ in the numbers that forms get.
        QCOMPARE(head.header("content-length"), full.header("content-length"));
        QCOMPARE(head.header("content-type"), full.header("content-type"));
        QCOMPARE(client.ask(get("/health")).status, 200); // and nothing but the header came
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("count");
        const int size = int(m_content.size());
        const QByteArray end = QByteArray::number(size);
        const auto row = [](const QByteArray &range, int status, int from, int count) {
            QTest::newRow(range.constData()) << range << status << from << count;
        };
        row("bytes=0-0", 206, 0, 1);
        row("bytes=0-99", 206, 0, 100);
        row("bytes=10-", 206, 10, size - 10);
        row("bytes=-100", 206, size - 100, 100);
        row("bytes=-999999999", 206, 0, size);
        row("bytes=5-999999999", 206, 5, size - 5);
        row("bytes=" + end + "-", 416, 0, 0);
        row("bytes=999999999999999999-", 416, 0, 0);
        row("bytes=-0", 416, 0, 0);
        for (const char *whole :
             {"bytes=0-1,5-6", "bytes=9-5", "bytes=", "bytes=-", "bytes=a-b", "bytes=0", "bytes",
              "bytes=0-0x5", "bytes=--5", "bytes=0--5", "bytes=+1-5", "seconds=0-5", "items=0-5",
              "bytes=99999999999999999999999-"}) {
            row(whole, 200, 0, size);
        }
    }
    void ranges()
    {
        QFETCH(const QByteArray, range);
        QFETCH(const int, status);
        QFETCH(const int, from);
        QFETCH(const int, count);
        const RawAnswer answer = picture("Range: " + range + "\r\n");
        QCOMPARE(answer.status, status);
        const QByteArray size = QByteArray::number(m_content.size());
        if (status == 416) {
            QCOMPARE(answer.header("content-range"), "bytes */" + size);
            return;
        }
        QCOMPARE(answer.body, m_content.mid(from, count));
        const QByteArray told = "bytes " + QByteArray::number(from) + '-'
            + QByteArray::number(from + count - 1) + '/' + size;
        QCOMPARE(answer.header("content-range"), status == 206 ? told : QByteArray());
    }

    void conditions_data()
    {
        addRows({
            {"none", "", 200},
            {"none match", "If-None-Match: \"x\"\r\n", 200},
            {"same", "If-None-Match: TAG\r\n", 304},
            {"weakly the same", "If-None-Match: W/TAG\r\n", 304},
            {"in a list", "If-None-Match: \"a\", W/\"b,c\" ,TAG,\"d\"\r\n", 304},
            {"not in a list", "If-None-Match: \"a\", \"b\"\r\n", 200},
            {"any", "If-None-Match: *\r\n", 304},
            {"part of the tag", "If-None-Match: \"TAG\"\r\n", 200},
            {"expected", "If-Match: TAG\r\n", 200},
            {"expected in a list", "If-Match: \"a\", TAG\r\n", 200},
            {"any expected", "If-Match: *\r\n", 200},
            {"another expected", "If-Match: \"a\"\r\n", 412},
            {"weakly expected", "If-Match: W/TAG\r\n", 412},
            {"range of the same", "Range: bytes=0-9\r\nIf-Range: TAG\r\n", 206},
            {"range of another", "Range: bytes=0-9\r\nIf-Range: \"a\"\r\n", 200},
            {"range of weakly the same", "Range: bytes=0-9\r\nIf-Range: W/TAG\r\n", 200},
            {"range of some day", "Range: bytes=0-9\r\nIf-Range: Sat, 01 Jan 2000 00:00:00 GMT\r\n",
             200},
            {"range of what is known", "Range: bytes=0-9\r\nIf-None-Match: TAG\r\n", 304},
        });
    }
    void conditions()
    {
        QFETCH(QByteArray, sent);
        QFETCH(const int, status);
        const QByteArray tag = '"' + m_digest + '"';
        const RawAnswer answer = picture(sent.replace("TAG", tag));
        QCOMPARE(answer.status, status);
        if (status == 304) {
            QCOMPARE(answer.header("etag"), tag);
            QVERIFY(answer.header("content-type").isEmpty());
        }
        QCOMPARE(picture(sent, "HEAD").status, status);
    }

    void aChangeIsMadeToTheVersionMeant()
    {
        const auto put = [this](const QByteArray &condition) {
            const QByteArray body = R"({"strategy":"priority","promotions":"best"})";
            return ask(staff("PUT", "/api/v1/pricing-settings",
                             condition + "Content-Type: application/json\r\nContent-Length: "
                                 + QByteArray::number(body.size()) + "\r\n")
                       + body);
        };
        const QByteArray tag = ask(staff("GET", "/api/v1/pricing-settings", {})).header("etag");
        QVERIFY(tag.startsWith('"'));
        QCOMPARE(put("If-Match: \"other\"\r\n").status, 412);
        QCOMPARE(put("If-Match: W/" + tag + "\r\n").status, 412);
        QCOMPARE(put("If-Match: \"other\", " + tag + "\r\n").status, 200);
        QCOMPARE(put("If-Match: *\r\n").status, 200);
        QCOMPARE(put({}).status, 200);
    }

    void compression_data()
    {
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<bool>("isCompressed");
        const auto row = [](const char *accepted, bool isCompressed) {
            QTest::newRow(accepted) << QByteArray(accepted) << isCompressed;
        };
        row("gzip", true);
        row("GZIP", true);
        row("br;q=1.0, gzip;q=0.5", true);
        row("gzip; q=0.001", true);
        row("gzip;q=0", false);
        row("gzip;q=0.000", false);
        row("br, deflate", false);
        row("xgzip", false);
        row("", false);
    }
    void compression()
    {
        QFETCH(const QByteArray, accepted);
        QFETCH(const bool, isCompressed);
        const RawAnswer answer
            = ask(get("/assets/site.css", "Accept-Encoding: " + accepted + "\r\n"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-encoding"), QByteArray(isCompressed ? "gzip" : ""));
        QVERIFY(answer.header("vary").contains("Accept-Encoding"));
        QCOMPARE(answer.body.startsWith("\x1f\x8b"), isCompressed);
    }

    void anUploadLongerThanAnnouncedIsRefusedAtOnce()
    {
        const QByteArray content = sample::picture(7);
        const QByteArray path = beginUpload(content);
        QVERIFY(!path.isEmpty());
        // Not one byte of the body is sent: the answer cannot have waited for it.
        for (const QByteArray &length :
             {QByteArray::number(content.size() + 1), QByteArray("9223372036854775807")}) {
            QCOMPARE(ask(staff("PATCH", path, piece("Content-Length: " + length))).status, 413);
        }
        // Chunked, nobody says how long it will be: it ends where it is too long.
        const QByteArray size = QByteArray::number(content.size() + 1, 16);
        QCOMPARE(ask(staff("PATCH", path, piece("Transfer-Encoding: chunked")) + size + "\r\n"
                     + content + "x\r\n0\r\n\r\n")
                     .status,
                 413);
    }

    void anUploadIsTakenOverFromOneThatStalls()
    {
        const QByteArray content = sample::picture(8);
        const QByteArray path = beginUpload(content);
        const QByteArray size = QByteArray::number(content.size());
        const QByteArray length = "Content-Length: " + size;
        RawClient stalled(port());
        stalled.send(staff("PATCH", path, piece("Expect: 100-continue\r\n" + length)));
        QCOMPARE(stalled.read().status, 100);
        const RawAnswer whole = ask(staff("PATCH", path, piece(length)) + content);
        QCOMPARE(whole.status, 204);
        QCOMPARE(whole.header("upload-offset"), size);
        stalled.send(content);
        QVERIFY(stalled.read().status >= 400);
        QCOMPARE(ask(staff("GET", "/api/v1/assets/" + sample::digest(content).toLatin1(), {})).body,
                 content);
    }

    void behindAProxyCookiesAreTheHosts()
    {
        support::ServerProcess behind(u"supplierdesk-portal"_s,
                                      {u"--trusted-proxy"_s, u"127.0.0.2"_s});
        QVERIFY2(behind.start(), qPrintable(behind.errorText()));
        const QByteArray page = get("/login", "X-Forwarded-Proto: https\r\n");
        RawClient proxy(behind.url().port(), QHostAddress(u"127.0.0.2"_s));
        const RawAnswer secure = proxy.ask(page);
        QVERIFY2(secure.head.contains("Set-Cookie: __Host-sd_form="), secure.head.constData());
        QVERIFY(secure.header("set-cookie").contains("; Secure"));
        QVERIFY(secure.header("strict-transport-security").contains("max-age="));
        RawClient other(behind.url().port());
        const RawAnswer bare = other.ask(page);
        QVERIFY(bare.head.contains("Set-Cookie: sd_form="));
        QVERIFY(!bare.header("set-cookie").contains("Secure"));
        QVERIFY(bare.header("strict-transport-security").isEmpty());
    }

    void itIsStillWell()
    {
        QCOMPARE(ask(get("/health")).status, 200);
        QVERIFY2(m_portal.process().stop(), qPrintable(m_portal.process().errorText()));
        const QString log = m_portal.process().errorText();
        QVERIFY2(!log.contains(u"CRITICAL"_s, Qt::CaseInsensitive), qPrintable(log));
    }
};

QTEST_GUILESS_MAIN(TestProtocol)
#include "test_protocol.moc"
