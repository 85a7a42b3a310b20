// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/portal/portalconnector.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace portalconnector {

using base::ErrorCode;

namespace {

constexpr qint64 MediaLimit = 64LL * 1024 * 1024; // portal.yaml, putMediaContent

[[nodiscard]] QList<contract::Route> routes()
{
    const auto route = [](const Capability &capability, const QString &path) {
        return contract::Route{capability, path, u"version"_s};
    };
    using enum Entity;
    return {
        route({.entity = Category, .push = true, .list = true, .fetch = true, .batchSize = 500},
              u"categories"_s),
        route({.entity = Media, .push = true, .batchSize = 200}, u"media"_s),
        route({.entity = Product, .push = true, .list = true, .fetch = true, .batchSize = 200},
              u"products"_s),
        route({.entity = PriceList, .push = true, .fetch = true, .batchSize = 100},
              u"price-lists"_s),
        route({.entity = Price, .push = true, .fetch = true, .batchSize = 500}, u"prices"_s),
        route({.entity = CustomerGroup, .push = true, .batchSize = 500}, u"customer-groups"_s),
        route({.entity = PaymentTerms, .push = true, .batchSize = 500}, u"payment-terms"_s),
        route({.entity = Customer,
               .push = true,
               .pull = true,
               .list = true,
               .fetch = true,
               .batchSize = 500},
              u"customers"_s),
        route({.entity = Discount, .push = true, .batchSize = 500}, u"discounts"_s),
        route({.entity = Promotion, .push = true, .batchSize = 500}, u"promotions"_s),
        route({.entity = Stock, .push = true, .fetch = true, .batchSize = 500}, u"stock"_s),
        route({.entity = Order, .pull = true, .list = true, .fetch = true}, u"orders"_s),
        route({.entity = OrderStatus, .push = true, .batchSize = 500}, u"order-status"_s),
        route({.entity = Invoice, .push = true, .fetch = true, .batchSize = 500}, u"invoices"_s),
    };
}

[[nodiscard]] QString mediaPath(const QString &sha256)
{
    return u"/api/v1/media/"_s + rest::pathPart(sha256);
}

//! The digest of a file, read in pieces; the check before the upload.
[[nodiscard]] base::Result<QString> digest(const QString &filePath)
{
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::failure(ErrorCode::File_CannotRead, file.errorString(), {.file = filePath});
    }
    if (file.size() > MediaLimit) {
        return base::failure(ErrorCode::File_TooLarge, {},
                             {.expected = QString::number(MediaLimit), .file = filePath});
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file)) {
        return base::failure(ErrorCode::File_CannotRead, file.errorString(), {.file = filePath});
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

PortalConnector::PortalConnector(rest::ClientOptions options, const base::Clock &clock)
    : ContractConnector(std::move(options), clock, routes())
{
}

QUrlQuery PortalConnector::feedQuery() const
{
    QUrlQuery query;
    query.addQueryItem(u"entities"_s, u"order,customer"_s);
    query.addQueryItem(u"origin"_s, u"site"_s);
    return query;
}

QString PortalConnector::embeddedRecord(const QJsonObject &change) const
{
    return change.contains("order"_L1) ? u"order"_s : QString();
}

base::Result<bool> PortalConnector::hasMedia(const QString &sha256,
                                             const Cancellation &cancellation)
{
    rest::Request request;
    request.method = "HEAD";
    request.path = mediaPath(sha256);
    const auto answer = client().exchange(request, cancellation);
    if (!answer.ok() && answer.error().code == ErrorCode::Net_NotFound) {
        return false;
    }
    SD_TRY(answer);
    return true;
}

base::Result<void> PortalConnector::uploadMedia(const MediaPayload &media, const QString &filePath,
                                                const UploadProgress &progress,
                                                const Cancellation &cancellation)
{
    SD_TRY_VALUE(const QString sha256, digest(filePath));
    if (sha256 != media.sha256) {
        return base::failure(ErrorCode::Media_HashMismatch, u"the file is not what it was"_s,
                             {.subject = media.fileName, .file = filePath});
    }
    rest::Request request;
    request.method = "PUT";
    request.path = mediaPath(sha256);
    request.contentType = media.mime.toLatin1();
    request.file = rest::FileBody{filePath};
    const auto answer = client().exchange(request, cancellation, progress);
    if (answer.ok()) {
        return {};
    }
    base::Error error = answer.error();
    if (error.detail.contains("hash-mismatch"_L1)) {
        error.code = ErrorCode::Media_HashMismatch;
    }
    error.context.subject = media.fileName;
    error.context.file = filePath;
    return error;
}

} // namespace portalconnector
