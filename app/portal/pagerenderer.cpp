// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/pagerenderer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QUrl>

#include <kainjow/mustache.hpp>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

namespace mustache = kainjow::mustache;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

mustache::data toMustache(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return mustache::data(value.toBool() ? mustache::data::type::bool_true
                                             : mustache::data::type::bool_false);
    case QJsonValue::Double:
        return mustache::data(QString::number(value.toInteger()).toStdString());
    case QJsonValue::String:
        return mustache::data(value.toString().toStdString());
    case QJsonValue::Array: {
        mustache::data list(mustache::data::type::list);
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array) {
            list.push_back(toMustache(entry));
        }
        return list;
    }
    case QJsonValue::Object: {
        mustache::data object;
        const QJsonObject fields = value.toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            object.set(field.key().toStdString(), toMustache(field.value()));
        }
        return object;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return mustache::data(mustache::data::type::bool_false);
}

//! The address to come back to after a change of language: where the visitor is now.
QString here(const httpserver::Request &request)
{
    const bool again = request.method == "GET" || request.method == "HEAD";
    return QString::fromLatin1(
        QUrl::toPercentEncoding(again ? QString::fromUtf8(request.target) : u"/"_s));
}

} // namespace

PageRenderer::PageRenderer(QString siteName) : m_siteName(std::move(siteName))
{
    const QDir folder(u":/portal"_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QByteArray content = contentOf(folder.filePath(file));
        if (file.endsWith(".mustache"_L1)) {
            m_templates.insert(file.chopped(9), content);
        } else {
            m_assets.insert(file, content);
            hash.addData(content);
        }
    }
    m_assetVersion = QString::fromLatin1(hash.result().toHex().left(12));
}

httpserver::Response PageRenderer::page(const httpserver::Request &request, const QString &name,
                                        const QString &title, QJsonObject data, int status) const
{
    const Visit &visit = Visit::of(request);
    const SiteTexts &texts = *visit.texts;
    data.insert(u"t"_s, texts.words());
    data.insert(u"siteName"_s, m_siteName);
    data.insert(u"title"_s, title);
    data.insert(u"language"_s, texts.language());
    data.insert(u"isGerman"_s, texts.language() == u"de"_s);
    data.insert(u"here"_s, here(request));
    data.insert(u"assets"_s, u"/assets"_s);
    data.insert(u"assetVersion"_s, m_assetVersion);
    data.insert(u"csrf"_s, visit.formToken);
    data.insert(u"loggedIn"_s, visit.session.has_value());
    if (visit.session) {
        data.insert(u"customerName"_s, visit.session->customerName);
        data.insert(u"login"_s, visit.session->login);
        data.insert(u"initial"_s, visit.session->customerName.left(1).toUpper());
    }
    data.insert(u"inCatalog"_s,
                request.path.startsWith(u"/catalog"_s) || request.path.startsWith(u"/product"_s));
    data.insert(u"inOrders"_s, request.path.startsWith(u"/orders"_s));
    data.insert(u"inInvoices"_s, request.path.startsWith(u"/invoices"_s));

    const mustache::data values = toMustache(data);
    mustache::mustache content(m_templates.value(name).toStdString());
    Q_ASSERT_X(content.is_valid(), "PageRenderer", content.error_message().c_str());
    mustache::data framed = values;
    framed.set("content", content.render(values));
    mustache::mustache layout(m_templates.value(u"layout"_s).toStdString());
    Q_ASSERT_X(layout.is_valid(), "PageRenderer", layout.error_message().c_str());
    httpserver::Response response
        = httpserver::Response::html(QByteArray::fromStdString(layout.render(framed)), status);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Language", texts.language().toLatin1());
    response.setHeader("Vary", "Accept-Language, Cookie");
    return response;
}

httpserver::Response PageRenderer::errorPage(const httpserver::Request &request, int status) const
{
    const SiteTexts &texts = *Visit::of(request).texts;
    const QString key = status == 403                    ? u"formExpired"_s
        : status < 500 && status != 413 && status != 408 ? u"notFound"_s
                                                         : u"fault"_s;
    return page(request, u"error"_s, texts.word(key),
                {{u"headline"_s, texts.word(key)}, {u"text"_s, texts.word(key + u"Text"_s)}},
                status);
}

std::optional<httpserver::Response> PageRenderer::asset(const QString &name) const
{
    const auto found = m_assets.constFind(name);
    if (found == m_assets.constEnd()) {
        return {};
    }
    httpserver::Response response;
    response.contentType = name.endsWith(".css"_L1) ? "text/css; charset=utf-8"
        : name.endsWith(".svg"_L1)                  ? "image/svg+xml"
                                                    : "application/octet-stream";
    response.body = *found;
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

} // namespace portal
