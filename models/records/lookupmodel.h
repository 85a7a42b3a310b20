// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/lookup.h"
#include "models/store/store.h"

#include <QAbstractListModel>

namespace records {

//! What is offered while somebody types the name of a record. UI thread only.
class LookupModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int Limit = 20;

    LookupModel(store::Store &store, const Lookup &lookup, QObject *parent = nullptr);

    //! Asks anew; found() follows. Of \a recent, those that hold what is typed come first.
    void search(const QString &text, const QList<base::Id> &recent = {});
    //! What a record is called; named() follows.
    void name(base::Id id);
    [[nodiscard]] const QList<LookupEntry> &entries() const { return m_entries; }
    //! What the last row says that makes a new record; empty: there is no such row.
    void setNewRow(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void found();
    void named(const records::LookupEntry &entry);

private:
    store::Store &m_store;
    const Lookup m_lookup;
    QList<LookupEntry> m_entries;
    QString m_newRow;
    int m_generation = 0; // answers to older texts are dropped
};

} // namespace records
