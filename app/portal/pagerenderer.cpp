// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/pagerenderer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

Q_LOGGING_CATEGORY(lcPages, "supplierdesk.portal.pages")

const QString Folder = u":/portal"_s;
constexpr QLatin1StringView Suffix(".mustache");

QByteArray contentOf(const QString &name)
{
    QFile file(Folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The address to come back to after a change of language: where the visitor is now.
QString here(const httpserver::Request &request)
{
    const bool again = request.method == "GET" || request.method == "HEAD";
    return QString::fromLatin1(
        QUrl::toPercentEncoding(again ? QString::fromUtf8(request.target) : u"/"_s));
}

} // namespace

PageRenderer::PageRenderer(const QString &siteName, const SiteLanguages &languages)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList files = QDir(Folder).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (!file.endsWith(Suffix)) {
            const QByteArray content = contentOf(file);
            m_assets.insert(file, content);
            hash.addData(content);
        }
    }
    // Changes with the assets, so that browsers may keep them.
    const QString version = QString::fromLatin1(hash.result().toHex().left(12));
    for (const SiteTexts *texts : languages.all()) {
        readPages(siteName, version, *texts);
    }
}

void PageRenderer::readPages(const QString &siteName, const QString &assetVersion,
                             const SiteTexts &texts)
{
    templates::Fields words;
    for (const auto &[key, word] : texts.words().asKeyValueRange()) {
        words.insert(key, word);
    }
    const templates::Fields known{{u"t"_s, words},
                                  {u"siteName"_s, siteName},
                                  {u"language"_s, texts.language()},
                                  {u"assets"_s, u"/assets"_s},
                                  {u"assetVersion"_s, assetVersion}};
    const QByteArray layout = contentOf(u"layout"_s + Suffix);
    const QStringList files = QDir(Folder).entryList({u'*' + Suffix}, QDir::Files);
    for (const QString &file : files) {
        const auto page = templates::Template::parse(
            QByteArray(layout).replace("{{{content}}}", contentOf(file)), known);
        if (page.ok()) {
            m_pages[texts.language()].insert(file.chopped(Suffix.size()), *page);
        } else {
            qCCritical(lcPages) << file << page.error();
        }
    }
}

httpserver::Response PageRenderer::page(const httpserver::Request &request, const QString &name,
                                        const QString &title, templates::Fields data,
                                        int status) const
{
    const Visit &visit = Visit::of(request);
    const SiteTexts &texts = *visit.texts;
    data.insert(u"title"_s, title);
    data.insert(u"isGerman"_s, texts.language() == u"de"_s);
    data.insert(u"here"_s, here(request));
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

    const Pages &pages = *m_pages.constFind(texts.language());
    const auto found = pages.constFind(name);
    Q_ASSERT_X(found != pages.constEnd(), "PageRenderer", "no such template");
    httpserver::Response response = httpserver::Response::html(found->filled(data), status);
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
