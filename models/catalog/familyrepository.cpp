// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familyrepository.h"

#include "models/records/table.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

base::Result<QHash<base::Id, FamilyRepository::Reach>> FamilyRepository::reach() const
{
    QHash<base::Id, Reach> result;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT family_id, COUNT(*), "
                             "SUM(CASE WHEN completeness = 100 THEN 1 ELSE 0 END) FROM product "
                             "WHERE family_id IS NOT NULL GROUP BY family_id"_s));
    while (rows.next()) {
        result.insert(rows.id(0), {rows.integer(1), rows.integer(2)});
    }
    return result;
}

base::Result<QList<Attribute>> FamilyRepository::attributes() const
{
    return records::Table<Attribute>(m_db).all(u"name, id"_s);
}

base::Result<QList<Family>> FamilyRepository::all() const
{
    SD_TRY_VALUE(QList<Family> families, records::Table<Family>(m_db).all(u"name, id"_s));
    SD_TRY(addAttributes(families));
    return families;
}

base::Result<Family> FamilyRepository::find(base::Id id) const
{
    if (id.isNull()) {
        return Family();
    }
    SD_TRY_VALUE(Family family, records::Table<Family>(m_db).byId(id));
    QList<Family> families{std::move(family)};
    SD_TRY(addAttributes(families));
    return families.constFirst();
}

base::Result<void> FamilyRepository::addAttributes(QList<Family> &families) const
{
    SD_TRY(records::Table<Family>(m_db).addParts(families));
    QSet<base::Id> ids;
    for (const Family &family : std::as_const(families)) {
        for (const FamilyAttribute &each : family.attributes) {
            ids += each.attribute.id;
        }
    }
    SD_TRY_VALUE(const auto attributes, records::Table<Attribute>(m_db).some(ids.values()));
    for (Family &family : families) {
        for (FamilyAttribute &each : family.attributes) {
            each.attribute = attributes.value(each.attribute.id);
        }
        std::ranges::stable_sort(family.attributes, {}, &FamilyAttribute::position);
    }
    return {};
}

} // namespace catalog
