// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/remotesystemrepository.h"

#include "models/records/table.h"

using namespace Qt::StringLiterals;

namespace syncing {

using Systems = records::Table<RemoteSystem>;

base::Result<QList<RemoteSystem>> RemoteSystemRepository::all() const
{
    return Systems(m_db).all(u"kind, code"_s);
}

base::Result<RemoteSystem> RemoteSystemRepository::find(base::Id id) const
{
    return Systems(m_db).byId(id);
}

base::Result<RemoteSystem> RemoteSystemRepository::findByCode(const QString &code) const
{
    return Systems(m_db).byKey(code);
}

} // namespace syncing
