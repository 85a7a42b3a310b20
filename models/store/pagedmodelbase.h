// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/orderedids.h"
#include "models/store/store.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace store {

//! Lists of any length in little memory: holds the ordered ids (see OrderedIds) and the pages in
//! view. Rows that have not arrived answer IsLoadedRole = false and come by dataChanged. The first
//! page is fetched before the rest of the ids, so that it can be painted at once. UI thread only.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, //!< base::Id of the row
        IsLoadedRole, //!< bool; false while the row is on its way
        StateRole, //!< word for the delegate's colour and icon ("published", "overdue" …)
        FirstOwnRole = Qt::UserRole + 32, //!< where subclasses begin
    };
    static constexpr int PageSize = 256;
    static constexpr int PagesKept = 24;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    //! Null outside the list.
    [[nodiscard]] base::Id idAt(int row) const { return m_ids.at(row); }
    //! -1 when the record is not in the list.
    [[nodiscard]] int rowOf(base::Id id) const { return m_ids.rowOf(id); }
    //! Ids of a selection of rows, at most \a limit.
    [[nodiscard]] QList<base::Id> idsAt(int first, int last) const;
    //! True until all ids are known.
    [[nodiscard]] bool isLoading() const { return m_loading; }

public Q_SLOTS:
    //! Asks anew for ids and rows of the same list, e.g. after records came or went; what is shown
    //! stays until the whole answer is there.
    void reload();
    //! Asks for another list, e.g. after filter or sorting changed: shows its first page as soon
    //! as that has come.
    void restart();
    //! The rows of these records are read again; the order of the list stays. When one of them is
    //! not in the list it may be new, and the list is asked for again.
    void refresh(const QList<base::Id> &records);

Q_SIGNALS:
    //! isLoading() changed, or a reload brought another number of rows.
    void listChanged();
    //! Reading failed; the list keeps what it has.
    void failed(const base::Error &error);

protected:
    explicit PagedModelBase(QObject *parent);

    virtual void requestIds(int generation, qint64 limit) = 0;
    virtual void requestPage(int epoch, int page, const QList<base::Id> &ids) = 0;
    //! The rows of a page are to be read again.
    virtual void expirePage(int page) = 0;
    //! Rows have come from the database.
    virtual void rowsArrived() { }

    void wantPage(int page) const;
    void idsArrived(int generation, qint64 limit, const base::Result<OrderedIds> &ids);
    void pageArrived(int epoch, int page, const std::optional<base::Error> &error);
    [[nodiscard]] bool isCurrent(int generation) const { return generation == m_generation; }
    //! Are rows that were asked for in \a epoch those of the list as it is now?
    [[nodiscard]] bool isWanted(int epoch) const { return epoch == m_epoch; }
    static constexpr int NoEpoch = -1;

private:
    void read(bool firstPageFirst);
    //! All rows are to be read again.
    void expireRows();
    void replaceIds(const OrderedIds &ordered);

    OrderedIds m_ids;
    mutable QSet<int> m_asked; // pages on their way
    int m_epoch = 0; // of the ids that pages are asked for by; rows of older ones may be others
    int m_generation = 0; // of the ids shown or asked for; answers to older ones are dropped
    int m_firstPageOf = -1; // generation of which only the first page is there
    bool m_loading = false;
};

} // namespace store
