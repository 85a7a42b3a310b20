// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familyrepository.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

const QString AttributeColumns = u"a.id, a.code, a.name, a.kind, a.unit, a.choices, a.version"_s;

Attribute attributeAt(const store::Rows &rows, int first)
{
    return {.id = rows.id(first),
            .code = rows.text(first + 1),
            .name = rows.text(first + 2),
            .kind = kindFromWord(rows.text(first + 3)),
            .unit = rows.text(first + 4),
            .choices = rows.text(first + 5).split(u'|', Qt::SkipEmptyParts),
            .version = rows.integer(first + 6)};
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
    QList<Attribute> result;
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT %1 FROM attribute a ORDER BY a.name, a.id"_s.arg(AttributeColumns)));
    while (rows.next()) {
        result += attributeAt(rows, 0);
    }
    return result;
}

base::Result<QList<Family>> FamilyRepository::all() const
{
    QHash<base::Id, QList<FamilyAttribute>> attributes;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT fa.family_id, fa.required, %1 FROM family_attribute fa "
                                 "JOIN attribute a ON a.id = fa.attribute_id "
                                 "ORDER BY fa.family_id, fa.position"_s.arg(AttributeColumns)));
        while (rows.next()) {
            attributes[rows.id(0)] += {.attribute = attributeAt(rows, 2), .required = rows.flag(1)};
        }
    }
    QList<Family> result;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT id, code, name, version FROM family ORDER BY name, id"_s));
    while (rows.next()) {
        result += Family{.id = rows.id(0),
                         .code = rows.text(1),
                         .name = rows.text(2),
                         .attributes = attributes.value(rows.id(0)),
                         .version = rows.integer(3)};
    }
    return result;
}

base::Result<Family> FamilyRepository::find(base::Id id) const
{
    if (id.isNull()) {
        return Family();
    }
    Family family;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT id, code, name, version FROM family WHERE id = ?"_s,
                                 store::args(id)));
        if (!rows.next()) {
            return base::failure(base::ErrorCode::Store_NotFound, u"family"_s,
                                 {.subject = id.toString()});
        }
        family.id = rows.id(0);
        family.code = rows.text(1);
        family.name = rows.text(2);
        family.version = rows.integer(3);
    }
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT fa.required, %1 FROM family_attribute fa "
                             "JOIN attribute a ON a.id = fa.attribute_id "
                             "WHERE fa.family_id = ? ORDER BY fa.position"_s.arg(AttributeColumns),
                             store::args(id)));
    while (rows.next()) {
        family.attributes += {.attribute = attributeAt(rows, 1), .required = rows.flag(0)};
    }
    return family;
}

} // namespace catalog
