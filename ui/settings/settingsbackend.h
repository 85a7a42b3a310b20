// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplerepository.h"
#include "models/sync/ownership.h"
#include "models/sync/remotesystem.h"

#include <QHash>
#include <QObject>

namespace settings {

//! What the Settings page shows of the company. A plain value.
struct CompanyData
{
    QList<syncing::RemoteSystem> systems;
    QHash<base::Id, QHash<QString, syncing::Owner>> owners; //!< system → field group → owner
    QList<people::User> users;
    QList<people::Role> roles;
    QString name; //!< of the company; empty while it has none
    QByteArray timeZone; //!< IANA name: "Europe/Berlin"
};

//! What the Settings page asks for; implemented by app/desk. Every function returns at once and
//! answers by a signal. UI thread only.
class SettingsBackend : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! Reads everything; answered by loaded() or failed(). Writing functions load by themselves.
    virtual void load() = 0;
    virtual void saveSystem(const syncing::RemoteSystem &before, const syncing::RemoteSystem &after)
        = 0;
    //! A system without an id becomes a new one, with a code of its own and the usual owners.
    //! \a token goes into the keychain of this computer; answered by systemAdded() or failed().
    virtual void addSystem(const syncing::RemoteSystem &system, const QString &token) = 0;
    //! Answered by loaded(), or by failed() when orders or publications refer to it.
    virtual void removeSystem(const syncing::RemoteSystem &system) = 0;
    //! Into the keychain of this computer; answered by tokenSaved().
    virtual void saveToken(const syncing::RemoteSystem &system, const QString &token) = 0;
    //! Asks the system who it is, with \a token or, when that is empty, with the stored one.
    virtual void testSystem(const syncing::RemoteSystem &system, const QString &token) = 0;
    virtual void cancelSystemTest() = 0;
    virtual void setOwner(const syncing::RemoteSystem &system, const QString &group,
                          syncing::Owner before, syncing::Owner after)
        = 0;
    //! A user without an id is a new one. \a password is empty when it stays as it is.
    virtual void saveUser(const people::User &user, const QString &password) = 0;
    virtual void setCompanyName(const QString &name) = 0;
    //! The zone in which the company's days begin and end.
    virtual void setTimeZone(const QByteArray &zone) = 0;
    virtual void setGrant(base::Id role, const people::Session::Grant &grant, bool given) = 0;

Q_SIGNALS:
    void loaded(const settings::CompanyData &data);
    //! Not read or not written, and why.
    void failed(const base::Error &error);
    //! Something was written; said to the user.
    void saved(const QString &what);
    void systemAdded(base::Id system);
    void tokenSaved(const base::Result<void> &result);
    //! Name and version of what answered, in words.
    void systemTested(const base::Result<QString> &found);
};

} // namespace settings
