// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplerepository.h"
#include "models/people/session.h"
#include "models/people/view.h"
#include "models/records/editservice.h"

#include <QObject>

#include <functional>
#include <optional>

namespace people {

//! The views that the person at the desk may choose from: their own, and those that colleagues
//! share with their role. Follows what is changed here and by others. Each change is one edit,
//! which can be undone; what goes wrong tells EditService. UI thread only; never blocks.
class Views final : public QObject
{
    Q_OBJECT
public:
    //! \a newId makes the ids of new views; \a session and \a edits outlive this.
    Views(const Session &session, records::EditService &edits, std::function<base::Id()> newId,
          QObject *parent = nullptr);

    //! False until the first answer of the database.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    //! Of a list, by name: first the person's own, then those of colleagues.
    [[nodiscard]] QList<View> of(const QString &list) const;
    //! Nothing when it is gone or not for this person.
    [[nodiscard]] std::optional<View> view(base::Id id) const;
    //! The view that the person opens \a list with.
    [[nodiscard]] std::optional<View> defaultOf(const QString &list) const;
    [[nodiscard]] const QList<Role> &roles() const { return m_roles; }

    [[nodiscard]] bool isOwn(const View &view) const { return view.owner == m_session.user(); }
    [[nodiscard]] bool maySave() const;
    [[nodiscard]] bool mayShare() const;
    //! Their own; what colleagues share only those who may share themselves.
    [[nodiscard]] bool mayChange(const View &view) const;
    [[nodiscard]] bool isDefault(const View &view) const;

    //! Makes one of this person's own; its id.
    base::Id add(const QString &list, const QString &name, const QString &look,
                 const QStringList &sharedWith = {});
    //! Name, look and with whom it is shared.
    void change(const View &changed);
    void remove(base::Id id);
    //! The view that \a list is opened with from now on; null for none.
    void makeDefault(const QString &list, base::Id id);

Q_SIGNALS:
    //! There are others, or one is another.
    void changed();

private:
    struct Found
    {
        QList<View> views;
        QList<Role> roles;
        base::Id role; // of the person
    };
    [[nodiscard]] static base::Result<Found> find(store::Database &db, base::Id user);
    void read();
    [[nodiscard]] bool isFor(const View &view) const;
    [[nodiscard]] bool may(Capability capability) const;

    const Session &m_session;
    records::EditService &m_edits;
    const std::function<base::Id()> m_newId;
    QList<View> m_views; // by name
    QList<Role> m_roles;
    base::Id m_role;
    bool m_isLoaded = false;
};

} // namespace people
