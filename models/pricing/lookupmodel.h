// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/lookuprepository.h"
#include "models/store/store.h"

#include <QAbstractListModel>

namespace pricing {

//! What is offered while somebody types the name of a record. UI thread only.
class LookupModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int Limit = 20;

    LookupModel(store::Store &store, LookupKind kind, QObject *parent = nullptr);

    //! Asks anew; found() follows.
    void search(const QString &text);
    [[nodiscard]] const QList<LookupEntry> &entries() const { return m_entries; }
    //! "4711 · Hexagon screw M8": as offered and as shown when chosen.
    [[nodiscard]] static QString label(const LookupEntry &entry);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void found();

private:
    store::Store &m_store;
    const LookupKind m_kind;
    QList<LookupEntry> m_entries;
    int m_generation = 0; // answers to older texts are dropped
};

} // namespace pricing
