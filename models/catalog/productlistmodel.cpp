// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productlistmodel.h"

#include "models/catalog/productidselect.h"
#include "models/catalog/producttextselect.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

std::optional<ProductQuery::Sort> sortOf(int column)
{
    switch (column) {
    case -1:
        return ProductQuery::Sort::Best;
    case ProductListModel::SkuColumn:
        return ProductQuery::Sort::Sku;
    case ProductListModel::NameColumn:
        return ProductQuery::Sort::Name;
    case ProductListModel::BrandColumn:
        return ProductQuery::Sort::Brand;
    case ProductListModel::CompletenessColumn:
        return ProductQuery::Sort::Completeness;
    case ProductListModel::ChangedColumn:
        return ProductQuery::Sort::Changed;
    default:
        return std::nullopt;
    }
}

} // namespace

ProductListModel::ProductListModel(store::Store &store, QObject *parent)
    : ColumnsModel(store,
                   {
                       //: Column title: the supplier's own article code
                       Shows(tr("SKU"), &ProductRow::sku),
                       Shows(tr("Name"), &ProductRow::name).withToolTip(),
                       Shows(tr("Brand"), &ProductRow::brand),
                       Shows(tr("Category"), &ProductRow::categoryName),
                       Shows(tr("Stock"), &ProductRow::stock),
                       //: Column title: how much of a product's description is there, in per cent
                       Shows(tr("Complete"),
                             [](const ProductRow &row) {
                                 //: Share in per cent
                                 return tr("%1 %").arg(records::cellText(row.completeness));
                             })
                           .asNumber(),
                       //: Column title: published, draft or withdrawn
                       Shows(tr("Portal"),
                             [](const ProductRow &row) {
                                 return row.status == ProductStatus::Discontinued
                                     ? statusWord(row.status)
                                     : publicationWord(row.publication);
                             })
                           .asState(),
                       Shows(tr("Changed"), &ProductRow::changedAt),
                   },
                   parent)
{
    connect(this, &PagedModelBase::listChanged, this, [this] {
        if (!isLoading() && !m_readingTexts) {
            readTexts();
        }
    });
}

void ProductListModel::readTexts()
{
    m_readingTexts = true;
    store()
        .read([](store::Database &db) { return db.kept<ProductTextSelect>().readSome(db); })
        .then(this, [this](const base::Result<bool> &done) {
            m_readingTexts = false;
            const bool wasPrepared = std::exchange(m_searchPrepared, done.ok() && *done);
            if (done.ok() && !*done) { // after an error: with the next list
                readTexts();
            } else if (m_searchPrepared && !wasPrepared && !m_query.search.isEmpty()) {
                reload(); // now more is found
            }
        });
}

void ProductListModel::setQuery(const ProductQuery &query)
{
    if (m_query != query) {
        const bool otherCodes = m_query.codes != query.codes;
        m_query = query;
        ++*m_serial;
        restart();
        if (otherCodes && !query.codes.isEmpty()) {
            findMissingCodes();
        }
    }
}

void ProductListModel::findMissingCodes()
{
    const QStringList codes = m_query.codes;
    store()
        .read([codes](store::Database &db) { return ProductRepository(db).missing(codes); })
        .then(this, [this, codes](const base::Result<QStringList> &missing) {
            if (!missing.ok()) {
                Q_EMIT failed(missing.error());
            } else if (codes == m_query.codes) {
                Q_EMIT missingCodesFound(*missing);
            }
        });
}

Qt::ItemFlags ProductListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = ColumnsModel::flags(index);
    if (m_editable && index.column() == NameColumn && rowAt(index.row())) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool ProductListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ProductRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row || role != Qt::EditRole || index.column() != NameColumn || !m_editable) {
        return false;
    }
    const QString name = value.toString().trimmed();
    if (name != row->name) {
        Q_EMIT renameRequested(*row, name);
    }
    return true;
}

void ProductListModel::sort(int column, Qt::SortOrder order)
{
    if (const auto sort = sortOf(column)) {
        ProductQuery query = m_query;
        query.sort = *sort;
        query.descending = *sort != ProductQuery::Sort::Best && order == Qt::DescendingOrder;
        setQuery(query);
    }
}

int ProductListModel::sortColumn() const
{
    int column = -1;
    while (sortOf(column) != m_query.sort) {
        ++column;
    }
    return column;
}

ProductListModel::IdsQuery ProductListModel::idsQuery() const
{
    return [query = m_query, serial = m_serial, mine = m_serial->load()](store::Database &db,
                                                                         qint64 limit) {
        return ProductIdSelect(db, [&serial, mine] { return serial->load() != mine; })
            .read(query, limit);
    };
}

ProductListModel::RowsQuery ProductListModel::rowsQuery() const
{
    return [portal = m_query.portal](store::Database &db, const QList<base::Id> &ids) {
        return ProductRepository(db).rows(ids, portal);
    };
}

QVariant ProductListModel::cell(const ProductRow &row, int column, int role) const
{
    return role == CompletenessRole
        ? QVariant(row.completeness)
        : ColumnsModel::cell(row, column, role == Qt::EditRole ? Qt::DisplayRole : role);
}

} // namespace catalog

#include "moc_productlistmodel.cpp"
