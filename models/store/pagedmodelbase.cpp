// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/pagedmodelbase.h"

#include <algorithm>
#include <limits>

namespace store {

namespace {

constexpr qint64 AllIds = std::numeric_limits<int>::max();

} // namespace

PagedModelBase::PagedModelBase(QObject *parent) : QAbstractTableModel(parent) { }

int PagedModelBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

QList<base::Id> PagedModelBase::idsAt(int first, int last) const
{
    return m_ids.ids().mid(first, last - first + 1);
}

void PagedModelBase::reload()
{
    read(m_ids.isEmpty());
}

void PagedModelBase::restart()
{
    read(true);
}

void PagedModelBase::read(bool firstPageFirst)
{
    ++m_generation;
    expireRows();
    const bool wasLoading = std::exchange(m_loading, true);
    // Something to paint at once; the rest of the ids follows behind its rows.
    requestIds(m_generation, firstPageFirst ? PageSize : AllIds);
    if (!wasLoading) {
        Q_EMIT listChanged();
    }
}

void PagedModelBase::idsArrived(int generation, qint64 limit, const base::Result<OrderedIds> &ids)
{
    if (!isCurrent(generation)) {
        return;
    }
    // A first page that is not full, or more than that, is the whole list.
    const bool complete = limit > PageSize || (ids.ok() && ids->size() != limit);
    if (!ids.ok()) {
        m_loading = false;
        Q_EMIT failed(ids.error());
        Q_EMIT listChanged();
        return;
    }
    const bool behindFirstPage = complete && m_firstPageOf == generation
        && ids->size() >= m_ids.size()
        && std::equal(m_ids.ids().cbegin(), m_ids.ids().cend(), ids->ids().cbegin());
    if (behindFirstPage) {
        // Only append, so that what is painted stays painted.
        if (ids->size() > m_ids.size()) {
            beginInsertRows({}, int(m_ids.size()), int(ids->size()) - 1);
            m_ids = *ids;
            endInsertRows();
        }
    } else if (*ids == m_ids && !m_ids.isEmpty()) {
        // The same list: keep selection and place, read the rows again.
        expireRows();
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else if (complete && !m_ids.isEmpty()) {
        replaceIds(*ids);
    } else {
        beginResetModel();
        m_ids = *ids;
        expireRows();
        endResetModel();
    }
    m_firstPageOf = complete ? -1 : generation;
    if (!complete) {
        wantPage(0);
        requestIds(generation, AllIds);
    }
    m_loading = !complete;
    Q_EMIT listChanged();
}

void PagedModelBase::replaceIds(const OrderedIds &ordered)
{
    // One run of rows that came or went, the common case after an edit or a sync, keeps selection
    // and place; anything else is a new list.
    const QList<base::Id> &old = m_ids.ids();
    const QList<base::Id> &ids = ordered.ids();
    const auto ends = std::mismatch(old.cbegin(), old.cend(), ids.cbegin(), ids.cend());
    const auto prefix = std::distance(old.cbegin(), ends.first);
    const auto rest = std::min(old.size(), ids.size()) - prefix;
    const auto tail = std::mismatch(old.crbegin(), old.crbegin() + rest, ids.crbegin());
    const auto suffix = std::distance(old.crbegin(), tail.first);
    const bool inserted = prefix + suffix == old.size();
    const bool removed = prefix + suffix == ids.size();
    if (inserted) {
        beginInsertRows({}, int(prefix), int(ids.size() - suffix) - 1);
    } else if (removed) {
        beginRemoveRows({}, int(prefix), int(old.size() - suffix) - 1);
    } else {
        beginResetModel();
    }
    m_ids = ordered;
    if (inserted) {
        endInsertRows();
    } else if (removed) {
        endRemoveRows();
    } else {
        expireRows();
        endResetModel();
        return;
    }
    // Only now, because the rows around those that came or went are still what they were.
    expireRows();
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void PagedModelBase::wantPage(int page) const
{
    if (m_asked.contains(page) || page < 0 || qint64(page) * PageSize >= m_ids.size()) {
        return;
    }
    m_asked.insert(page);
    // Asking does not change what the model shows; data() is where rows turn out to be missing.
    auto *self = const_cast<PagedModelBase *>(this); // NOLINT
    self->requestPage(m_epoch, page, m_ids.ids().mid(qint64(page) * PageSize, PageSize));
}

void PagedModelBase::expireRows()
{
    m_asked.clear();
    ++m_epoch;
}

void PagedModelBase::pageArrived(int epoch, int page, const std::optional<base::Error> &error)
{
    if (!isWanted(epoch)) {
        return;
    }
    if (error) {
        // Stays asked, or a broken connection would be asked again with every paint.
        Q_EMIT failed(*error);
        return;
    }
    m_asked.remove(page);
    rowsArrived();
    const int first = page * PageSize;
    const int last = std::min(first + PageSize, rowCount()) - 1;
    if (first <= last) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

void PagedModelBase::refresh(const QList<base::Id> &records)
{
    bool isComplete = true;
    for (const base::Id record : records) {
        const int row = rowOf(record);
        if (row < 0) {
            isComplete = false;
            continue;
        }
        expirePage(row / PageSize);
        m_asked.remove(row / PageSize);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    if (!isComplete) {
        reload(); // some may be new
    }
}

} // namespace store

#include "moc_pagedmodelbase.cpp"
