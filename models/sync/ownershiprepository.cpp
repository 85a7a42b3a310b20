// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/ownershiprepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

base::Result<QHash<QString, Owner>> OwnershipRepository::of(base::Id system) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT field_group, owner FROM ownership WHERE system_id = ?"_s,
                             store::args(system)));
    QHash<QString, Owner> owners;
    while (rows.next()) {
        owners.insert(rows.text(0), ownerFromWord(rows.text(1)).value_or(Owner::None));
    }
    return owners;
}

base::Result<QHash<QString, QString>> OwnershipRepository::ownersElsewhere() const
{
    QHash<QString, QString> owners;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT o.field_group, s.name FROM ownership o JOIN remote_system s "
                             "ON s.id = o.system_id WHERE s.enabled = 1 AND o.owner = ? "
                             "ORDER BY s.name"_s,
                             store::args(ownerWord(Owner::Remote))));
    while (rows.next()) {
        QString &names = owners[rows.text(0)];
        names += (names.isEmpty() ? QString() : u", "_s) + rows.text(1);
    }
    return owners;
}

} // namespace syncing
