// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attributewriter.h"
#include "models/catalog/category.h"
#include "models/catalog/familywriter.h"
#include "models/catalog/productwriter.h"
#include "models/catalog/stockwriter.h"
#include "models/media/mediawriter.h"
#include "models/records/typewriter.h"
#include "models/store/changelog.h"
#include "tests/support/testing.h"

namespace support {

//! A small catalog: two categories below one another, a family with one attribute of each
//! kind (length is required), a portal and an ERP, two price lists. Ids are fixed numbers.
struct CatalogFixture
{
    static constexpr base::Id Tools{11};
    static constexpr base::Id Drills{12};
    static constexpr base::Id Family{21};
    static constexpr base::Id Portal{31};
    static constexpr base::Id Erp{32};
    static constexpr base::Id Retail{41};
    static constexpr base::Id Trade{42};

    CatalogFixture() : ids(clock, 7), log(writers, ids, clock)
    {
        writers.add(std::make_unique<catalog::ProductWriter>(ids, clock));
        writers.add(std::make_unique<records::TypeWriter>(records::type<catalog::Category>()));
        writers.add(std::make_unique<catalog::AttributeWriter>());
        writers.add(std::make_unique<catalog::FamilyWriter>());
        writers.add(std::make_unique<catalog::StockWriter>());
        writers.add(std::make_unique<media::MediaWriter>());
    }

    [[nodiscard]] base::Result<void> fill(store::Database &db)
    {
        using namespace Qt::StringLiterals;
        using store::args;
        SD_TRY(db.insertMany(u"category"_s, {u"id"_s, u"parent_id"_s, u"code"_s, u"name"_s},
                             {args(Tools, base::Id(), u"tools"_s, u"Tools"_s),
                              args(Drills, Tools, u"drills"_s, u"Drills"_s)}));
        SD_TRY(db.insertMany(u"family"_s, {u"id"_s, u"code"_s, u"name"_s},
                             {args(Family, u"drill"_s, u"Drill"_s)}));
        SD_TRY(db.insertMany(
            u"attribute"_s, {u"id"_s, u"code"_s, u"name"_s, u"kind"_s, u"unit"_s, u"choices"_s},
            {args(base::Id(51), u"length"_s, u"Length"_s, u"number"_s, u"MMT"_s, u""_s),
             args(base::Id(52), u"colour"_s, u"Colour"_s, u"choice"_s, u""_s, u"red|blue"_s),
             args(base::Id(53), u"cordless"_s, u"Cordless"_s, u"flag"_s, u""_s, u""_s),
             args(base::Id(54), u"note"_s, u"Note"_s, u"text"_s, u""_s, u""_s)}));
        SD_TRY(db.insertMany(u"family_attribute"_s,
                             {u"family_id"_s, u"attribute_id"_s, u"position"_s, u"required"_s},
                             {args(Family, base::Id(51), 0, 1), args(Family, base::Id(52), 1, 0),
                              args(Family, base::Id(53), 2, 0), args(Family, base::Id(54), 3, 0)}));
        SD_TRY(db.insertMany(u"remote_system"_s,
                             {u"id"_s, u"role"_s, u"code"_s, u"name"_s, u"url"_s},
                             {args(Portal, u"portal"_s, u"portal"_s, u"Portal"_s, u""_s),
                              args(Erp, u"erp"_s, u"erp"_s, u"ERP"_s, u""_s)}));
        QList<QVariantList> owners;
        for (const QString &group :
             {u"text"_s, u"assets"_s, u"category"_s, u"publication"_s, u"price"_s, u"stock"_s}) {
            owners += args(Portal, group, u"desk"_s);
        }
        owners += args(Erp, u"text"_s, u"desk"_s);
        SD_TRY(
            db.insertMany(u"ownership"_s, {u"system_id"_s, u"field_group"_s, u"owner"_s}, owners));
        return db.insertMany(
            u"price_list"_s,
            {u"id"_s, u"code"_s, u"name"_s, u"currency"_s, u"status"_s, u"changed_at"_s},
            {args(Retail, u"retail"_s, u"Retail"_s, u"EUR"_s, u"active"_s, 1),
             args(Trade, u"trade"_s, u"Trade"_s, u"EUR"_s, u"active"_s, 1)});
    }

    //! A new product with SKU, name and unit.
    [[nodiscard]] base::Result<base::Id> addProduct(store::Database &db, const QString &sku,
                                                    const QString &name, base::Id category = Drills)
    {
        using namespace Qt::StringLiterals;
        const base::Id id = ids.next();
        store::ChangeSet changes;
        changes.label = u"add"_s;
        changes.add(u"product"_s, id, store::ExistsField, std::nullopt, u"1"_s);
        changes.add(u"product"_s, id, u"sku"_s, std::nullopt, sku);
        changes.add(u"product"_s, id, u"name"_s, std::nullopt, name);
        changes.add(u"product"_s, id, u"unit"_s, std::nullopt, u"C62"_s);
        changes.add(u"product"_s, id, u"category"_s, std::nullopt, category.toString());
        SD_TRY(log.commit(db, changes, author));
        return id;
    }

    //! One field of a product changed.
    [[nodiscard]] base::Result<base::Id> change(store::Database &db, base::Id product,
                                                const QString &field, std::optional<QString> before,
                                                std::optional<QString> after)
    {
        store::ChangeSet changes;
        changes.label = QStringLiteral("change");
        changes.add(QStringLiteral("product"), product, field, before, after);
        return log.commit(db, changes, author);
    }

    ManualClock clock;
    base::IdMaker ids;
    store::RecordWriters writers;
    store::ChangeLog log;
    store::Author author{.user = base::Id(1), .name = QStringLiteral("Ada")};
};

} // namespace support
