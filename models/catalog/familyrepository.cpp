// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familyrepository.h"

#include "models/records/table.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

using Attributes = records::Table<Attribute>;

Attribute attributeAt(const store::Rows &rows, int first)
{
    return records::type<Attribute>().restored(rows, first);
}

} // namespace

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
    return Attributes(m_db).all(u"name, id"_s);
}

base::Result<QList<Family>> FamilyRepository::all() const
{
    QHash<base::Id, QList<FamilyAttribute>> attributes;
    {
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT fa.family_id, fa.required, %1 FROM family_attribute fa "
                        "JOIN attribute a ON a.id = fa.attribute_id "
                        "ORDER BY fa.family_id, fa.position"_s.arg(Attributes::columns(u"a"_s))));
        while (rows.next()) {
            attributes[rows.id(0)] += {.attribute = attributeAt(rows, 2), .required = rows.flag(1)};
        }
    }
    SD_TRY_VALUE(QList<Family> result, records::Table<Family>(m_db).all(u"name, id"_s));
    for (Family &family : result) {
        family.attributes = attributes.value(family.id);
    }
    return result;
}

base::Result<Family> FamilyRepository::find(base::Id id) const
{
    if (id.isNull()) {
        return Family();
    }
    SD_TRY_VALUE(Family family, records::Table<Family>(m_db).byId(id));
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT fa.required, %1 FROM family_attribute fa "
                             "JOIN attribute a ON a.id = fa.attribute_id "
                             "WHERE fa.family_id = ? ORDER BY fa.position"_s.arg(
                                 Attributes::columns(u"a"_s)),
                             store::args(id)));
    while (rows.next()) {
        family.attributes += {.attribute = attributeAt(rows, 1), .required = rows.flag(0)};
    }
    return family;
}

} // namespace catalog
