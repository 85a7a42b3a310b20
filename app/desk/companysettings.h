// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/cancellation.h"
#include "app/desk/services.h"
#include "ui/settings/settingsbackend.h"

#include <optional>

namespace desk {

//! Reads and writes what the Settings page shows: systems and owners through the edit service (so
//! that they can be undone), users and roles by their repository, tokens in the keychain.
class CompanySettings final : public settings::SettingsBackend
{
    Q_OBJECT
public:
    explicit CompanySettings(Services &services, QObject *parent = nullptr);

    void load() override;
    void saveSystem(const syncing::RemoteSystem &before,
                    const syncing::RemoteSystem &after) override;
    void addSystem(const syncing::RemoteSystem &system, const QString &token) override;
    void removeSystem(const syncing::RemoteSystem &system) override;
    void saveToken(const syncing::RemoteSystem &system, const QString &token) override;
    void testSystem(const syncing::RemoteSystem &system, const QString &token) override;
    void cancelSystemTest() override;
    void setOwner(const syncing::RemoteSystem &system, const QString &group, syncing::Owner before,
                  syncing::Owner after) override;
    void saveUser(const people::User &user, const QString &password) override;
    void setCompanyName(const QString &name) override;
    void setTimeZone(const QByteArray &zone) override;
    void setGrant(base::Id role, const people::Session::Grant &grant, bool given) override;

private:
    void writeNewSystem(const syncing::RemoteSystem &system, const QString &token);
    void commit(const store::ChangeSet &changes);
    //! If the role may edit \a feature; load() follows.
    void write(const QString &feature, std::function<base::Result<void>(store::Database &)> work,
               const QString &saidAfterwards);

    Services &m_services;
    std::optional<connectors::Cancellation> m_test;
};

} // namespace desk
