// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/companysettings.h"

#include "app/connectors/factory/makeconnector.h"
#include "app/connectors/rest/secretstore.h"
#include "app/sync/syncengine.h"
#include "models/base/companytime.h"
#include "models/people/passwords.h"
#include "models/store/settings.h"
#include "models/store/transaction.h"
#include "models/sync/ownershiprepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/remotesystemwriter.h"
#include "models/sync/systemchanges.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

base::Result<settings::CompanyData> read(store::Database &db)
{
    settings::CompanyData data;
    SD_TRY_VALUE(data.systems, syncing::RemoteSystemRepository(db).all());
    for (const syncing::RemoteSystem &system : std::as_const(data.systems)) {
        SD_TRY_VALUE(const auto owners, syncing::OwnershipRepository(db).of(system.id));
        data.owners.insert(system.id, owners);
    }
    SD_TRY_VALUE(data.users, people::PeopleRepository(db).users());
    SD_TRY_VALUE(data.roles, people::PeopleRepository(db).roles());
    SD_TRY_VALUE(const auto name, store::settings::read(db, u"company.name"_s));
    data.name = name.value_or(QString());
    data.timeZone = base::companytime::zone().id();
    return data;
}

QString entityWord()
{
    return syncing::RemoteSystemWriter().entity();
}

base::Result<connectors::ServerInfo> check(const syncing::RemoteSystem &system,
                                           const QString &token, const base::Clock &clock,
                                           const connectors::Cancellation &cancellation)
{
    SD_TRY_VALUE(const auto connector, connectors::makeConnector(system, token.toUtf8(), clock));
    return connector->check(cancellation);
}

} // namespace

CompanySettings::CompanySettings(Services &services, QObject *parent)
    : SettingsBackend(parent), m_services(services)
{
    // Undo, redo and other desks change what is shown here too.
    connect(&services.edits.events(), &records::Events::changed, this,
            [this](const store::ChangeSet &changes) {
                const auto concerns = [](const store::FieldChange &change) {
                    return change.entity == entityWord();
                };
                if (std::ranges::any_of(changes.changes, concerns)) {
                    load();
                }
            });
}

void CompanySettings::load()
{
    base::Answer(m_services.store.read(read))
        .then(this, [this](const base::Result<settings::CompanyData> &data) {
            if (data.ok()) {
                Q_EMIT loaded(*data);
            } else {
                Q_EMIT failed(data.error());
            }
        });
}

void CompanySettings::commit(const store::ChangeSet &changes)
{
    base::Answer(m_services.edits.commit(changes))
        .then(this, [this](const base::Result<base::Id> &edit) {
            if (!edit.ok()) {
                Q_EMIT failed(edit.error());
            } else {
                m_services.sync.syncNow(); // with the new address and owners
            }
        });
}

void CompanySettings::saveSystem(const syncing::RemoteSystem &before,
                                 const syncing::RemoteSystem &after)
{
    store::ChangeSet changes = syncing::changesOf(before, after);
    changes.label = store::editLabel("system.edit"_L1, {after.name});
    commit(changes);
}

void CompanySettings::addSystem(const syncing::RemoteSystem &system, const QString &token)
{
    const auto allSystems
        = [](store::Database &db) { return syncing::RemoteSystemRepository(db).all(); };
    base::Answer(m_services.store.read(allSystems))
        .then(this,
              [this, system, token](const base::Result<QList<syncing::RemoteSystem>> &present) {
                  if (!present.ok()) {
                      Q_EMIT failed(present.error());
                      return;
                  }
                  syncing::RemoteSystem added = system;
                  added.id = m_services.ids.next();
                  added.code = syncing::freeCode(added.role, *present);
                  writeNewSystem(added, token);
              });
}

void CompanySettings::writeNewSystem(const syncing::RemoteSystem &system, const QString &token)
{
    const auto *connector = syncing::findConnector(connectors::allConnectors(), system.connector);
    if (!connector) {
        Q_EMIT failed(base::failure(base::ErrorCode::Sync_UnknownConnector, {},
                                    {.subject = system.name, .expected = system.connector}));
        return;
    }
    store::ChangeSet changes = syncing::additionOf(system, connector->owners);
    changes.label = store::editLabel("system.new"_L1, {system.name});
    base::Answer(m_services.edits.commit(changes))
        .then(this, [this, system, token](const base::Result<base::Id> &edit) {
            if (!edit.ok()) {
                Q_EMIT failed(edit.error());
                return;
            }
            Q_EMIT systemAdded(system.id);
            if (token.isEmpty()) {
                m_services.sync.syncNow();
            } else {
                saveToken(system, token);
            }
        });
}

void CompanySettings::removeSystem(const syncing::RemoteSystem &system)
{
    const auto ownersOf
        = [id = system.id](store::Database &db) { return syncing::OwnershipRepository(db).of(id); };
    base::Answer(m_services.store.read(ownersOf))
        .then(this, [this, system](const base::Result<QHash<QString, syncing::Owner>> &owners) {
            if (!owners.ok()) {
                Q_EMIT failed(owners.error());
                return;
            }
            store::ChangeSet changes = syncing::removalOf(system, *owners);
            changes.label = store::editLabel("system.remove"_L1, {system.name});
            base::Answer(m_services.edits.commit(changes))
                .then(this, [this, system](const base::Result<base::Id> &edit) {
                    if (!edit.ok()) {
                        Q_EMIT failed(edit.error());
                        return;
                    }
                    base::Answer(m_services.secrets.remove(system.code))
                        .then(this, [](const base::Result<void> &) {}); // there may be none
                    m_services.sync.syncNow();
                });
        });
}

void CompanySettings::setOwner(const syncing::RemoteSystem &system, const QString &group,
                               syncing::Owner before, syncing::Owner after)
{
    store::ChangeSet changes;
    changes.label = store::editLabel("ownership.edit"_L1, {system.name});
    changes.add(entityWord(), system.id, "owner:"_L1 + group, syncing::ownerWord(before),
                syncing::ownerWord(after));
    commit(changes);
}

void CompanySettings::saveToken(const syncing::RemoteSystem &system, const QString &token)
{
    base::Answer(m_services.secrets.write(system.code, token))
        .then(this, [this](const base::Result<void> &result) {
            Q_EMIT tokenSaved(result);
            m_services.sync.syncNow();
        });
    load();
}

void CompanySettings::testSystem(const syncing::RemoteSystem &system, const QString &token)
{
    m_test.emplace();
    const auto run = [this, system, cancellation = *m_test](const QString &secret) {
        base::Answer(
            QtConcurrent::run(check, system, secret, std::cref(m_services.clock), cancellation))
            .then(this, [this](const base::Result<connectors::ServerInfo> &info) {
                if (info.ok()) {
                    //: name and version of a portal or ERP
                    Q_EMIT systemTested(tr("%1 %2 answered and accepted the access token.")
                                            .arg(info->product, info->version));
                } else {
                    Q_EMIT systemTested(info.error());
                }
            });
    };
    if (!token.isEmpty()) {
        run(token);
        return;
    }
    base::Answer(m_services.secrets.read(system.code))
        .then(this, [this, run](const base::Result<QString> &secret) {
            if (secret.ok()) {
                run(*secret);
            } else {
                Q_EMIT systemTested(secret.error());
            }
        });
}

void CompanySettings::cancelSystemTest()
{
    if (m_test) {
        m_test->cancel();
        m_test.reset();
    }
}

void CompanySettings::write(const QString &feature,
                            std::function<base::Result<void>(store::Database &)> work,
                            const QString &saidAfterwards)
{
    const auto allowed = m_services.session.require({.feature = feature});
    if (!allowed.ok()) {
        Q_EMIT failed(allowed.error());
        return;
    }
    base::Answer(m_services.store.write([work = std::move(work)](
                                            store::Database &db) -> base::Result<void> {
        SD_TRY_VALUE(auto transaction, store::Transaction::begin(db));
        SD_TRY(work(db));
        return transaction.commit();
    })).then(this, [this, saidAfterwards](const base::Result<void> &result) {
        if (result.ok()) {
            Q_EMIT saved(saidAfterwards);
            load();
        } else {
            Q_EMIT failed(result.error());
        }
    });
}

void CompanySettings::saveUser(const people::User &user, const QString &password)
{
    people::User saved = user;
    if (saved.id.isNull()) {
        saved.id = m_services.ids.next();
    }
    write(
        u"people"_s,
        [saved, password](store::Database &db) -> base::Result<void> {
            SD_TRY(people::PeopleRepository(db).save(saved));
            if (!password.isEmpty()) {
                SD_TRY_VALUE(const QString hash, people::passwords::hash(password));
                SD_TRY(people::PeopleRepository(db).setPasswordHash(saved.id, hash));
            }
            return {};
        },
        tr("User %1 saved.").arg(saved.login));
}

void CompanySettings::setGrant(base::Id role, const people::Session::Grant &grant, bool given)
{
    write(
        u"people"_s,
        [role, grant, given](store::Database &db) {
            return people::PeopleRepository(db).setGrant(role, grant, given);
        },
        tr("Saved. It takes effect when people with this role next sign in."));
}

void CompanySettings::setCompanyName(const QString &name)
{
    write(
        u"settings"_s,
        [name](store::Database &db) { return store::settings::write(db, u"company.name"_s, name); },
        tr("Company name saved."));
}

void CompanySettings::setTimeZone(const QByteArray &zone)
{
    write(
        u"settings"_s,
        [zone](store::Database &db) { return store::settings::setTimeZone(db, zone); },
        //: %1 is the name of a time zone
        tr("The company's time zone is now %1. Other desks use it after a restart.")
            .arg(QString::fromLatin1(zone)));
}

} // namespace desk

#include "moc_companysettings.cpp"
