// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/lookupmodel.h"

using namespace Qt::StringLiterals;

namespace pricing {

LookupModel::LookupModel(store::Store &store, LookupKind kind, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_kind(kind)
{
}

QString LookupModel::label(const LookupEntry &entry)
{
    return entry.id.isNull() ? QString() : u"%1 · %2"_s.arg(entry.code, entry.name);
}

void LookupModel::search(const QString &text)
{
    const int generation = ++m_generation;
    m_store
        .read([kind = m_kind, text](store::Database &db) {
            return LookupRepository(db).find(kind, text, Limit);
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

int LookupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant LookupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LookupEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        return label(entry);
    }
    return role == Qt::UserRole ? QVariant::fromValue(entry.id) : QVariant();
}

} // namespace pricing

#include "moc_lookupmodel.cpp"
