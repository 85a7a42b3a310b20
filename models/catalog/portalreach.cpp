// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/portalreach.h"

using namespace Qt::StringLiterals;

namespace catalog {

base::Result<bool> productReaches(store::Database &db, base::Id product, base::Id system)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT s.role, p.state FROM remote_system s LEFT JOIN publication p "
                           "ON p.portal_id = s.id AND p.product_id = ? WHERE s.id = ?"_s,
                           store::args(product, system)));
    if (!rows.next()) {
        return false;
    }
    // A row of state 'draft' is a product whose publishing was undone: the portal knows it still.
    return rows.text(0) == "erp"_L1 || !rows.isNull(1);
}

} // namespace catalog
