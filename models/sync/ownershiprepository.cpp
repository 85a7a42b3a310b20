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

} // namespace syncing
