// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/lookupmodel.h"

#include "models/base/searchtext.h"

using namespace Qt::StringLiterals;

namespace records {

namespace {

base::Result<QList<LookupEntry>> find(store::Database &db, const Lookup &lookup,
                                      const QString &text, const QList<base::Id> &recent)
{
    SD_TRY_VALUE(const QList<LookupEntry> found, lookup.find(db, text, LookupModel::Limit));
    SD_TRY_VALUE(const auto known, lookup.byIds(db, recent));
    const base::SearchWords words(text);
    QList<LookupEntry> entries;
    for (const base::Id id : recent) {
        const auto entry = known.constFind(id);
        if (entry != known.cend()
            && words.areIn(base::foldedForSearch(entry->code + u' ' + entry->name))) {
            entries += *entry;
        }
    }
    for (const LookupEntry &entry : found) {
        if (!entries.contains(entry)) {
            entries += entry;
        }
    }
    return entries.mid(0, LookupModel::Limit);
}

} // namespace

LookupModel::LookupModel(store::Store &store, const Lookup &lookup, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_lookup(lookup)
{
}

void LookupModel::search(const QString &text, const QList<base::Id> &recent)
{
    const int generation = ++m_generation;
    m_store
        .read([lookup = m_lookup, text, recent](store::Database &db) {
            return find(db, lookup, text, recent);
        })
        .then(this, [this, generation](const base::Result<QList<LookupEntry>> &entries) {
            if (generation != m_generation) {
                return;
            }
            beginResetModel();
            m_entries = entries.valueOr({});
            endResetModel();
            Q_EMIT found();
        });
}

void LookupModel::name(base::Id id)
{
    m_store.read([lookup = m_lookup, id](store::Database &db) { return lookup.byIds(db, {id}); })
        .then(this, [this, id](const base::Result<QHash<base::Id, LookupEntry>> &known) {
            Q_EMIT named(
                known.valueOr({}).value(id, {.id = id, .code = {}, .name = {}, .unit = {}}));
        });
}

void LookupModel::setNewRow(const QString &text)
{
    beginResetModel();
    m_newRow = text;
    endResetModel();
}

int LookupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size()) + (m_newRow.isEmpty() ? 0 : 1);
}

QVariant LookupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool isNew = index.row() == m_entries.size();
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        return isNew ? m_newRow : m_entries.at(index.row()).label();
    }
    return role == Qt::UserRole && !isNew ? QVariant::fromValue(m_entries.at(index.row()).id)
                                          : QVariant();
}

} // namespace records

#include "moc_lookupmodel.cpp"
