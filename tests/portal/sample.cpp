// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/sample.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace portaltest {

namespace {

using Object = QJsonObject;
const QJsonValue None = QJsonValue::Null;

Object product(const QString &sku, const QString &name, const QString &category, int picture)
{
    return {{u"sku"_s, sku},
            {u"gtin"_s, u"4006381333931"_s},
            {u"name"_s, name},
            {u"brand"_s, u"Norvik"_s},
            {u"summary"_s, u"Made for every day on site."_s},
            {u"description"_s, u"Two-speed gearbox with metal chuck.\nThree years of warranty."_s},
            {u"family"_s, Object{{u"code"_s, u"tool"_s}, {u"name"_s, u"Power tool"_s}}},
            {u"category"_s, category},
            {u"unit"_s, u"C62"_s},
            {u"status"_s, u"active"_s},
            {u"state"_s, u"published"_s},
            {u"values"_s,
             QJsonArray{Object{{u"code"_s, u"torque"_s},
                               {u"name"_s, u"Torque"_s},
                               {u"kind"_s, u"number"_s},
                               {u"unit"_s, u"NU"_s},
                               {u"value"_s, u"1250.5"_s}},
                        Object{{u"code"_s, u"brushless"_s},
                               {u"name"_s, u"Brushless"_s},
                               {u"kind"_s, u"flag"_s},
                               {u"unit"_s, QString()},
                               {u"value"_s, u"1"_s}}}},
            {u"packaging"_s,
             QJsonArray{
                 Object{{u"unit"_s, u"XBX"_s}, {u"content"_s, u"10"_s}, {u"gtin"_s, QString()}}}},
            {u"assets"_s,
             picture < 0 ? QJsonArray()
                         : QJsonArray{sample::digest(sample::picture(picture)),
                                      sample::digest(sample::picture(picture + 1))}},
            {u"version"_s, 3}};
}

Object price(const QString &list, const QString &from, const QString &amount)
{
    return {{u"list"_s, list},
            {u"unit"_s, u"C62"_s},
            {u"minQuantity"_s, from},
            {u"amount"_s, amount},
            {u"currency"_s, u"EUR"_s}};
}

Object customer(const QString &number, const QString &name, const QJsonValue &group)
{
    return {{u"number"_s, number},     {u"name"_s, name},          {u"group"_s, group},
            {u"parent"_s, None},       {u"status"_s, u"active"_s}, {u"email"_s, QString()},
            {u"currency"_s, u"EUR"_s}, {u"terms"_s, u"N30"_s},     {u"creditLimit"_s, u"25000"_s},
            {u"version"_s, 1}};
}

Object invoice(const QString &number, const QString &customer, const QString &due,
               const QString &total, const QString &paid, const QString &status)
{
    return {{u"number"_s, number},
            {u"customer"_s, customer},
            {u"order"_s, None},
            {u"issuedOn"_s, u"2025-01-10"_s},
            {u"dueOn"_s, due},
            {u"currency"_s, u"EUR"_s},
            {u"total"_s, total},
            {u"paid"_s, paid},
            {u"status"_s, status},
            {u"dunningLevel"_s, 0},
            {u"payments"_s, QJsonArray()},
            {u"version"_s, 1}};
}

Object priceList(const QString &code, const QJsonArray &assignments)
{
    return {{u"code"_s, code},
            {u"name"_s, code},
            {u"currency"_s, u"EUR"_s},
            {u"status"_s, u"active"_s},
            {u"validFrom"_s, None},
            {u"validTo"_s, None},
            {u"assignments"_s, assignments},
            {u"version"_s, 1}};
}

Object stockOf(const QString &sku, const QString &quantity)
{
    return {{u"sku"_s, sku},
            {u"stock"_s,
             QJsonArray{Object{
                 {u"warehouse"_s, u"MAIN"_s}, {u"quantity"_s, quantity}, {u"unit"_s, u"C62"_s}}}},
            {u"version"_s, 1}};
}

QList<std::pair<QString, QJsonArray>> catalogBatches()
{
    QJsonArray media;
    for (int i = 0; i < 4; ++i) {
        const QByteArray content = sample::picture(i);
        media.append(Object{{u"sha256"_s, sample::digest(content)},
                            {u"fileName"_s, u"picture-%1.png"_s.arg(i)},
                            {u"mime"_s, u"image/png"_s},
                            {u"bytes"_s, content.size()},
                            {u"width"_s, 640},
                            {u"height"_s, 480},
                            {u"altText"_s, u"Drill, view %1"_s.arg(i)},
                            {u"version"_s, 1}});
    }
    return {
        {u"categories"_s,
         {Object{{u"code"_s, u"tools"_s},
                 {u"parent"_s, None},
                 {u"name"_s, u"Tools"_s},
                 {u"position"_s, 1},
                 {u"version"_s, 1}},
          Object{{u"code"_s, u"drills"_s},
                 {u"parent"_s, u"tools"_s},
                 {u"name"_s, u"Drills"_s},
                 {u"position"_s, 1},
                 {u"version"_s, 1}},
          Object{{u"code"_s, u"fixings"_s},
                 {u"parent"_s, None},
                 {u"name"_s, u"Fixings"_s},
                 {u"position"_s, 2},
                 {u"version"_s, 1}}}},
        {u"assets"_s, media},
        {u"products"_s,
         {product(u"DR-1042"_s, u"Cordless drill 18 V"_s, u"drills"_s, 0),
          product(u"DR-2000"_s, u"Hammer drill 1100 W, with case and depth stop"_s, u"drills"_s, 2),
          product(u"SC-0500"_s, u"Screws 5 × 60 mm, zinc plated"_s, u"fixings"_s, -1),
          product(u"SC-0700"_s, u"Wall plugs 8 mm"_s, u"fixings"_s, -1)}},
        {u"stock"_s, {stockOf(u"DR-1042"_s, u"140"_s), stockOf(u"DR-2000"_s, u"0"_s)}}};
}

QList<std::pair<QString, QJsonArray>> tradeBatches()
{
    return {
        {u"payment-terms"_s,
         {Object{{u"code"_s, u"N30"_s},
                 {u"name"_s, u"30 days net"_s},
                 {u"netDays"_s, 30},
                 {u"discountDays"_s, 10},
                 {u"discountPercent"_s, u"2"_s},
                 {u"version"_s, 1}}}},
        {u"customer-groups"_s,
         {Object{{u"code"_s, u"trade"_s},
                 {u"name"_s, u"Trade"_s},
                 {u"priority"_s, 20},
                 {u"version"_s, 1}}}},
        {u"customers"_s,
         {customer(u"C-1001"_s, u"Baumann Werkzeuge GmbH"_s, u"trade"_s),
          customer(u"C-1002"_s, u"Lindner & Söhne"_s, None)}},
        {u"price-lists"_s,
         {priceList(u"BASE"_s,
                    {Object{{u"level"_s, u"company"_s}, {u"target"_s, None}, {u"position"_s, 1}}}),
          priceList(u"TRADE"_s,
                    {Object{{u"level"_s, u"group"_s},
                            {u"target"_s, u"trade"_s},
                            {u"position"_s, 1},
                            {u"fallback"_s, u"continue"_s},
                            {u"mergeTiers"_s, false}}})}},
        {u"prices"_s,
         {Object{{u"sku"_s, u"DR-1042"_s},
                 {u"prices"_s,
                  QJsonArray{price(u"BASE"_s, u"1"_s, u"119.00"_s),
                             price(u"BASE"_s, u"10"_s, u"109.00"_s),
                             price(u"TRADE"_s, u"1"_s, u"99.50"_s)}},
                 {u"version"_s, 3}},
          Object{{u"sku"_s, u"DR-2000"_s},
                 {u"prices"_s, QJsonArray{price(u"BASE"_s, u"1"_s, u"1249.00"_s)}},
                 {u"version"_s, 3}},
          Object{{u"sku"_s, u"SC-0500"_s},
                 {u"prices"_s, QJsonArray{price(u"BASE"_s, u"100"_s, u"0.0825"_s)}},
                 {u"version"_s, 3}}}},
        {u"discounts"_s,
         {Object{{u"code"_s, u"D-1"_s},
                 {u"name"_s, u"Agreed with Lindner"_s},
                 {u"customer"_s, u"C-1002"_s},
                 {u"group"_s, None},
                 {u"sku"_s, None},
                 {u"category"_s, u"tools"_s},
                 {u"percent"_s, u"10"_s},
                 {u"minQuantity"_s, u"0"_s},
                 {u"stackingGroup"_s, 1},
                 {u"exclusive"_s, false},
                 {u"status"_s, u"active"_s},
                 {u"validFrom"_s, None},
                 {u"validTo"_s, None},
                 {u"version"_s, 1}}}},
        {u"promotions"_s,
         {Object{{u"code"_s, u"PLAN"_s},
                 {u"name"_s, u"Fixings weeks"_s},
                 {u"teaser"_s, u"5 % off everything that holds"_s},
                 {u"category"_s, u"fixings"_s},
                 {u"percent"_s, u"5"_s},
                 {u"status"_s, u"active"_s},
                 {u"validFrom"_s, u"2020-01-01T00:00:00Z"_s},
                 {u"validTo"_s, u"2090-01-01T00:00:00Z"_s},
                 {u"version"_s, 1}}}},
        {u"invoices"_s,
         {invoice(u"INV-1"_s, u"C-1001"_s, u"2090-02-10"_s, u"1250.50"_s, u"250.00"_s, u"open"_s),
          invoice(u"INV-2"_s, u"C-1001"_s, u"2025-02-10"_s, u"99.00"_s, u"0"_s, u"open"_s),
          invoice(u"INV-3"_s, u"C-1001"_s, u"2025-02-10"_s, u"80.00"_s, u"80"_s, u"paid"_s),
          invoice(u"INV-B"_s, u"C-1002"_s, u"2025-02-10"_s, u"777.00"_s, u"0"_s, u"open"_s)}},
    };
}

} // namespace

namespace sample {

QList<std::pair<QString, QJsonArray>> batches()
{
    static const auto all = catalogBatches() + tradeBatches(); // it draws and compresses pictures
    return all;
}

QByteArray picture(int number)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsv((200 + number * 20) % 360, 120, 190));
    painter.drawRoundedRect(150 + number * 10, 120, 300, 90, 24, 24);
    painter.setBrush(QColor(50, 58, 68));
    painter.drawRoundedRect(200, 200, 90, 180, 18, 18);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QString digest(const QByteArray &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

support::HttpAnswer upload(support::HttpClient &desk, const QByteArray &content)
{
    desk.setHeader("Tus-Resumable", "1.0.0");
    desk.setHeader("Upload-Length", QByteArray::number(content.size()));
    desk.setHeader("Upload-Metadata", "sha256 " + digest(content).toLatin1().toBase64());
    const auto answer
        = desk.send("POST", u"/api/v1/asset-uploads"_s, content, "application/offset+octet-stream");
    for (const char *name : {"Tus-Resumable", "Upload-Length", "Upload-Metadata"}) {
        desk.setHeader(name, {});
    }
    return answer;
}

} // namespace sample

QString Portal::start(bool filled)
{
    if (!m_process.start()) {
        return m_process.errorText();
    }
    if (!filled) {
        return {};
    }
    const auto client = desk();
    for (int i = 0; i < 4; ++i) {
        const QByteArray content = sample::picture(i);
        const auto answer = sample::upload(*client, content);
        if (answer.status != 201) {
            return u"media: "_s + answer.text();
        }
    }
    for (const auto &[path, items] : sample::batches()) {
        const auto answer
            = client->postJson(u"/api/v1/%1/batch"_s.arg(path), {{u"items"_s, items}}, nextKey());
        if (answer.status != 200 || answer.text().contains(u"\"failed\""_s)) {
            return path + u": "_s + answer.text();
        }
    }
    if (setUser(u"C-1001"_s, sample::Anna, sample::Password) != 0
        || setUser(u"C-1002"_s, sample::Bert, sample::Password) != 0) {
        return u"users cannot be made"_s;
    }
    return {};
}

QByteArray Portal::nextKey()
{
    return "test-key-" + QByteArray::number(++m_keys);
}

std::unique_ptr<support::HttpClient> Portal::desk()
{
    auto client = std::make_unique<support::HttpClient>(m_process.url());
    client->setToken(m_process.token());
    return client;
}

std::unique_ptr<support::HttpClient> Portal::visitor(const QString &login)
{
    auto client = std::make_unique<support::HttpClient>(m_process.url());
    client->setHeader("Accept", "text/html");
    const auto page = client->get(u"/login"_s);
    const auto answer = client->postForm(u"/login"_s,
                                         {{u"csrf"_s, page.field(u"csrf"_s)},
                                          {u"login"_s, login},
                                          {u"password"_s, sample::Password}});
    return answer.status == 303 ? std::move(client) : nullptr;
}

int Portal::setUser(const QString &customer, const QString &login, const QString &password)
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + u"/supplierdesk-portal"_s,
                  {u"user"_s, u"--database"_s, m_process.databaseFile(), u"--customer"_s, customer,
                   u"--login"_s, login});
    process.write(password.toUtf8() + '\n');
    process.closeWriteChannel();
    process.waitForFinished(20'000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace portaltest
