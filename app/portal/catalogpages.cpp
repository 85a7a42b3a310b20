// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/catalogpages.h"

#include "app/portal/catalogview.h"
#include "app/portal/invoicequeries.h"
#include "app/portal/orderstore.h"
#include "app/portal/orderview.h"
#include "app/portal/recordstore.h"
#include "app/portal/sitepage.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace portal::catalogpages {

namespace {

using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

constexpr int PageSize = 24;
constexpr int MostPages = 400;
constexpr int ShortestSearch = 3;

base::Error missing()
{
    return base::failure(base::ErrorCode::Store_NotFound);
}

//! What is searched for: no text of the catalog holds a control character, so it divides words.
QString searchText(QString typed)
{
    for (QChar &c : typed) {
        c = c.category() == QChar::Other_Control ? u' ' : c;
    }
    return typed.simplified().left(200);
}

base::Result<CustomerPrices> pricesOf(store::Database &db, const SiteContext &context,
                                      const Visit &visit, const QList<ProductRow> &products)
{
    QList<PricedProduct> priced;
    for (const ProductRow &row : products) {
        priced.append({row.id, row.sku, row.unit, row.category, row.packages});
    }
    return CustomerPrices::load(db, context.caches, visit.customer(), priced,
                                context.clock.nowMs());
}

base::Result<templates::List> cards(store::Database &db, const SiteContext &context,
                                    const Visit &visit, const QList<ProductRow> &products)
{
    SD_TRY_VALUE(const CustomerPrices prices, pricesOf(db, context, visit, products));
    templates::List list;
    for (const ProductRow &product : products) {
        list.append(catalogview::card(product, prices, context.media, *visit.texts));
    }
    return list;
}

templates::List promotionList(const QList<CatalogQueries::PromotionRow> &rows,
                              const SiteTexts &texts)
{
    templates::List list;
    for (const auto &row : rows) {
        list.append(templates::Fields{
            {u"name"_s, row.name},
            {u"teaser"_s, row.teaser},
            {u"path"_s,
             row.category.isEmpty() ? u"/catalog"_s
                                    : catalogview::path(u"catalog"_s, row.category)},
            {u"until"_s, texts.date(QDateTime::fromMSecsSinceEpoch(row.validToMs - 1).date())}});
    }
    return list;
}

base::Result<Page> home(store::Database &db, const SiteContext &context, const Visit &visit)
{
    const SiteTexts &texts = *visit.texts;
    SD_TRY_VALUE(const Stamps stamps, Stamps::read(db));
    SD_TRY_VALUE(const auto tree, context.caches.categories(db, stamps));
    SD_TRY_VALUE(const auto promotions, CatalogQueries(db).promotions(context.clock.nowMs()));
    SD_TRY_VALUE(const OrderStore::Listed orders, OrderStore(db).newest(visit.customer(), 0, 4));
    SD_TRY_VALUE(const auto balances,
                 InvoiceQueries(db).balances(visit.customer(), context.clock.now().date()));
    return Page{texts.word(u"catalog"_s),
                {{u"categories"_s, catalogview::categories(tree->children({}))},
                 {u"promotions"_s, promotionList(promotions, texts)},
                 {u"orders"_s, orderview::rows(orders.orders, texts)},
                 {u"balances"_s, catalogview::balances(balances, texts)}}};
}

QString pageLink(const Request &request, int page)
{
    QUrlQuery query;
    const QString search = request.queryValue(u"q"_s).trimmed();
    if (!search.isEmpty()) {
        query.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(search)));
    }
    query.addQueryItem(u"page"_s, QString::number(page));
    const qsizetype question = request.target.indexOf('?');
    return QString::fromLatin1(question < 0 ? request.target : request.target.left(question)) + u'?'
        + query.toString(QUrl::FullyEncoded);
}

void addPaging(templates::Fields &data, const Request &request, int page, qint64 count)
{
    const int pages = int(std::min<qint64>((count + PageSize - 1) / PageSize, MostPages));
    data.insert(u"hasPaging"_s, pages > 1);
    data.insert(u"hasPrevious"_s, page > 1);
    data.insert(u"hasNext"_s, page < pages);
    data.insert(u"previousPage"_s, pageLink(request, page - 1));
    data.insert(u"nextPage"_s, pageLink(request, page + 1));
    data.insert(u"pageNumber"_s, u"%1 / %2"_s.arg(page).arg(pages));
}

base::Result<Page> catalog(store::Database &db, const SiteContext &context, const Request &request)
{
    const Visit &visit = Visit::of(request);
    const SiteTexts &texts = *visit.texts;
    const QString code = request.parameter(u"category"_s);
    const QString search = searchText(request.queryValue(u"q"_s));
    const int page = std::clamp(request.queryValue(u"page"_s, u"1"_s).toInt(), 1, MostPages);
    SD_TRY_VALUE(const Stamps stamps, Stamps::read(db));
    SD_TRY_VALUE(const auto tree, context.caches.categories(db, stamps));
    const QList<CategoryRow> trail = tree->trail(code);
    if (!code.isEmpty() && trail.isEmpty()) {
        return missing();
    }
    const QList<CategoryRow> below = tree->children(code);
    const bool tooShort = !search.isEmpty() && search.size() < ShortestSearch;
    QList<ProductRow> products;
    qsizetype count = 0;
    if (!tooShort) {
        SD_TRY_VALUE(const auto found, context.caches.found(db, stamps, {code, search}));
        SD_TRY_VALUE(products,
                     CatalogQueries(db).products(found->mid((page - 1) * PageSize, PageSize)));
        count = found->size();
    }
    SD_TRY_VALUE(const templates::List list, cards(db, context, visit, products));
    const QString title = !search.isEmpty() ? texts.word(u"resultsFor"_s) + u" “"_s + search + u'”'
        : trail.isEmpty()                   ? texts.word(u"allProducts"_s)
                                            : trail.last().name;
    templates::Fields data{{u"headline"_s, title},
                           {u"search"_s, search},
                           {u"trail"_s, catalogview::categories(trail)},
                           {u"categories"_s, catalogview::categories(below)},
                           {u"hasCategories"_s, !below.isEmpty() && search.isEmpty()},
                           {u"products"_s, list},
                           {u"isSearch"_s, !search.isEmpty() && !tooShort},
                           {u"tooShort"_s, tooShort},
                           {u"count"_s, texts.counted(u"products"_s, count)}};
    addPaging(data, request, page, count);
    return Page{title, data};
}

base::Result<templates::List> gallery(store::Database &db, const SiteContext &context,
                                      const QJsonArray &digests, const QString &productName,
                                      templates::List &documents)
{
    templates::List media;
    for (const QJsonValue &digest : digests) {
        const QString sha256 = digest.toString();
        const QString file = context.media.path(sha256);
        if (file.isEmpty()) {
            continue;
        }
        SD_TRY_VALUE(const auto asset, CatalogQueries(db).asset(sha256));
        const QByteArray type = MediaStore::detectedType(file);
        const QString alt = asset && !asset->altText.isEmpty() ? asset->altText : productName;
        const templates::Fields entry{{u"path"_s, u"/media/"_s + sha256},
                                      {u"alt"_s, alt},
                                      {u"isVideo"_s, type.startsWith("video/")},
                                      {u"isImage"_s, type.startsWith("image/")},
                                      {u"anchor"_s, u"m%1"_s.arg(media.size() + 1)},
                                      {u"fileName"_s, asset ? asset->fileName : sha256.left(12)}};
        (type == "application/pdf" ? documents : media).append(entry);
    }
    return media;
}

base::Result<Page> product(store::Database &db, const SiteContext &context, const Request &request)
{
    const Visit &visit = Visit::of(request);
    const SiteTexts &texts = *visit.texts;
    const QString sku = request.parameter(u"sku"_s);
    SD_TRY_VALUE(const auto row, CatalogQueries(db).product(sku));
    SD_TRY_VALUE(const auto record, RecordStore(db).find(u"product"_s, sku));
    if (!row || !record) {
        return missing();
    }
    SD_TRY_VALUE(const CustomerPrices prices, pricesOf(db, context, visit, {*row}));
    SD_TRY_VALUE(const Stamps stamps, Stamps::read(db));
    SD_TRY_VALUE(const auto tree, context.caches.categories(db, stamps));
    templates::List documents;
    SD_TRY_VALUE(
        const templates::List media,
        gallery(db, context, record->document.value("assets"_L1).toArray(), row->name, documents));
    templates::Fields data = catalogview::details(record->document, texts);
    data.insert(u"sku"_s, row->sku);
    data.insert(u"name"_s, row->name);
    data.insert(u"brand"_s, row->brand);
    data.insert(u"summary"_s, row->summary);
    data.insert(u"gtin"_s, record->document.value("gtin"_L1).toString());
    data.insert(u"isDiscontinued"_s, row->status == u"discontinued"_s);
    data.insert(u"stock"_s, catalogview::stock(*row, texts));
    data.insert(u"offer"_s, catalogview::offer(*row, prices, texts));
    data.insert(u"trail"_s, catalogview::categories(tree->trail(row->category)));
    data.insert(u"media"_s, media);
    data.insert(u"hasThumbnails"_s, media.size() > 1);
    data.insert(u"documents"_s, documents);
    data.insert(u"wasAdded"_s, request.query.contains(u"added"_s));
    // Why it was not added to the cart: a word of ours, not any text of the address.
    static const QStringList problems{u"badQuantity"_s, u"badUnit"_s, u"cartIsFull"_s};
    const QString problem = request.queryValue(u"problem"_s);
    data.insert(u"problem"_s, problems.contains(problem) ? texts.word(problem) : QString());
    return Page{row->name, data};
}

Response asset(const SiteContext &context, const Request &request)
{
    const QString file = context.media.path(request.parameter(u"sha256"_s));
    const QByteArray type = file.isEmpty() ? QByteArray() : MediaStore::detectedType(file);
    if (type.isEmpty()) {
        return context.pages.errorPage(request, 404);
    }
    return Response::fileContent(file, type)
        .setHeader("ETag", '"' + request.parameter(u"sha256"_s).toLatin1() + '"')
        .setHeader("Cache-Control", "private, max-age=31536000, immutable");
}

} // namespace

void addRoutes(httpserver::Server &server, SiteContext &context)
{
    server.route("GET", u"/"_s, Access::Customer, [&context](Request &request) {
        return showPage(context, request, u"home"_s,
                        [&](store::Database &db) { return home(db, context, Visit::of(request)); });
    });
    const auto list = [&context](Request &request) {
        return showPage(context, request, u"catalog"_s,
                        [&](store::Database &db) { return catalog(db, context, request); });
    };
    server.route("GET", u"/catalog"_s, Access::Customer, list);
    server.route("GET", u"/catalog/{category}"_s, Access::Customer, list);
    server.route("GET", u"/product/{sku}"_s, Access::Customer, [&context](Request &request) {
        return showPage(context, request, u"product"_s,
                        [&](store::Database &db) { return product(db, context, request); });
    });
    server.route("GET", u"/media/{sha256}"_s, Access::Customer,
                 [&context](Request &request) { return asset(context, request); });
}

} // namespace portal::catalogpages
