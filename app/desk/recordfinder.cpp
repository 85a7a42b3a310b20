// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/recordfinder.h"

#include "models/accounts/customerrepository.h"
#include "models/catalog/productidselect.h"
#include "models/orders/orderrepository.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr qint64 HitsPerEntity = 6;

using Hits = QList<shell::RecordHit>;

base::Result<Hits> products(store::Database &db, const QString &text)
{
    SD_TRY_VALUE(auto ids, catalog::ProductIdSelect(db).read({.search = text}, HitsPerEntity));
    ids.resize(std::min<qsizetype>(ids.size(), HitsPerEntity));
    SD_TRY_VALUE(const auto rows, catalog::ProductRepository(db).rows(ids, {}));
    Hits hits;
    for (const base::Id id : ids) {
        const auto row = rows.value(id);
        hits += shell::RecordHit{u"product"_s, id, row.name, row.sku};
    }
    return hits;
}

base::Result<Hits> customers(store::Database &db, const QString &text)
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const auto list
        = accounts::CustomerRepository::list({.search = text, .day = today}).orderedBy(u"c.name"_s);
    SD_TRY_VALUE(const auto rows, list.first(db, HitsPerEntity));
    Hits hits;
    for (const accounts::CustomerRow &row : rows) {
        hits += shell::RecordHit{u"customer"_s, row.customer.id, row.customer.name,
                                 row.customer.number};
    }
    return hits;
}

base::Result<Hits> orders(store::Database &db, const QString &text)
{
    const auto list = orders::OrderRepository::list({.search = text})
                          .orderedBy(u"o.placed_at"_s, Qt::DescendingOrder);
    SD_TRY_VALUE(const auto rows, list.first(db, HitsPerEntity));
    Hits hits;
    for (const orders::OrderRow &row : rows) {
        hits += shell::RecordHit{u"order"_s, row.order.id, row.order.number, row.customerName};
    }
    return hits;
}

using Find = base::Result<Hits> (*)(store::Database &db, const QString &text);

base::Result<Hits> findAll(store::Database &db, const QString &text, const QList<Find> &finds)
{
    Hits all;
    for (const Find find : finds) {
        SD_TRY_VALUE(const Hits hits, find(db, text));
        all += hits;
    }
    return all;
}

QList<Find> findsFor(const people::Session &session)
{
    QList<Find> finds;
    for (const auto &[feature, find] : {std::pair(people::Feature::Catalog, Find(products)),
                                        {people::Feature::Accounts, Find(customers)},
                                        {people::Feature::Orders, Find(orders)}}) {
        if (session.allows(feature, people::Capability::See)) {
            finds += find;
        }
    }
    return finds;
}

} // namespace

RecordFinder::RecordFinder(store::Store &store, const people::Session &session, QObject *parent)
    : RecordSearch(parent), m_store(store), m_session(session)
{
}

void RecordFinder::search(const QString &text)
{
    m_asked = text;
    m_store
        .read([text, finds = findsFor(m_session)](store::Database &db) {
            return findAll(db, text, finds);
        })
        .then(this, [this, text](const base::Result<Hits> &hits) {
            if (text == m_asked && hits) {
                Q_EMIT found(text, *hits);
            }
        });
}

} // namespace desk

#include "moc_recordfinder.cpp"
