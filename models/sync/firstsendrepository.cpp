// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/firstsendrepository.h"

#include "models/store/outbox.h"
#include "models/store/transaction.h"
#include "models/sync/synccursorrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

const QString Feed = u"first_send"_s; // of sync_cursor: has this been done?

//! The records of an entity that a system may want, in the dependency order of outbox::sendRank().
struct Source
{
    QString entity;
    QString group;
    QString query; //!< "FROM … WHERE …" with r as the record; {system} is the system's id
    bool portalOnly = false;
};

QList<Source> sources(bool isPortal)
{
    const QString products = isPortal
        ? u"FROM product r WHERE EXISTS (SELECT 1 FROM publication p WHERE p.product_id = r.id "
          "AND p.portal_id = {system} AND p.state IN ('published', 'withdrawn'))"_s
        : u"FROM product r WHERE 1 = 1"_s;
    const QString media
        = u"FROM asset r WHERE EXISTS (SELECT 1 FROM product_asset m JOIN publication p "
          "ON p.product_id = m.product_id WHERE m.asset_id = r.id AND p.portal_id = {system} "
          "AND p.state IN ('published', 'withdrawn'))"_s;
    const auto all = [](const QString &table) { return u"FROM %1 r WHERE 1 = 1"_s.arg(table); };
    return {{u"category"_s, u"category"_s, all(u"category"_s)},
            {u"asset"_s, u"asset"_s, media, true},
            {u"product"_s, u"text"_s, products},
            {u"price_list"_s, u"price"_s, all(u"price_list"_s)},
            {u"price"_s, u"price"_s, products},
            {u"customer_group"_s, u"customer"_s, all(u"customer_group"_s)},
            {u"payment_terms"_s, u"terms"_s, all(u"payment_terms"_s)},
            {u"customer"_s, u"customer"_s, all(u"customer"_s)},
            {u"discount"_s, u"discount"_s, all(u"discount"_s)},
            {u"promotion"_s, u"promotion"_s, all(u"promotion"_s)},
            {u"stock"_s, u"stock"_s, products},
            {u"order"_s, u"order"_s, all(u"sales_order"_s)},
            {u"order_status"_s, u"order_status"_s,
             u"FROM sales_order r WHERE r.portal_id = {system}"_s, true},
            {u"invoice"_s, u"invoice"_s, all(u"invoice"_s)}};
}

} // namespace

base::Result<qint64> FirstSendRepository::queueMissing(base::IdMaker &ids,
                                                       const RemoteSystem &system,
                                                       const QHash<QString, Owner> &owners,
                                                       qint64 nowMs) const
{
    const SyncCursorRepository cursors(m_db);
    SD_TRY_VALUE(const QString done, cursors.position(system.id, Feed));
    if (!done.isEmpty()) {
        return 0;
    }
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
    const bool isPortal = system.isSalesChannel();
    qint64 queued = 0;
    const QList<Source> all = sources(isPortal);
    for (const Source &source : all) {
        if (isPushed(owners.value(source.group)) && (isPortal || !source.portalOnly)) {
            SD_TRY_VALUE(const qint64 count,
                         queueEntity(ids, system, source.entity, source.query, nowMs));
            queued += count;
        }
    }
    SD_TRY(cursors.move(system.id, Feed, QString::number(nowMs)));
    SD_TRY(transaction.commit());
    return queued;
}

base::Result<qint64> FirstSendRepository::queueEntity(base::IdMaker &ids,
                                                      const RemoteSystem &system,
                                                      const QString &entity, const QString &query,
                                                      qint64 nowMs) const
{
    const QString id = system.id.toString();
    const QString sql = u"SELECT r.id "_s + QString(query).replace("{system}"_L1, id)
        + u" AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entity = ? AND o.record_id = r.id "
          "AND o.system_id = ?) AND NOT EXISTS (SELECT 1 FROM sync_link l WHERE l.system_id = ? "
          "AND l.entity = ? AND l.record_id = r.id) ORDER BY r.id"_s;
    QList<QVariantList> rows;
    {
        SD_TRY_VALUE(store::Rows found,
                     m_db.select(sql, store::args(entity, system.id, system.id, entity)));
        while (found.next()) {
            rows.append(store::args(
                ids.next(), system.id, entity, found.id(0), store::outbox::sendRank(entity),
                store::outbox::stateName(store::outbox::State::Pending), nowMs, nowMs));
        }
    }
    SD_TRY(m_db.insertMany(u"outbox"_s,
                           {u"id"_s, u"system_id"_s, u"entity"_s, u"record_id"_s, u"send_rank"_s,
                            u"state"_s, u"queued_at"_s, u"changed_at"_s},
                           rows));
    return rows.size();
}

} // namespace syncing
