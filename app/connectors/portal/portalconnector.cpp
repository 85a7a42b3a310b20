// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/portal/portalconnector.h"

#include "app/connectors/rest/tusupload.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace portalconnector {

using base::ErrorCode;

namespace {

const QString Prefix = u"/api/v1"_s;
constexpr qint64 MediaLimit = 4LL * 1024 * 1024 * 1024; // portal.yaml, Tus-Max-Size

[[nodiscard]] QList<contract::Route> routes()
{
    const auto route = [](const Capability &capability, const QString &path) {
        return contract::Route{capability, path, u"version"_s};
    };
    using enum Entity;
    return {
        route({.entity = Category, .push = true, .fetch = true, .batchSize = 500}, u"categories"_s),
        route({.entity = Asset, .push = true, .batchSize = 200}, u"assets"_s),
        route({.entity = Product, .push = true, .fetch = true, .batchSize = 200}, u"products"_s),
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
    return Prefix + u"/assets/"_s + rest::pathPart(sha256);
}

} // namespace

const syncing::ConnectorDescription &description()
{
    using enum syncing::Owner;
    static const syncing::ConnectorDescription described{
        .code = u"supplierdesk-portal"_s,
        .name = u"SupplierDesk portal"_s,
        .roles = {syncing::RemoteSystem::Role::Portal},
        .options = contract::options(),
        .owners = {{u"text"_s, Desk},
                   {u"assets"_s, Desk},
                   {u"category"_s, Desk},
                   {u"publication"_s, Desk},
                   {u"price"_s, Desk},
                   {u"stock"_s, Desk},
                   {u"discount"_s, Desk},
                   {u"promotion"_s, Desk},
                   {u"customer"_s, Desk},
                   {u"terms"_s, Desk},
                   {u"order"_s, Remote},
                   {u"order_status"_s, Desk},
                   {u"invoice"_s, Desk}},
        .takenOver = groupsTakenOver(contract::capabilitiesOf(routes()))};
    return described;
}

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

base::Result<void> PortalConnector::uploadMedia(const media::Asset &media, const QString &filePath,
                                                const UploadControl &control,
                                                const Cancellation &cancellation)
{
    if (QFileInfo(filePath).size() > MediaLimit) {
        return base::failure(ErrorCode::File_TooLarge, {},
                             {.subject = media.fileName, .expected = u"4 GB"_s, .file = filePath});
    }
    const rest::TusUpload upload{
        .path = Prefix + u"/asset-uploads"_s,
        .name = media.sha256,
        .metadata = {{"sha256", media.sha256.toLatin1()}, {"filename", media.fileName.toUtf8()}},
        .filePath = filePath,
        .sha256 = media.sha256};
    const auto uploaded = rest::tusUpload(client(), upload, control, cancellation);
    if (uploaded.ok()) {
        return {};
    }
    base::Error error = uploaded.error();
    error.context.subject = media.fileName;
    error.context.file = filePath;
    return error;
}

} // namespace portalconnector
