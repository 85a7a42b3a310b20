// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/portal/portalconnector.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;
using base::ErrorCode;

//! The connector against a real supplierdesk-portal.
class TestPortalConnector : public QObject
{
    Q_OBJECT
private:
    base::SystemClock m_clock;
    std::unique_ptr<support::ServerProcess> m_server;
    std::unique_ptr<portalconnector::PortalConnector> m_portal;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<support::ServerProcess>(u"supplierdesk-portal"_s);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        rest::ClientOptions options;
        options.baseUrl = m_server->url();
        options.token = m_server->token();
        m_portal = std::make_unique<portalconnector::PortalConnector>(options, m_clock);
    }
    void cleanup()
    {
        m_portal.reset();
        m_server.reset();
    }

    void checks()
    {
        const auto info = m_portal->check({});
        QVERIFY_RESULT(info);
        QCOMPARE(info->product, u"supplierdesk-portal"_s);
    }

    void pushesProducts()
    {
        ProductPayload product;
        product.product.sku = u"A/1"_s;
        product.product.name = u"Hammer – „klein“"_s;
        product.product.unit = u"C62"_s;
        product.values = {{u"weight"_s, u"Weight"_s, u"number"_s, u"KGM"_s, u"0.3"_s}};
        product.product.packaging
            = {{.unit = u"XBX"_s, .content = base::Quantity::whole(10, u"C62"_s)}};
        const QList<PushItem> items{{.key = u"A/1"_s, .version = 2, .payload = product}};
        const auto results = m_portal->push(Entity::Product, items, u"key"_s, {});
        QVERIFY_RESULT(results);
        QCOMPARE(results->constFirst().outcome, PushResult::Outcome::Accepted);
        QCOMPARE(results->constFirst().remoteVersion, u"2"_s);
        const auto fetched = m_portal->fetch(Entity::Product, u"A/1"_s, {});
        QVERIFY_RESULT(fetched);
        QCOMPARE(std::get<ProductPayload>(*fetched->payload).product.name, product.product.name);
        QCOMPARE(std::get<ProductPayload>(*fetched->payload).values, product.values);
        const auto page = m_portal->pull({}, {});
        QVERIFY_RESULT(page);
        QVERIFY(page->records.isEmpty()); // our own push is not told
    }

    void uploadsMedia()
    {
        // The smallest PNG: one transparent point.
        const QByteArray png = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
                                                      "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                                                      "rkJggg==");
        QFile file(m_server->folder() + u"/point.png"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(png), png.size());
        file.close();
        media::Asset media;
        media.sha256 = QString::fromLatin1(
            QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex());
        media.fileName = u"point.png"_s;
        media.mime = u"image/png"_s;
        media.bytes = png.size();
        QVERIFY(!*m_portal->hasMedia(media.sha256, {}));
        QVERIFY_RESULT(m_portal->uploadMedia(media, file.fileName(), {}, {}));
        QVERIFY(*m_portal->hasMedia(media.sha256, {}));
        media.sha256.fill(u'0');
        QVERIFY_ERROR(m_portal->uploadMedia(media, file.fileName(), {}, {}),
                      ErrorCode::Media_HashMismatch);
    }
};

QTEST_GUILESS_MAIN(TestPortalConnector)
#include "test_portalconnector.moc"
