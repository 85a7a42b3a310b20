// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/categorytreemodel.h"

#include <QLocale>
#include <QMimeData>

#include <limits>

using namespace Qt::StringLiterals;

namespace catalog {

static const QString DraggedCategory = u"application/x-supplierdesk-category"_s;

static base::Id draggedId(const QMimeData *data)
{
    return data ? base::Id::parse(QString::fromLatin1(data->data(DraggedCategory))) : base::Id();
}

CategoryTreeModel::CategoryTreeModel(QObject *parent) : QAbstractItemModel(parent)
{
    setCategories({}, {}, 0);
}

void CategoryTreeModel::setCategories(const QList<Category> &categories,
                                      const QHash<base::Id, qint64> &counts, qint64 total)
{
    beginResetModel();
    m_categories = categories;
    m_nodes = {Node{.id = {}, .name = tr("All products"), .count = total}};
    m_roots = {0};
    QHash<base::Id, int> places;
    for (const Category &category : categories) {
        // Parents come before their children.
        const int parent = places.value(category.parent, -1);
        QList<int> &siblings = parent < 0 ? m_roots : m_nodes[parent].children;
        const int place = int(m_nodes.size());
        const int row = int(siblings.size());
        siblings += place;
        places.insert(category.id, place);
        m_nodes += Node{.id = category.id,
                        .name = category.name,
                        .parent = parent,
                        .row = row,
                        .count = counts.value(category.id)};
    }
    for (qsizetype i = m_nodes.size() - 1; i > 0; --i) {
        if (m_nodes.at(i).parent >= 0) {
            m_nodes[m_nodes.at(i).parent].count += m_nodes.at(i).count;
        }
    }
    endResetModel();
}

QModelIndex CategoryTreeModel::indexOf(base::Id id) const
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes.at(i).id == id) {
            return createIndex(m_nodes.at(i).row, 0, quintptr(i));
        }
    }
    return {};
}

const QList<int> &CategoryTreeModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes.at(qsizetype(parent.internalId())).children : m_roots;
}

QModelIndex CategoryTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, quintptr(childrenOf(parent).at(row)));
}

QModelIndex CategoryTreeModel::parent(const QModelIndex &child) const
{
    const int place = child.isValid() ? m_nodes.at(qsizetype(child.internalId())).parent : -1;
    return place < 0 ? QModelIndex() : createIndex(m_nodes.at(place).row, 0, quintptr(place));
}

int CategoryTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(childrenOf(parent).size());
}

int CategoryTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant CategoryTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node &node = m_nodes.at(qsizetype(index.internalId()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return node.name;
    case IdRole:
        return QVariant::fromValue(node.id);
    case CountRole:
        return node.count;
    case Qt::AccessibleTextRole:
        //: Category and how many products it holds, for screen readers
        return tr("%1, %n product(s)", nullptr, int(node.count)).arg(node.name);
    default:
        return {};
    }
}

Qt::ItemFlags CategoryTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (m_editable) {
        flags |= Qt::ItemIsDropEnabled; // also beside the top ones, and on "All products"
        if (index.isValid() && !index.data(IdRole).value<base::Id>().isNull()) {
            flags |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
        }
    }
    return flags;
}

bool CategoryTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || name.isEmpty()) {
        return false;
    }
    Q_EMIT renameRequested(index.data(IdRole).value<base::Id>(), name);
    return true;
}

QStringList CategoryTreeModel::mimeTypes() const
{
    return {DraggedCategory};
}

QMimeData *CategoryTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty()) {
        return nullptr;
    }
    auto *data = new QMimeData;
    data->setData(DraggedCategory,
                  indexes.constFirst().data(IdRole).value<base::Id>().toString().toLatin1());
    return data;
}

bool CategoryTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                        int column, const QModelIndex &parent) const
{
    Q_UNUSED(row)
    Q_UNUSED(column)
    const base::Id dragged = draggedId(data);
    return m_editable && action == Qt::MoveAction && !dragged.isNull()
        && !subtree(m_categories, dragged).contains(parent.data(IdRole).value<base::Id>());
}

bool CategoryTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                     int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    // "All products" is the first at the top, and means the top where something falls on it.
    const int place
        = row < 0 ? std::numeric_limits<int>::max() : std::max(0, parent.isValid() ? row : row - 1);
    Q_EMIT moveRequested(draggedId(data), parent.data(IdRole).value<base::Id>(), place);
    return true;
}

} // namespace catalog

#include "moc_categorytreemodel.cpp"
