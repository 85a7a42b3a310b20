// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncdesk.h"

#include "app/sync/writers.h"
#include "models/store/migrator.h"
#include "models/store/outbox.h"

#include <QDebug>

using namespace Qt::StringLiterals;

namespace support {

SyncDesk::SyncDesk(const base::Clock &clock, std::unique_ptr<TestDatabase> own, store::Database *db)
    : m_clock(clock),
      m_own(std::move(own)),
      m_db(db ? *db : m_own->db()),
      m_ids(clock, 1),
      m_log(m_writers, m_ids, clock)
{
    engine::addWriters(m_writers, m_ids, clock);
}

SyncDesk::SyncDesk(const base::Clock &clock, Server server)
    : SyncDesk(clock, std::make_unique<TestDatabase>(server), nullptr)
{
    addSystems();
}

SyncDesk::SyncDesk(const base::Clock &clock, store::Database &db) : SyncDesk(clock, nullptr, &db)
{
    addSystems();
}

SyncDesk::SyncDesk(const base::Clock &clock, Server server, const Older &older)
    : SyncDesk(clock, std::make_unique<TestDatabase>(server, TestDatabase::Schema::Empty), nullptr)
{
    auto done = older(db());
    if (done) {
        done = store::Migrator(u":/sql/desk"_s, u"supplierdesk"_s).run(db());
    }
    if (!done) {
        qCritical() << done.error();
        qFatal("the older company could not be made");
    }
    m_portal = base::Id(number(u"SELECT id FROM remote_system WHERE role = 'portal'"_s));
    m_erp = base::Id(number(u"SELECT id FROM remote_system WHERE role = 'erp'"_s));
}

void SyncDesk::addSystems()
{
    m_portal = addSystem(syncing::RemoteSystem::Role::Portal, u"portal"_s);
    m_erp = addSystem(syncing::RemoteSystem::Role::Erp, u"erp"_s);
}

base::Id SyncDesk::addSystem(syncing::RemoteSystem::Role role, const QString &code)
{
    const bool isErp = role == syncing::RemoteSystem::Role::Erp;
    const base::Id id = m_ids.next();
    store::ChangeSet changes;
    const auto set = [&](const QString &field, const QString &value) {
        changes.add(u"remote_system"_s, id, field, std::nullopt, value);
    };
    set(store::ExistsField, u"1"_s);
    set(u"role"_s, syncing::roleWord(role));
    set(u"connector"_s, isErp ? u"erp-gateway"_s : u"supplierdesk-portal"_s);
    set(u"code"_s, code);
    set(u"name"_s, code);
    set(u"url"_s, u"http://127.0.0.1:9"_s);
    for (const QString &group : {u"text"_s, u"assets"_s, u"category"_s, u"publication"_s,
                                 u"price"_s, u"discount"_s, u"promotion"_s, u"customer"_s}) {
        set(u"owner:"_s + group, u"desk"_s);
    }
    for (const QString &group : {u"stock"_s, u"terms"_s, u"invoice"_s, u"order_status"_s}) {
        set(u"owner:"_s + group, isErp ? u"remote"_s : u"desk"_s);
    }
    set(u"owner:order"_s, isErp ? u"desk"_s : u"remote"_s);
    commit(changes);
    return id;
}

engine::Tools SyncDesk::tools()
{
    return {.log = m_log,
            .writers = m_writers,
            .ids = m_ids,
            .clock = m_clock,
            .connect = connect,
            .mediaFolder = mediaFolder,
            .contents = m_contents};
}

syncing::SyncStatus SyncDesk::sync(bool insist)
{
    if (!m_synchroniser) {
        m_synchroniser = std::make_unique<engine::Synchroniser>(
            db(), tools(), holder,
            engine::Synchroniser::Hooks{
                .status = {},
                .applied = [this](const store::ChangeSet &changes) { applied.append(changes); },
                .interlude = {}});
    }
    if (!m_uploader) {
        m_uploader = std::make_unique<engine::MediaUploader>(db(), tools(), holder,
                                                             engine::MediaUploader::Hooks());
    }
    m_synchroniser->round(engine::Synchroniser::Scope::PullAndPush, insist, {});
    if (m_uploader->pass(insist, {}).valueOr(0) > 0) {
        m_synchroniser->round(engine::Synchroniser::Scope::Push, false, {});
    }
    return m_synchroniser->status();
}

void SyncDesk::commit(const store::ChangeSet &changes)
{
    const auto done = m_log.commit(db(), changes, {.user = {}, .name = u"test"_s});
    if (!done) {
        qFatal("%s: %s", qPrintable(done.error().codeName()),
               qPrintable(done.error().detail + done.error().context.field));
    }
}

QString SyncDesk::field(const QString &entity, base::Id record, const QString &field)
{
    return m_writers.find(entity)->read(db(), record, field).value().value_or(QString());
}

void SyncDesk::setField(const QString &entity, base::Id record, const QString &name,
                        const QString &value)
{
    store::ChangeSet changes;
    const auto before = m_writers.find(entity)->read(db(), record, name).value();
    changes.add(entity, record, name, before, value);
    commit(changes);
}

void SyncDesk::describeProduct(store::ChangeSet &changes, base::Id id, const QString &sku,
                               const QString &name)
{
    const auto set = [&](const QString &field, const QString &value) {
        changes.add(u"product"_s, id, field, std::nullopt, value);
    };
    set(store::ExistsField, u"1"_s);
    set(u"sku"_s, sku);
    set(u"name"_s, name);
    set(u"unit"_s, u"C62"_s);
    changes.add(u"product"_s, id, u"publication:"_s + m_portal.toString(), std::nullopt,
                u"published"_s);
}

base::Id SyncDesk::addProduct(const QString &sku, const QString &name)
{
    const base::Id id = m_ids.next();
    store::ChangeSet changes;
    describeProduct(changes, id, sku, name);
    commit(changes);
    return id;
}

QList<base::Id> SyncDesk::addProducts(int count, const QString &prefix)
{
    QList<base::Id> made;
    store::ChangeSet changes;
    for (int i = 0; i < count; ++i) {
        made.append(m_ids.next());
        describeProduct(changes, made.constLast(), u"%1-%2"_s.arg(prefix).arg(i, 4, 10, '0'_L1),
                        u"Product %1"_s.arg(i));
        if (changes.changes.size() >= 500) {
            commit(std::exchange(changes, {}));
        }
    }
    if (!changes.isEmpty()) {
        commit(changes);
    }
    return made;
}

base::Id SyncDesk::addCustomer(const QString &number, const QString &name)
{
    const base::Id id = m_ids.next();
    store::ChangeSet changes;
    const auto set = [&](const QString &field, const QString &value) {
        changes.add(u"customer"_s, id, field, std::nullopt, value);
    };
    set(store::ExistsField, u"1"_s);
    set(u"number"_s, number);
    set(u"name"_s, name);
    set(u"currency"_s, u"EUR"_s);
    set(u"country"_s, u"DE"_s);
    set(u"status"_s, u"active"_s);
    commit(changes);
    return id;
}

base::Id SyncDesk::addAsset(const QString &sha256, const QString &fileName, qint64 bytes)
{
    const base::Id id = m_ids.next();
    store::ChangeSet changes;
    const auto set = [&](const QString &field, const QString &value) {
        changes.add(u"asset"_s, id, field, std::nullopt, value);
    };
    set(store::ExistsField, u"1"_s);
    set(u"sha256"_s, sha256);
    set(u"file_name"_s, fileName);
    set(u"mime"_s, u"video/mp4"_s);
    set(u"bytes"_s, QString::number(bytes));
    commit(changes);
    // As if a product of the portal showed it.
    if (!store::outbox::enqueue(db(), m_ids, m_portal, u"asset"_s, id, m_clock.nowMs())) {
        qFatal("the asset cannot be queued");
    }
    return id;
}

void SyncDesk::setSystemUrl(base::Id system, const QString &url)
{
    setField(u"remote_system"_s, system, u"url"_s, url);
}

qint64 SyncDesk::number(const QString &sql, const QVariantList &values)
{
    auto rows = db().select(sql, values);
    if (!rows.ok() || !rows->next()) {
        qFatal("%s", qPrintable(sql));
    }
    return rows->integer(0);
}

qint64 SyncDesk::waiting(const QString &state)
{
    return number(u"SELECT count(*) FROM outbox WHERE state = ?"_s, store::args(state));
}

} // namespace support
