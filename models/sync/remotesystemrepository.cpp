// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/remotesystemrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QString Columns
    = u"SELECT id, kind, code, name, url, enabled, version FROM remote_system"_s;

static RemoteSystem systemFrom(const store::Rows &rows)
{
    return {.id = rows.id(0),
            .kind = rows.text(1) == "erp"_L1 ? RemoteSystem::Kind::Erp : RemoteSystem::Kind::Portal,
            .code = rows.text(2),
            .name = rows.text(3),
            .url = rows.text(4),
            .enabled = rows.flag(5),
            .version = rows.integer(6)};
}

base::Result<QList<RemoteSystem>> RemoteSystemRepository::all() const
{
    SD_TRY_VALUE(store::Rows rows, m_db.select(Columns + u" ORDER BY kind, code"_s));
    QList<RemoteSystem> list;
    while (rows.next()) {
        list.append(systemFrom(rows));
    }
    return list;
}

static base::Result<RemoteSystem> one(store::Database &db, const QString &condition,
                                      const QVariantList &values, const QString &subject)
{
    SD_TRY_VALUE(store::Rows rows, db.select(Columns + condition, values));
    if (!rows.next()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"remote system"_s,
                             {.subject = subject});
    }
    return systemFrom(rows);
}

base::Result<RemoteSystem> RemoteSystemRepository::find(base::Id id) const
{
    return one(m_db, u" WHERE id = ?"_s, store::args(id), id.toString());
}

base::Result<RemoteSystem> RemoteSystemRepository::findByCode(const QString &code) const
{
    return one(m_db, u" WHERE code = ?"_s, store::args(code), code);
}

} // namespace syncing
