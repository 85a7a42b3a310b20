// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/publicationrepository.h"

#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace catalog {

base::Result<QList<Portal>> PublicationRepository::portals() const
{
    QList<Portal> result;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT id, code, name FROM remote_system "
                             "WHERE role <> 'erp' AND enabled = 1 ORDER BY id"_s));
    while (rows.next()) {
        result += Portal{.id = rows.id(0), .code = rows.text(1), .name = rows.text(2)};
    }
    return result;
}

base::Result<QHash<base::Id, PublicationState>>
PublicationRepository::states(base::Id portal, const QList<base::Id> &products) const
{
    QHash<base::Id, PublicationState> result;
    SD_TRY(store::forEachPortion(
        products, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT product_id, state FROM publication "
                                     "WHERE portal_id = ? AND product_id IN (%1)"_s.arg(marks),
                                     store::args(portal) + values));
            while (rows.next()) {
                result.insert(rows.id(0), publicationFromWord(rows.text(1)));
            }
            return {};
        }));
    return result;
}

base::Result<QList<base::Id>> PublicationRepository::productsOn(base::Id portal) const
{
    QList<base::Id> result;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT product_id FROM publication WHERE portal_id = ? "
                             "AND state IN ('published', 'withdrawn') ORDER BY product_id"_s,
                             store::args(portal)));
    while (rows.next()) {
        result += rows.id(0);
    }
    return result;
}

} // namespace catalog
