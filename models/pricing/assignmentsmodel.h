// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricelist.h"
#include "models/records/rowsmodel.h"
#include "models/store/change.h"
#include "models/store/store.h"

namespace pricing {

//! To whom one price list is assigned. Each step is one edit (changesRequested()) and shown at
//! once; setList() shows what is stored again. UI thread only.
class AssignmentsModel final : public records::RowsModel<Assignment>
{
    Q_OBJECT
public:
    enum Column {
        WhoColumn,
        OrderColumn, //!< editable: position among the lists of the same level
        MergeColumn, //!< checkable: other lists fill breaks that this one lacks
        StopColumn, //!< checkable: no further level is asked
    };

    explicit AssignmentsModel(store::Store &store, QObject *parent = nullptr);

    //! Shows the assignments of a list and reads them; a null id shows none.
    void setList(base::Id list);
    void setEditable(bool editable);
    //! \a target is null for the whole company. Twice the same is refused: false.
    bool assign(Level level, base::Id target, const QString &name);
    void unassign(const QList<int> &unassigned);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void changesRequested(const store::ChangeSet &changes);
    void loaded();
    void failed(const base::Error &error);

protected:
    [[nodiscard]] QVariant cell(const Assignment &one, int column, int role) const override;

private:
    struct Read
    {
        QList<Assignment> assignments;
        QHash<base::Id, QString> names; //!< of customers, groups and portals
    };
    [[nodiscard]] static base::Result<Read> read(store::Database &db, base::Id list);
    [[nodiscard]] QString who(const Assignment &one) const;
    void request(const QList<Assignment> &after, const QString &label);

    store::Store &m_store;
    base::Id m_list;
    int m_generation = 0; // answers for lists shown before are dropped
    bool m_editable = false;
    QHash<base::Id, QString> m_names;
};

} // namespace pricing
