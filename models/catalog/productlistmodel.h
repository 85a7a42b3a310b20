// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productquery.h"
#include "models/records/listmodel.h"

#include <atomic>
#include <memory>

namespace catalog {

//! The products a query finds, windowed (see store::PagedModelBase). UI thread only.
class ProductListModel final : public records::ColumnsModel<ProductRow>
{
    Q_OBJECT
public:
    enum Column {
        SkuColumn,
        NameColumn,
        BrandColumn,
        CategoryColumn,
        StockColumn,
        CompletenessColumn,
        PublicationColumn,
        ChangedColumn,
    };
    Q_ENUM(Column)
    enum Role {
        CompletenessRole = FirstOwnRole, //!< int, 0 … 100
    };

    explicit ProductListModel(store::Store &store, QObject *parent = nullptr);

    //! The row when it has arrived, else null.
    using ColumnsModel::rowAt;
    [[nodiscard]] const ProductQuery &query() const { return m_query; }
    //! Asks anew when it differs.
    void setQuery(const ProductQuery &query);
    //! Whether all is prepared for searching at full speed; it works before, too.
    [[nodiscard]] bool isSearchPrepared() const { return m_searchPrepared; }
    //! Whether names can be edited in the list; see renameRequested().
    void setEditable(bool editable) { m_editable = editable; }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    //! Only columns with an index can be sorted by; others leave the order as it is. -1: by name,
    //! and of a search the best matches first.
    void sort(int column, Qt::SortOrder order) override;
    //! The column that the list is sorted by; -1: see sort().
    [[nodiscard]] int sortColumn() const;

Q_SIGNALS:
    //! Somebody typed another name into the list; the list shows it when it is stored.
    void renameRequested(const catalog::ProductRow &row, const QString &name);
    //! Of the query's codes; told once for a query that has some, also when none is missing.
    void missingCodesFound(const QStringList &codes);

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const ProductRow &row, int column, int role) const override;

private:
    void findMissingCodes();
    //! For searching, in the background, a portion after the other.
    void readTexts();

    ProductQuery m_query;
    //! Counts the queries, so that reading for an older one can stop.
    std::shared_ptr<std::atomic<int>> m_serial = std::make_shared<std::atomic<int>>(0);
    bool m_readingTexts = false;
    bool m_searchPrepared = false;
    bool m_editable = false;
};

} // namespace catalog
