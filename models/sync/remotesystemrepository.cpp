// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/remotesystemrepository.h"

#include "models/records/table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncing {

using Systems = records::Table<RemoteSystem>;

static base::Result<RemoteSystem> one(const QList<RemoteSystem> &systems,
                                      QList<RemoteSystem>::const_iterator found,
                                      const QString &subject)
{
    return found != systems.end()
        ? base::Result<RemoteSystem>(*found)
        : base::failure(base::ErrorCode::Store_NotFound, u"remote_system"_s, {.subject = subject});
}

base::Result<QList<RemoteSystem>> RemoteSystemRepository::all() const
{
    SD_TRY_VALUE(QList<RemoteSystem> systems, Systems(m_db).all(u"role, code"_s));
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT system_id, name, value FROM connection_option"_s));
    while (rows.next()) {
        const auto its = std::ranges::find(systems, rows.id(0), &RemoteSystem::id);
        if (its != systems.end()) {
            its->options.insert(rows.text(1), rows.text(2));
        }
    }
    return systems;
}

base::Result<RemoteSystem> RemoteSystemRepository::find(base::Id id) const
{
    SD_TRY_VALUE(const QList<RemoteSystem> systems, all());
    return one(systems, std::ranges::find(systems, id, &RemoteSystem::id), id.toString());
}

base::Result<RemoteSystem> RemoteSystemRepository::findByCode(const QString &code) const
{
    SD_TRY_VALUE(const QList<RemoteSystem> systems, all());
    return one(systems, std::ranges::find(systems, code, &RemoteSystem::code), code);
}

} // namespace syncing
