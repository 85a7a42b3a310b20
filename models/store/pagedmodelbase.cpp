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

base::Id PagedModelBase::idAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_ids.at(row) : base::Id();
}

int PagedModelBase::rowOf(base::Id id) const
{
    return int(m_ids.indexOf(id));
}

QList<base::Id> PagedModelBase::idsAt(int first, int last) const
{
    return m_ids.mid(first, last - first + 1);
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

void PagedModelBase::idsArrived(int generation, qint64 limit,
                                const base::Result<QList<base::Id>> &ids)
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
        && ids->size() >= m_ids.size() && std::equal(m_ids.cbegin(), m_ids.cend(), ids->cbegin());
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

void PagedModelBase::replaceIds(const QList<base::Id> &ids)
{
    // One run of rows that came or went, the common case after an edit or a sync, keeps selection
    // and place; anything else is a new list.
    const auto ends = std::mismatch(m_ids.cbegin(), m_ids.cend(), ids.cbegin(), ids.cend());
    const auto prefix = std::distance(m_ids.cbegin(), ends.first);
    const auto rest = std::min(m_ids.size(), ids.size()) - prefix;
    const auto tail = std::mismatch(m_ids.crbegin(), m_ids.crbegin() + rest, ids.crbegin());
    const auto suffix = std::distance(m_ids.crbegin(), tail.first);
    const bool inserted = prefix + suffix == m_ids.size();
    const bool removed = prefix + suffix == ids.size();
    if (inserted) {
        beginInsertRows({}, int(prefix), int(ids.size() - suffix) - 1);
    } else if (removed) {
        beginRemoveRows({}, int(prefix), int(m_ids.size() - suffix) - 1);
    } else {
        beginResetModel();
    }
    m_ids = ids;
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
    self->requestPage(m_epoch, page, m_ids.mid(qint64(page) * PageSize, PageSize));
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
    const auto readAgain = [this](int row) {
        expirePage(row / PageSize);
        m_asked.remove(row / PageSize);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    };
    const QSet<base::Id> wanted(records.cbegin(), records.cend());
    qsizetype found = 0;
    constexpr qsizetype few = 8;
    if (wanted.size() <= few) {
        for (const base::Id record : wanted) {
            if (const int row = rowOf(record); row >= 0) {
                ++found;
                readAgain(row);
            }
        }
    } else {
        // One walk for all: a sync brings thousands, and the list may have a million rows.
        for (int row = 0; row < rowCount() && found < wanted.size(); ++row) {
            if (wanted.contains(m_ids.at(row))) {
                ++found;
                readAgain(row);
            }
        }
    }
    if (found < wanted.size()) {
        reload(); // some may be new
    }
}

} // namespace store

#include "moc_pagedmodelbase.cpp"
