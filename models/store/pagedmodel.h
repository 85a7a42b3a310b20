// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pagedmodelbase.h"

#include <QCache>

#include <functional>

namespace store {

//! The typed half of a windowed list (see PagedModelBase). A subclass says which rows there are,
//! how they are read and what a cell shows; it needs no Q_OBJECT of its own unless it adds
//! signals. The two queries run on the store's reading thread and therefore capture values only.
template <typename Row>
class PagedModel : public PagedModelBase
{
public:
    //! Ids in list order; at most \a limit of them (the first page comes before the rest), or all
    //! when they were had at once: any other number than \a limit is taken for the whole list.
    using IdsQuery = std::function<base::Result<QList<base::Id>>(Database &, qint64 limit)>;
    //! The rows of some ids, in any order, each with its id.
    using RowsQuery
        = std::function<base::Result<QHash<base::Id, Row>>(Database &, const QList<base::Id> &)>;

    explicit PagedModel(Store &store, QObject *parent = nullptr)
        : PagedModelBase(parent), m_store(store)
    {
        m_pages.setMaxCost(PagesKept);
    }

    //! The row as it was read last, null when it never was; asks for it where it is not there or
    //! may be another by now.
    [[nodiscard]] const Row *rowAt(int row) const
    {
        const Page *page = m_pages.object(row / PageSize);
        if (!page || !isWanted(page->epoch)) {
            wantPage(row / PageSize);
        }
        if (!page) {
            return nullptr;
        }
        const auto found = page->rows.constFind(idAt(row));
        return found == page->rows.constEnd() ? nullptr : &found.value();
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
            return {};
        }
        if (role == IdRole) {
            return QVariant::fromValue(idAt(index.row()));
        }
        const Row *row = rowAt(index.row());
        if (role == IsLoadedRole) {
            return row != nullptr;
        }
        return row ? cell(*row, index.column(), role) : QVariant();
    }

protected:
    [[nodiscard]] virtual IdsQuery idsQuery() const = 0;
    [[nodiscard]] virtual RowsQuery rowsQuery() const = 0;
    //! What a cell shows. Texts for people in DisplayRole, alignment, and own roles.
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

    [[nodiscard]] Store &store() const { return m_store; }

private:
    void requestIds(int generation, qint64 limit) final
    {
        m_store
            .read([query = idsQuery(), limit](Database &db) -> base::Result<OrderedIds> {
                SD_TRY_VALUE(const QList<base::Id> ids, query(db, limit));
                return OrderedIds(ids);
            })
            .then(this, [this, generation, limit](const base::Result<OrderedIds> &ids) {
                idsArrived(generation, limit, ids);
            });
    }
    void requestPage(int epoch, int page, const QList<base::Id> &ids) final
    {
        m_store.read([query = rowsQuery(), ids](Database &db) { return query(db, ids); })
            .then(this, [this, epoch, page](const base::Result<QHash<base::Id, Row>> &rows) {
                if (rows.ok() && isWanted(epoch)) {
                    m_pages.insert(page, new Page{epoch, *rows});
                }
                pageArrived(epoch, page, rows.ok() ? std::nullopt : std::optional(rows.error()));
            });
    }
    void expirePage(int page) final
    {
        if (Page *known = m_pages.object(page)) {
            known->epoch = NoEpoch;
        }
    }

    //! Rows stay to be shown when they are to be read again: a list does not blink with every
    //! change, and who types meanwhile types into something.
    struct Page
    {
        int epoch;
        QHash<base::Id, Row> rows;
    };
    Store &m_store;
    mutable QCache<int, Page> m_pages;
};

} // namespace store
