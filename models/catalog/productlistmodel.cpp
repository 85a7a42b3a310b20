// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productlistmodel.h"

#include "models/catalog/productidselect.h"
#include "models/store/cellalignment.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

bool isNumber(int column)
{
    return column == ProductListModel::StockColumn
        || column == ProductListModel::CompletenessColumn;
}

std::optional<ProductQuery::Sort> sortOf(int column)
{
    switch (column) {
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

ProductListModel::ProductListModel(store::Store &store, QObject *parent) : PagedModel(store, parent)
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
        .read([texts = m_texts](store::Database &db) { return texts->readSome(db); })
        .then(this, [this](const base::Result<bool> &done) {
            m_readingTexts = false;
            m_searchPrepared = done.ok() && *done;
            if (done.ok() && !*done) { // after an error: with the next list
                readTexts();
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

int ProductListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return store::cellAlignment(isNumber(section));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SkuColumn:
        //: Column title: the supplier's own article code
        return tr("SKU");
    case NameColumn:
        return tr("Name");
    case BrandColumn:
        return tr("Brand");
    case CategoryColumn:
        return tr("Category");
    case StockColumn:
        return tr("Stock");
    case CompletenessColumn:
        //: Column title: how much of a product's description is there, in per cent
        return tr("Complete");
    case PublicationColumn:
        //: Column title: published, draft or withdrawn
        return tr("Portal");
    case ChangedColumn:
        return tr("Changed");
    default:
        return {};
    }
}

Qt::ItemFlags ProductListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = PagedModel::flags(index);
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
        query.descending = order == Qt::DescendingOrder;
        setQuery(query);
    }
}

int ProductListModel::sortColumn() const
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == m_query.sort) {
            return column;
        }
    }
    return NameColumn;
}

ProductListModel::IdsQuery ProductListModel::idsQuery() const
{
    return [query = m_query, order = m_order, texts = m_texts, serial = m_serial,
            mine = m_serial->load()](store::Database &db, qint64 limit) {
        return ProductIdSelect(db, *order, *texts,
                               [&serial, mine] { return serial->load() != mine; })
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
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::EditRole:
        return column == NameColumn ? row.name : display(row, column);
    case Qt::ToolTipRole:
        return column == NameColumn ? QVariant(row.name) : QVariant();
    case Qt::TextAlignmentRole:
        return store::cellAlignment(isNumber(column));
    case StateRole:
        return column == PublicationColumn
            ? QVariant(row.status == ProductStatus::Discontinued ? statusWord(row.status)
                                                                 : publicationWord(row.publication))
            : QVariant();
    case CompletenessRole:
        return row.completeness;
    case UnitRole:
        return row.stock.unit();
    case DiscontinuedRole:
        return row.status == ProductStatus::Discontinued;
    default:
        return {};
    }
}

QVariant ProductListModel::display(const ProductRow &row, int column)
{
    const QLocale locale;
    switch (column) {
    case SkuColumn:
        return row.sku;
    case NameColumn:
        return row.name;
    case BrandColumn:
        return row.brand;
    case CategoryColumn:
        return row.categoryName;
    case StockColumn:
        return row.stock.toText(locale);
    case CompletenessColumn:
        //: Share in per cent
        return tr("%1 %").arg(locale.toString(row.completeness));
    case PublicationColumn:
        return row.status == ProductStatus::Discontinued ? statusWord(row.status)
                                                         : publicationWord(row.publication);
    case ChangedColumn:
        return locale.toString(row.changedAt.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

} // namespace catalog

#include "moc_productlistmodel.cpp"
