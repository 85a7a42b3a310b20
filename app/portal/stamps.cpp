// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/stamps.h"

using namespace Qt::StringLiterals;

namespace portal {

base::Result<Stamps> Stamps::read(store::Database &db)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT categories, products, pricing, prices FROM stamp"_s));
    return rows.next() ? Stamps{rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3)}
                       : Stamps();
}

} // namespace portal
