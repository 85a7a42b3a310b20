// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/pagerenderer.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

const QString Folder = u":/portal"_s;

//! The address to come back to after a change of language: where the visitor is now.
QString here(const httpserver::Request &request)
{
    const bool again = request.method == "GET" || request.method == "HEAD";
    return QString::fromLatin1(
        QUrl::toPercentEncoding(again ? QString::fromUtf8(request.target) : u"/"_s));
}

} // namespace

PageRenderer::PageRenderer(const QString &siteName, const SiteLanguages &languages)
    : m_assets(Folder)
{
    for (const SiteTexts *texts : languages.all()) {
        templates::Fields words;
        for (const auto &[key, word] : texts->words().asKeyValueRange()) {
            words.insert(key, word);
        }
        m_pages.insert(texts->language(),
                       templates::Pages(Folder, u"layout"_s,
                                        {{u"t"_s, words},
                                         {u"siteName"_s, siteName},
                                         {u"language"_s, texts->language()},
                                         {u"assets"_s, u"/assets"_s},
                                         {u"assetVersion"_s, m_assets.version()}}));
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
    data.insert(u"csrf"_s, QString::fromLatin1(visit.formToken));
    data.insert(u"loggedIn"_s, visit.visitor.has_value());
    if (visit.visitor) {
        data.insert(u"customerName"_s, visit.visitor->customerName);
        data.insert(u"login"_s, visit.visitor->login);
        data.insert(u"initial"_s, visit.visitor->customerName.left(1).toUpper());
    }
    data.insert(u"inCatalog"_s,
                request.path.startsWith(u"/catalog"_s) || request.path.startsWith(u"/product"_s));
    data.insert(u"inOrders"_s, request.path.startsWith(u"/orders"_s));
    data.insert(u"inInvoices"_s, request.path.startsWith(u"/invoices"_s));

    httpserver::Response response = httpserver::Response::html(
        m_pages.constFind(texts.language())->filled(name, data), status);
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
    const auto *found = m_assets.find(name);
    if (!found) {
        return {};
    }
    httpserver::Response response;
    response.contentType = found->type;
    response.body = found->content;
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

} // namespace portal
