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

using namespace Qt::StringLiterals;
using namespace connectors;
using support::FakeSystem;
using support::ManualClock;
using support::SyncDesk;

inline const QString CustomerEntity = u"customer"_s;

//! A desk and an ERP that agree on a customer whose data both may edit.
struct World
{
    explicit World(const QString &owner = u"both"_s,
                   support::Server server = support::Server::Sqlite)
        : desk(clock, server)
    {
        erp.conditional = true;
        desk.connect
            = [this](
                  const syncing::RemoteSystem &system) -> base::Result<std::unique_ptr<Connector>> {
            return (system.kind == syncing::RemoteSystem::Kind::Erp ? erp : portal).connector();
        };
        own(u"customer"_s, owner);
        customer = desk.addCustomer(u"C-1"_s, u"Base"_s);
        desk.setField(CustomerEntity, customer, u"city"_s, u"Bonn"_s);
        desk.sync();
        erp.resetCounts();
        portal.resetCounts();
    }
    void own(const QString &group, const QString &owner)
    {
        desk.setField(u"remote_system"_s, desk.erp(), u"owner:"_s + group, owner);
    }
    //! The ERP's customer, changed there.
    void editThere(const std::function<void(CustomerPayload &)> &change)
    {
        auto payload = erp.payload<CustomerPayload>(Entity::Customer, u"C-1"_s);
        change(payload);
        erp.records[{Entity::Customer, u"C-1"_s}].payload = payload;
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
    [[nodiscard]] CustomerPayload there()
    {
        return erp.payload<CustomerPayload>(Entity::Customer, u"C-1"_s);
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
        const qint64 edits = desk.number(u"SELECT count(*) FROM edit"_s);
        desk.sync();
        return erp.pushRequests == 0 && portal.pushRequests == 0
            && desk.number(u"SELECT count(*) FROM edit"_s) == edits && desk.waiting() == 0;
    }

    ManualClock clock;
    FakeSystem portal;
    FakeSystem erp;
    SyncDesk desk;
    base::Id customer;
};

inline base::Id addTerms(World &world, const QString &code)
{
    const base::Id id = world.desk.ids().next();
    store::ChangeSet make;
    const auto set = [&](const QString &field, const QString &value) {
        make.add(u"payment_terms"_s, id, field, std::nullopt, value);
    };
    set(store::ExistsField, u"1"_s);
    set(u"code"_s, code);
    set(u"name"_s, u"Net 30"_s);
    set(u"net_days"_s, u"30"_s);
    world.desk.commit(make);
    return id;
}
