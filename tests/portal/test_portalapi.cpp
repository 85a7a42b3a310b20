// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/sample.h"
#include "tests/support/contract.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using portaltest::Portal;
using support::HttpAnswer;

//! supplierdesk-portal as a process, held against resources/contracts/portal.yaml.
class TestPortalApi : public QObject
{
    Q_OBJECT
private:
    const QString Uploads = u"/api/v1/asset-uploads"_s;

    //! Asks, and checks the answer against the contract. \a path as the contract names it,
    //! \a asked with its words filled in.
    HttpAnswer ask(const QByteArray &method, const QString &path, const QString &asked,
                   const QByteArray &body = {}, const QByteArray &type = {})
    {
        const HttpAnswer answer = m_desk->send(method, asked, body, type);
        noteAnswer(QString::fromLatin1(method) + u' ' + path, answer);
        return answer;
    }
    HttpAnswer push(const QString &resource, const QJsonArray &items, const QByteArray &key)
    {
        const QString path = u"/api/v1/%1/batch"_s.arg(resource);
        const HttpAnswer answer = m_desk->postJson(path, {{u"items"_s, items}}, key);
        noteAnswer(u"POST "_s + path, answer);
        return answer;
    }
    void noteAnswer(const QString &operation, const HttpAnswer &answer)
    {
        m_seen.insert(operation);
        if (!answer.contentType.contains("json") || answer.body.isEmpty()) {
            return;
        }
        const QString problem
            = m_contract.answerProblem(operation, answer.status, QJsonValue(answer.json()));
        if (!problem.isEmpty()) {
            m_problems.append(operation + u": "_s + problem + u' ' + answer.text().left(200));
        }
    }
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    //! A request of the upload protocol.
    HttpAnswer tus(const QByteArray &method, const QString &path, const Headers &headers = {},
                   const QByteArray &body = {},
                   const QByteArray &type = "application/offset+octet-stream")
    {
        m_desk->setHeader("Tus-Resumable", "1.0.0");
        for (const auto &[name, value] : headers) {
            m_desk->setHeader(name, value);
        }
        const HttpAnswer answer = m_desk->send(method, path, body, body.isEmpty() ? "" : type);
        m_desk->setHeader("Tus-Resumable", {});
        for (const auto &[name, value] : headers) {
            m_desk->setHeader(name, {});
        }
        return answer;
    }
    HttpAnswer begin(const QString &digest, qint64 length)
    {
        const HttpAnswer answer
            = tus("POST", Uploads,
                  {{"Upload-Length", QByteArray::number(length)},
                   {"Upload-Metadata", "sha256 " + digest.toLatin1().toBase64() + ",other"}});
        noteAnswer(u"POST "_s + Uploads, answer);
        return answer;
    }
    HttpAnswer append(const QString &digest, qint64 at, const QByteArray &piece,
                      const QByteArray &sum = {})
    {
        const HttpAnswer answer
            = tus("PATCH", Uploads + u'/' + digest,
                  {{"Upload-Offset", QByteArray::number(at)}, {"Upload-Checksum", sum}}, piece);
        noteAnswer(u"PATCH "_s + Uploads + u"/{sha256}"_s, answer);
        return answer;
    }
    //! How far an upload is; -1 = there is none.
    qint64 offset(const QString &digest)
    {
        const HttpAnswer answer = tus("HEAD", Uploads + u'/' + digest);
        noteAnswer(u"HEAD "_s + Uploads + u"/{sha256}"_s, answer);
        return answer.status == 200 ? answer.headers.value("upload-offset").toLongLong() : -1;
    }
    static QJsonObject result(const HttpAnswer &answer, int index = 0)
    {
        return answer.json().value("results"_L1).toArray().at(index).toObject();
    }
    static QString status(const HttpAnswer &answer, int index = 0)
    {
        return result(answer, index).value("status"_L1).toString();
    }
    static QJsonObject category(const QString &code, int version, const QString &name)
    {
        return {{u"code"_s, code}, {u"name"_s, name}, {u"version"_s, version}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_portal = std::make_unique<Portal>();
        QCOMPARE(m_portal->start(), QString());
        m_desk = m_portal->desk();
    }
    void cleanup() { QCOMPARE(m_problems, QStringList()); }
    void cleanupTestCase()
    {
        m_desk.reset();
        QVERIFY2(m_portal->process().stop(), qPrintable(m_portal->process().errorText()));
    }

    void everyRouteAsksForTheToken()
    {
        support::HttpClient stranger(m_portal->process().url());
        const QStringList operations = m_contract.operations();
        for (const QString &operation : operations) {
            QString path = operation.section(u' ', 1);
            path.replace(u'{', u'x').replace(u'}', u'x');
            const QByteArray method = operation.section(u' ', 0, 0).toLatin1();
            for (const QByteArray &token : {QByteArray(), QByteArray("Bearer wrong"),
                                            "Basic " + m_portal->process().token()}) {
                stranger.setHeader("Authorization", token);
                const HttpAnswer answer
                    = stranger.send(method, path, method == "POST" || method == "PUT" ? "{}" : "",
                                    "application/json");
                QVERIFY2(answer.status == (path == u"/health"_s ? 200 : 401),
                         qPrintable(u"%1 answered %2"_s.arg(operation).arg(answer.status)));
            }
        }
        QCOMPARE(stranger.send("GET", u"/api/v1/nothing"_s).status, 404);
    }

    void answersFitTheContract()
    {
        QCOMPARE(ask("GET", u"/health"_s, u"/health"_s).status, 200);
        for (const auto &[resource, items] : portaltest::sample::batches()) {
            QCOMPARE(status(push(resource, items, m_portal->nextKey())), u"unchanged"_s);
        }
        const std::pair<QString, QString> reads[]
            = {{u"categories/{code}"_s, u"drills"_s},  {u"products/{sku}"_s, u"DR-1042"_s},
               {u"customers/{number}"_s, u"C-1001"_s}, {u"invoices/{number}"_s, u"INV-1"_s},
               {u"price-lists/{code}"_s, u"TRADE"_s},  {u"prices/{sku}"_s, u"DR-1042"_s},
               {u"stock/{sku}"_s, u"DR-1042"_s}};
        for (const auto &[path, key] : reads) {
            const QString folder = u"/api/v1/"_s + path.section(u'/', 0, 0) + u'/';
            const HttpAnswer answer = ask("GET", u"/api/v1/"_s + path, folder + key);
            QCOMPARE(answer.status, 200);
            m_desk->setHeader("If-None-Match", answer.headers.value("etag"));
            QCOMPARE(ask("GET", u"/api/v1/"_s + path, folder + key).status, 304);
            m_desk->setHeader("If-None-Match", {});
            QCOMPARE(ask("GET", u"/api/v1/"_s + path, folder + u"no-such"_s).status, 404);
        }
        for (const QString &list : {u"categories"_s, u"products"_s, u"customers"_s, u"orders"_s}) {
            QCOMPARE(ask("GET", u"/api/v1/"_s + list, u"/api/v1/%1?limit=2"_s.arg(list)).status,
                     200);
            QCOMPARE(ask("GET", u"/api/v1/"_s + list, u"/api/v1/%1?limit=0"_s.arg(list)).status,
                     400);
        }
        QCOMPARE(ask("GET", u"/api/v1/orders/{number}"_s, u"/api/v1/orders/P-1"_s).status, 404);
        QCOMPARE(ask("GET", u"/api/v1/changes"_s, u"/api/v1/changes"_s).status, 200);
        const QString settings = u"/api/v1/pricing-settings"_s;
        QCOMPARE(ask("GET", settings, settings).json().value("strategy"_L1).toString(),
                 u"priority"_s);
        QCOMPARE(ask("PUT", settings, settings, R"({"strategy":"priority","promotions":"best"})",
                     "application/json")
                     .status,
                 200);
        QCOMPARE(
            ask("PUT", settings, settings, R"({"strategy":"mine"})", "application/json").status,
            422);
        const HttpAnswer moved = push(
            u"order-status"_s,
            {QJsonObject{{u"number"_s, u"P-1"_s}, {u"status"_s, u"shipped"_s}, {u"version"_s, 1}}},
            m_portal->nextKey());
        QCOMPARE(result(moved).value("error"_L1).toObject().value("code"_L1).toString(),
                 u"unknown-order"_s);
        // An order stays.
        const HttpAnswer gone
            = push(u"order-status"_s,
                   {QJsonObject{{u"number"_s, u"P-1"_s}, {u"version"_s, 1}, {u"deleted"_s, true}}},
                   m_portal->nextKey());
        QCOMPARE(result(gone).value("error"_L1).toObject().value("code"_L1).toString(),
                 u"unknown-member"_s);
    }

    void mediaContentIsVerified()
    {
        const QByteArray content = portaltest::sample::picture(9);
        const QString digest = portaltest::sample::digest(content);
        const QString path = u"/api/v1/assets/{sha256}"_s;
        const QString asked = u"/api/v1/assets/"_s + digest;
        QCOMPARE(ask("HEAD", path, asked).status, 404);
        // One byte is another.
        QCOMPARE(begin(digest, content.size()).status, 201);
        QCOMPARE(append(digest, 0, content.first(content.size() - 1) + 'x').status, 422);
        QCOMPARE(ask("HEAD", path, asked).status, 404);
        QCOMPARE(offset(digest), -1); // nothing of it is kept
        const HttpAnswer whole = portaltest::sample::upload(*m_desk, content);
        noteAnswer(u"POST "_s + Uploads, whole);
        QCOMPARE(whole.status, 201);
        QCOMPARE(whole.headers.value("location"), (Uploads + u'/' + digest).toLatin1());
        QCOMPARE(ask("HEAD", path, asked).status, 200);
        QCOMPARE(ask("GET", path, asked).body, content);
        // What is there is there, also to whoever never heard that it arrived.
        QCOMPARE(offset(digest), content.size());
        QCOMPARE(begin(digest, content.size()).headers.value("upload-offset").toLongLong(),
                 content.size());
        QCOMPARE(portaltest::sample::upload(*m_desk, "<script>alert(1)</script>").status, 415);
        for (const QString &name :
             {u"..%2f..%2fserver.sqlite"_s, u"../server.sqlite"_s, QString(64, u'G')}) {
            QVERIFY(m_desk->get(u"/api/v1/assets/"_s + name).status >= 400);
            QVERIFY(tus("PATCH", Uploads + u'/' + name, {{"Upload-Offset", "0"}}, "x").status
                    >= 400);
            QVERIFY(begin(name, 1).status >= 400);
        }
    }

    void uploadsGoOn()
    {
        const QByteArray content = portaltest::sample::picture(10);
        const QString digest = portaltest::sample::digest(content);
        QCOMPARE(begin(digest, content.size()).headers.value("upload-offset"), "0");
        const HttpAnswer first = append(digest, 0, content.first(100));
        QCOMPARE(first.status, 204);
        QCOMPARE(first.headers.value("upload-offset"), "100");
        QVERIFY(first.headers.value("upload-expires").endsWith(" GMT"));
        QCOMPARE(offset(digest), 100);
        QCOMPARE(append(digest, 50, content.mid(50)).status, 409);
        QCOMPARE(append(digest, 100, content.mid(100) + "more").status, 413);
        QCOMPARE(offset(digest), 100);
        // Pieces with a checksum count as a whole.
        const QByteArray piece = content.mid(100, 50);
        const auto sum = [](const QByteArray &name, QCryptographicHash::Algorithm kind,
                            const QByteArray &bytes) {
            return name + ' ' + QCryptographicHash::hash(bytes, kind).toBase64();
        };
        QCOMPARE(append(digest, 100, piece, sum("sha1", QCryptographicHash::Sha1, "other")).status,
                 460);
        QCOMPARE(append(digest, 100, piece, "md5 eA==").status, 400);
        QCOMPARE(offset(digest), 100);
        QCOMPARE(append(digest, 100, piece, sum("sha1", QCryptographicHash::Sha1, piece)).status,
                 204);
        // A restart in between: the digest is made again from what is on the disk.
        QVERIFY(m_portal->process().stop());
        QVERIFY2(m_portal->process().start(), qPrintable(m_portal->process().errorText()));
        m_desk = m_portal->desk();
        QCOMPARE(begin(digest, content.size()).headers.value("upload-offset"), "150");
        const QByteArray rest = content.mid(150);
        QCOMPARE(append(digest, 150, rest, sum("sha256", QCryptographicHash::Sha256, rest)).status,
                 204);
        QCOMPARE(m_desk->get(u"/api/v1/assets/"_s + digest).body, content);
    }

    void uploadsAreGivenUp()
    {
        const QByteArray content = portaltest::sample::picture(11);
        const QString digest = portaltest::sample::digest(content);
        QCOMPARE(begin(digest, content.size()).status, 201);
        QCOMPARE(append(digest, 0, content.first(10)).status, 204);
        const QString path = Uploads + u"/{sha256}"_s;
        const HttpAnswer gone = tus("DELETE", Uploads + u'/' + digest);
        noteAnswer(u"DELETE "_s + path, gone);
        QCOMPARE(gone.status, 204);
        QCOMPARE(offset(digest), -1);
        QCOMPARE(tus("DELETE", Uploads + u'/' + digest).status, 404);
        QCOMPARE(append(digest, 10, content.mid(10)).status, 404);

        // What nobody goes on with is removed when somebody begins another.
        QCOMPARE(begin(digest, content.size()).status, 201);
        const QString part = u"%1/server.media/uploads/%2.%3"_s.arg(
            m_portal->process().folder(), digest, QString::number(content.size()));
        QFile file(part);
        QVERIFY2(file.open(QIODevice::ReadWrite), qPrintable(part));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-8),
                                 QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(begin(QString(64, u'a'), 10).status, 201);
        QVERIFY(!QFile::exists(part));
    }

    void uploadsHaveLimits()
    {
        const QString digest(64, u'b');
        const HttpAnswer options = m_desk->send("OPTIONS", Uploads);
        noteAnswer(u"OPTIONS "_s + Uploads, options);
        QCOMPARE(options.headers.value("tus-version"), "1.0.0");
        const qint64 most = options.headers.value("tus-max-size").toLongLong();
        QCOMPARE(begin(digest, most + 1).status, 413);
        QCOMPARE(begin(digest, 0).status, 400);
        QCOMPARE(begin(digest, -1).status, 400);
        const HttpAnswer other = m_desk->send("POST", Uploads); // no Tus-Resumable
        QCOMPARE(other.status, 412);
        QCOMPARE(other.headers.value("tus-version"), "1.0.0");
        QCOMPARE(begin(digest, 10).status, 201);
        QCOMPARE(tus("PATCH", Uploads + u'/' + digest, {{"Upload-Offset", "0"}}, "x", "text/plain")
                     .status,
                 415);
        QCOMPARE(tus("PATCH", Uploads + u'/' + digest, {}, "x").status, 400);
    }

    void everyOperationWasSeen()
    {
        QStringList left = m_contract.operations();
        left.removeIf([this](const QString &operation) { return m_seen.contains(operation); });
        QCOMPARE(left, QStringList());
    }

    void versionsDecide()
    {
        const auto send = [this](int version, const QString &name) {
            return status(
                push(u"categories"_s, {category(u"v"_s, version, name)}, m_portal->nextKey()));
        };
        QCOMPARE(send(5, u"Five"_s), u"created"_s);
        QCOMPARE(send(4, u"Four"_s), u"stale"_s);
        QCOMPARE(send(5, u"Five"_s), u"unchanged"_s);
        QCOMPARE(send(6, u"Five"_s), u"unchanged"_s);
        QCOMPARE(send(5, u"Older"_s), u"stale"_s);
        QCOMPARE(send(7, u"Seven"_s), u"updated"_s);
        const QJsonObject gone{{u"code"_s, u"v"_s}, {u"version"_s, 8}, {u"deleted"_s, true}};
        QCOMPARE(status(push(u"categories"_s, {gone}, m_portal->nextKey())), u"deleted"_s);
        QCOMPARE(m_desk->get(u"/api/v1/categories/v"_s).status, 404);
        QCOMPARE(send(7, u"Back"_s), u"stale"_s);
        QCOMPARE(send(9, u"Again"_s), u"created"_s);
    }

    void badRowsHoldUpNobody_data()
    {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QString>("code");
        const auto row
            = [](const char *name, const QString &resource, const QByteArray &item,
                 const QString &code) { QTest::newRow(name) << resource << item << code; };
        row("no name", u"categories"_s, R"({"code":"x","version":1})", u"missing"_s);
        row("number as name", u"categories"_s, R"({"code":"x","name":7,"version":1})",
            u"wrong-type"_s);
        row("null name", u"categories"_s, R"({"code":"x","name":null,"version":1})",
            u"wrong-type"_s);
        row("empty key", u"categories"_s, R"({"code":"","name":"x","version":1})", u"missing"_s);
        row("long name", u"categories"_s,
            R"({"code":"x","version":1,"name":")" + QByteArray(401, 'x') + R"("})", u"too-long"_s);
        row("no version", u"categories"_s, R"({"code":"x","name":"x"})", u"missing"_s);
        row("version 0", u"categories"_s, R"({"code":"x","name":"x","version":0})",
            u"out-of-range"_s);
        row("half a version", u"categories"_s, R"({"code":"x","name":"x","version":1.5})",
            u"wrong-type"_s);
        row("no object", u"categories"_s, "7", u"wrong-type"_s);
        row("price as text", u"prices"_s,
            R"({"sku":"x","version":1,"prices":[{"list":"B","unit":"C62","minQuantity":"1","amount":"cheap","currency":"EUR"}]})",
            u"bad-format"_s);
        row("price too large", u"prices"_s,
            R"({"sku":"x","version":1,"prices":[{"list":"B","unit":"C62","minQuantity":"1","amount":"999999999999999","currency":"EUR"}]})",
            u"out-of-range"_s);
        row("price too precise", u"prices"_s,
            R"({"sku":"x","version":1,"prices":[{"list":"B","unit":"C62","minQuantity":"1","amount":"1.00001","currency":"EUR"}]})",
            u"bad-format"_s);
        row("currency", u"price-lists"_s,
            R"({"code":"x","name":"x","currency":"Euro","status":"active","assignments":[],"version":1})",
            u"bad-format"_s);
        row("status", u"customers"_s,
            R"({"number":"x","name":"x","currency":"EUR","status":"rich","version":1})",
            u"unknown-value"_s);
        row("date", u"invoices"_s,
            R"({"number":"x","customer":"c","issuedOn":"2025-02-30","dueOn":"2025-03-01","currency":"EUR","total":"1","paid":"0","status":"open","version":1})",
            u"bad-format"_s);
        row("percent", u"discounts"_s,
            R"({"code":"x","name":"x","percent":"101","status":"active","version":1})",
            u"out-of-range"_s);
    }
    void badRowsHoldUpNobody()
    {
        QFETCH(const QString, resource);
        QFETCH(const QByteArray, item);
        QFETCH(const QString, code);
        const QJsonValue bad = QJsonDocument::fromJson('[' + item + ']').array().at(0);
        const HttpAnswer answer = push(resource, {bad}, m_portal->nextKey());
        QCOMPARE(answer.status, 200);
        QCOMPARE(status(answer), u"failed"_s);
        QCOMPARE(result(answer).value("error"_L1).toObject().value("code"_L1).toString(), code);
        const HttpAnswer both
            = push(u"categories"_s, {bad, category(u"good"_s, 1, u"Good"_s)}, m_portal->nextKey());
        QVERIFY(status(both, 1) == u"created"_s || status(both, 1) == u"unchanged"_s);
    }

    void badBatches()
    {
        const auto send = [this](const QByteArray &body, const QByteArray &key) {
            m_desk->setHeader("Idempotency-Key", key);
            const HttpAnswer answer = ask("POST", u"/api/v1/categories/batch"_s,
                                          u"/api/v1/categories/batch"_s, body, "application/json");
            m_desk->setHeader("Idempotency-Key", {});
            return answer.status;
        };
        QCOMPARE(send(R"({"items":[]})", "key-bad-batch"), 422);
        QCOMPARE(send(R"({"items":{}})", "key-bad-batch"), 422);
        QCOMPARE(send("not json", "key-bad-batch"), 400);
        QCOMPARE(send(R"([1])", "key-bad-batch"), 400);
        QCOMPARE(send(R"({"items":[{}]})", {}), 400);
        QCOMPARE(send(R"({"items":[{}]})", "short"), 400);
        // Qt's client reads no answer before it has sent everything; others need not send it.
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(m_portal->process().url().port()));
        socket.write("POST /api/v1/categories/batch HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                     "Authorization: Bearer "
                     + m_portal->process().token() + "\r\nContent-Length: 9000000\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(5000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 413"));
        QByteArray many = R"({"items":[)";
        for (int i = 0; i < 1001; ++i) {
            many += i ? ",{}" : "{}";
        }
        QCOMPARE(send(many + "]}", "key-too-many"), 422);
        const QJsonObject same = category(u"twice"_s, 1, u"Twice"_s);
        QCOMPARE(status(push(u"categories"_s, {same, same}, m_portal->nextKey()), 1), u"failed"_s);
    }

    void repeatedRequestsGetTheSameAnswer()
    {
        const QJsonArray items{category(u"idem"_s, 1, u"Once"_s)};
        const HttpAnswer first = push(u"categories"_s, items, "idempotent-key-1");
        QCOMPARE(status(first), u"created"_s);
        QCOMPARE(push(u"categories"_s, items, "idempotent-key-1").body, first.body);
        const QJsonArray others{category(u"idem"_s, 2, u"Other"_s)};
        QCOMPARE(push(u"categories"_s, others, "idempotent-key-1").status, 422);
        QCOMPARE(m_desk->get(u"/api/v1/categories/idem"_s).json().value("name"_L1).toString(),
                 u"Once"_s);
    }

    void changesHaveACursorAndTombstones()
    {
        const auto changes = [this](const QString &query) {
            return ask("GET", u"/api/v1/changes"_s, u"/api/v1/changes?"_s + query).json();
        };
        const QString start = changes(u"limit=1000"_s).value("next"_L1).toString();
        QVERIFY(changes(u"after="_s + start).value("changes"_L1).toArray().isEmpty());
        QVERIFY(!push(u"categories"_s, {category(u"c1"_s, 1, u"A"_s), category(u"c2"_s, 1, u"B"_s)},
                      m_portal->nextKey())
                     .body.isEmpty());
        const QJsonObject gone{{u"code"_s, u"c1"_s}, {u"version"_s, 2}, {u"deleted"_s, true}};
        QCOMPARE(status(push(u"categories"_s, {gone}, m_portal->nextKey())), u"deleted"_s);
        const QJsonObject page = changes(u"limit=1&after="_s + start);
        QVERIFY(page.value("more"_L1).toBool());
        QCOMPARE(page.value("changes"_L1).toArray().at(0).toObject().value("key"_L1).toString(),
                 u"c2"_s);
        const QJsonObject rest = changes(u"after="_s + page.value("next"_L1).toString());
        const QJsonObject last = rest.value("changes"_L1).toArray().at(0).toObject();
        QCOMPARE(last.value("key"_L1).toString(), u"c1"_s);
        QVERIFY(last.value("deleted"_L1).toBool());
        QVERIFY(!rest.value("more"_L1).toBool());
        QVERIFY(
            changes(u"entities=order&after="_s + start).value("changes"_L1).toArray().isEmpty());
        QVERIFY(changes(u"origin=site&after="_s + start).value("changes"_L1).toArray().isEmpty());
        QCOMPARE(ask("GET", u"/api/v1/changes"_s, u"/api/v1/changes?after=x"_s).status, 400);
    }

    void survivesAKill()
    {
        QJsonArray items;
        for (int i = 0; i < 500; ++i) {
            items.append(category(u"k%1"_s.arg(i), 1, u"Kept"_s));
        }
        const HttpAnswer answer = push(u"categories"_s, items, "key-before-the-kill");
        QCOMPARE(answer.status, 200);
        m_portal->process().kill();
        QVERIFY2(m_portal->process().start(), qPrintable(m_portal->process().errorText()));
        m_desk = m_portal->desk();
        QCOMPARE(m_desk->get(u"/api/v1/categories/k499"_s).status, 200);
        QCOMPARE(push(u"categories"_s, items, "key-before-the-kill").body, answer.body);
    }

private:
    support::Contract m_contract{u":/contracts/portal.yaml"_s};
    std::unique_ptr<Portal> m_portal;
    std::unique_ptr<support::HttpClient> m_desk;
    QSet<QString> m_seen;
    QStringList m_problems;
};

QTEST_MAIN(TestPortalApi)
#include "test_portalapi.moc"
