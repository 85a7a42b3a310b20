// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/partsmodel.h"

#include "models/records/fieldtext.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

PartsModel::PartsModel(const Type &type, const QString &list, const QList<Column> &columns,
                       QObject *parent)
    : QAbstractTableModel(parent),
      m_type(type),
      m_list(*std::ranges::find(type.children(), list, &Children::name)),
      m_columns(columns)
{
}

const Field &PartsModel::field(int column) const
{
    return *m_list.type().find(m_columns.at(column).field);
}

void PartsModel::setRecord(const void *record)
{
    const base::Id id = record ? m_type.id(record) : base::Id();
    Parts parts = record ? partsOf(m_list, record) : Parts();
    if (id != m_record) {
        beginResetModel();
        m_record = id;
        m_rows.clear();
        for (const auto &[key, texts] : parts.asKeyValueRange()) {
            m_rows.append({key, texts});
        }
        endResetModel();
        return;
    }
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (!parts.contains(m_rows.at(row).key)) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        } else if (auto told = parts.take(m_rows.at(row).key); told != m_rows.at(row).texts) {
            m_rows[row].texts = std::move(told);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    for (const auto &[key, texts] : parts.asKeyValueRange()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
        m_rows.append({key, texts});
        endInsertRows();
    }
}

void PartsModel::setEditable(bool isEditable)
{
    if (m_isEditable != isEditable) {
        beginResetModel(); // the row for a new part comes or goes
        m_isEditable = isEditable;
        endResetModel();
    }
}

int PartsModel::rowCount(const QModelIndex &parent) const
{
    const bool hasNewRow = m_isEditable && !m_record.isNull();
    return parent.isValid() ? 0 : int(m_rows.size()) + (hasNewRow ? 1 : 0);
}

int PartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole;
    if (!isText || !checkIndex(index, CheckIndexOption::IndexIsValid) || isNewRow(index.row())) {
        return {};
    }
    return m_rows.at(index.row()).texts.value(m_columns.at(index.column()).field);
}

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0
            && section < columnCount()
        ? m_columns.at(section).title
        : QVariant();
}

Qt::ItemFlags PartsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    // A part begins with its first field.
    const bool isOpen = m_isEditable && (!isNewRow(index.row()) || index.column() == 0);
    return isOpen && index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

base::Result<QString> PartsModel::kept(int column, const QString &typed) const
{
    SD_TRY_VALUE(QString text, normalized(m_list.type(), field(column).name, typed));
    if (text.isEmpty() && field(column).required) {
        return base::failure(base::ErrorCode::Value_Empty, {}, {.field = field(column).name});
    }
    return text;
}

void PartsModel::set(PartTexts &texts, const QString &field, const QString &text)
{
    if (text.isEmpty()) {
        texts.remove(field);
    } else {
        texts.insert(field, text);
    }
}

void PartsModel::add(store::ChangeSet &changes, const Row *before, const Row &after) const
{
    addPartChanges(changes, m_type, m_record, m_list,
                   before ? Parts{{before->key, before->texts}} : Parts(),
                   {{after.key, after.texts}});
}

void PartsModel::request(QLatin1StringView code, const QString &title, store::ChangeSet changes)
{
    if (!changes.isEmpty()) {
        changes.label = store::editLabel(code, {m_list.type().entity(), title});
        Q_EMIT changeRequested(changes);
    }
}

//! Its key differs from that of any other part, wherever that is made.
PartsModel::Row PartsModel::newRow()
{
    return {.key = QUuid::createUuid().toString(QUuid::WithoutBraces), .texts = {}};
}

bool PartsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)
        || (isNewRow(index.row()) && value.toString().trimmed().isEmpty())) {
        return false;
    }
    const auto text = kept(index.column(), value.toString());
    if (!text) {
        Q_EMIT refused(text.error());
        return false;
    }
    const bool isNew = isNewRow(index.row());
    const Row before = isNew ? newRow() : m_rows.at(index.row());
    Row after = before;
    set(after.texts, m_columns.at(index.column()).field, *text);
    store::ChangeSet changes;
    add(changes, isNew ? nullptr : &before, after);
    request(isNew ? "part.new"_L1 : "part.edit"_L1, after.texts.value(m_columns.constFirst().field),
            std::move(changes));
    return true;
}

void PartsModel::remove(const QList<int> &rows)
{
    store::ChangeSet changes;
    QString title;
    for (const int row : rows) {
        if (m_isEditable && row >= 0 && row < m_rows.size()) {
            const Row &gone = m_rows.at(row);
            title = title.isEmpty() ? gone.texts.value(m_columns.constFirst().field) : title;
            changes.add(m_type.entity(), m_record, Part{.list = &m_list, .key = gone.key}.name(),
                        partText(gone.texts), std::nullopt);
        }
    }
    request("part.remove"_L1, title, std::move(changes));
}

void PartsModel::paste(const QList<QStringList> &cells, const QModelIndex &at)
{
    if (!m_isEditable || m_record.isNull() || !at.isValid()) {
        return;
    }
    store::ChangeSet changes;
    QString title;
    bool makes = false;
    for (int i = 0; i < int(cells.size()); ++i) {
        const int row = at.row() + i;
        const bool isNew = row >= int(m_rows.size());
        const Row before = isNew ? newRow() : m_rows.at(row);
        Row after = before;
        for (int j = 0; j < int(cells.at(i).size()) && at.column() + j < columnCount(); ++j) {
            const int column = at.column() + j;
            const auto text = kept(column, cells.at(i).at(j));
            if (!text) {
                Q_EMIT refused(text.error());
                return;
            }
            set(after.texts, m_columns.at(column).field, *text);
        }
        const QString name = after.texts.value(m_columns.constFirst().field);
        if (name.isEmpty()) {
            Q_EMIT refused(base::failure(base::ErrorCode::Value_Empty, {},
                                         {.field = m_columns.constFirst().field}));
            return;
        }
        title = title.isEmpty() ? name : title;
        makes = makes || isNew;
        add(changes, isNew ? nullptr : &before, after);
    }
    request(makes ? "part.new"_L1 : "part.edit"_L1, title, std::move(changes));
}

} // namespace records

#include "moc_partsmodel.cpp"
