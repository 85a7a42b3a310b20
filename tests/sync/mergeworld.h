// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/comparison.h"
#include "app/sync/decision.h"
#include "app/sync/preview.h"
#include "app/sync/synchroniser.h"
#include "models/catalog/pricefield.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/synclagrepository.h"
#include "models/sync/synclinkrepository.h"
#include "tests/sync/fakesystem.h"
#include "tests/sync/syncdesk.h"

inline const QString CustomerEntity = QStringLiteral("customer");

//! A desk and an ERP that agree on a customer whose data both may edit.
struct World
{
    explicit World(const QString &owner = QStringLiteral("both"),
                   support::Server server = support::Server::Sqlite)
        : desk(clock, server)
    {
        erp.conditional = true;
        desk.connect = [this](const syncing::RemoteSystem &system)
            -> base::Result<std::unique_ptr<connectors::Connector>> {
            return (system.role == syncing::RemoteSystem::Role::Erp ? erp : portal).connector();
        };
        own(QStringLiteral("customer"), owner);
        customer = desk.addCustomer(QStringLiteral("C-1"), QStringLiteral("Base"));
        desk.setField(CustomerEntity, customer, QStringLiteral("city"), QStringLiteral("Bonn"));
        desk.sync();
        erp.resetCounts();
        portal.resetCounts();
    }
    void own(const QString &group, const QString &owner)
    {
        desk.setField(QStringLiteral("remote_system"), desk.erp(), QStringLiteral("owner:") + group,
                      owner);
    }
    //! The ERP's customer, changed there.
    void editThere(const std::function<void(accounts::Customer &)> &change)
    {
        auto payload
            = erp.payload<accounts::Customer>(connectors::Entity::Customer, QStringLiteral("C-1"));
        change(payload);
        erp.records[{connectors::Entity::Customer, QStringLiteral("C-1")}].payload = payload;
        erp.give(payload);
    }
    void editHere(const QString &field, const QString &value)
    {
        desk.setField(CustomerEntity, customer, field, value);
    }
    [[nodiscard]] QString here(const QString &field)
    {
        return desk.field(CustomerEntity, customer, field);
    }
    [[nodiscard]] accounts::Customer there()
    {
        return erp.payload<accounts::Customer>(connectors::Entity::Customer, QStringLiteral("C-1"));
    }
    [[nodiscard]] QList<syncing::Conflict> conflicts(bool onlyOpen = true)
    {
        const syncing::ConflictRepository repository(desk.db());
        const auto ids = repository.ids(onlyOpen, 100);
        const auto all = repository.byIds(*ids);
        return all->values();
    }
    //! As a person does: the decision and what it changes are one step.
    void decide(const syncing::Conflict &conflict, const QString &outcome,
                std::optional<QString> value)
    {
        const auto tools = desk.tools();
        const auto changes
            = engine::decision(desk.db(), tools.writers, conflict, outcome, std::move(value));
        if (!changes) {
            qFatal("%s", qPrintable(changes.error().codeName()));
        }
        desk.commit(*changes);
    }
    //! Nothing is left to do: another sync sends nothing and changes nothing.
    [[nodiscard]] bool isQuiet()
    {
        erp.resetCounts();
        portal.resetCounts();
        const qint64 edits = desk.number(QStringLiteral("SELECT count(*) FROM edit"));
        desk.sync();
        return erp.pushRequests == 0 && portal.pushRequests == 0
            && desk.number(QStringLiteral("SELECT count(*) FROM edit")) == edits
            && desk.waiting() == 0;
    }

    support::ManualClock clock;
    support::FakeSystem portal;
    support::FakeSystem erp;
    support::SyncDesk desk;
    base::Id customer;
};

inline base::Id addRecord(World &world, const QString &entity,
                          const QList<std::pair<QString, QString>> &fields)
{
    const base::Id id = world.desk.ids().next();
    store::ChangeSet make;
    make.add(entity, id, store::ExistsField, std::nullopt, QStringLiteral("1"));
    for (const auto &[field, value] : fields) {
        make.add(entity, id, field, std::nullopt, value);
    }
    world.desk.commit(make);
    return id;
}

inline base::Id addTerms(World &world, const QString &code)
{
    return addRecord(world, QStringLiteral("payment_terms"),
                     {{QStringLiteral("code"), code},
                      {QStringLiteral("name"), QStringLiteral("Net 30")},
                      {QStringLiteral("net_days"), QStringLiteral("30")}});
}

inline base::Id addList(World &world, const QString &code)
{
    return addRecord(world, QStringLiteral("price_list"),
                     {{QStringLiteral("code"), code},
                      {QStringLiteral("name"), QStringLiteral("List")},
                      {QStringLiteral("currency"), QStringLiteral("EUR")}});
}
