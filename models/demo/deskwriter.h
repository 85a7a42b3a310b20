// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attribute.h"
#include "models/demo/bulkwriter.h"
#include "models/demo/makedemo.h"
#include "models/media/mediafiles.h"

#include <QHash>

namespace demo {

//! Writes a demo company into an empty desk database and a media folder: every record, who owns
//! what, and the outbox that fills an empty portal and an empty ERP. The same company gives the
//! same rows, ids included. Memory does not grow with the catalog but for 8 bytes a product.
//! Used on the thread of its Database.
class DeskWriter
{
public:
    DeskWriter(store::Database &db, const Company &company, const DemoTarget &target,
               const Progress &progress);
    ~DeskWriter();

    //! Store_NotEmpty when somebody works in the database already.
    [[nodiscard]] static base::Result<void> requireEmpty(store::Database &db);

    //! Parts in the order they need each other; each in transactions of its own unless one is
    //! running. Errors: Cancelled, File_CannotWrite, those of Database.
    [[nodiscard]] base::Result<void> writeCompany();
    [[nodiscard]] base::Result<void> writeProducts();
    [[nodiscard]] base::Result<void> writeOrders();

    [[nodiscard]] const DemoSummary &summary() const { return m_summary; }

private:
    class History;
    struct Tables;

    [[nodiscard]] base::Result<void> writePeople();
    void addSystems();
    void addCatalogFrame();
    void addAccounts();
    void addPricing();
    [[nodiscard]] base::Result<void> addPictures(qint64 first, qint64 count);
    void addProduct(qint64 index);
    void addTrade(qint64 index, base::Id product, bool isPublished);
    void addOrder(int index);
    void queue(base::Id system, const QString &entity, base::Id record);
    [[nodiscard]] int completeness(const Product &product) const;
    [[nodiscard]] base::Result<void> step(qint64 done);

    store::Database &m_db;
    const Company &m_company;
    const DemoTarget &m_target;
    const Progress &m_progress;
    const media::MediaFiles m_files;
    const std::unique_ptr<History> m_history;
    base::IdMaker m_ids;
    BulkWriter m_rows;
    const std::unique_ptr<Tables> m_tables;
    DemoSummary m_summary;
    qint64 m_done = 0;

    base::Id m_portal;
    base::Id m_erp;
    QHash<QString, base::Id> m_users; // by log-in
    QList<base::Id> m_categories; // by place in the company, as all of these
    QList<base::Id> m_attributes;
    QList<base::Id> m_families;
    QList<catalog::Family> m_familyValues; // for completeness
    QList<base::Id> m_terms;
    QList<base::Id> m_groups;
    QList<base::Id> m_customers;
    QList<base::Id> m_priceLists;
    QHash<int, base::Id> m_media; // by number of the picture
    QHash<QString, base::Id> m_mediaByHash;
    std::vector<base::Id> m_products;
};

} // namespace demo
