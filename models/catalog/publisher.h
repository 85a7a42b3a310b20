// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/product.h"
#include "models/records/editservice.h"

#include <QObject>

namespace catalog {

//! Publishes products on a portal or withdraws them, as one step of the user. UI thread only;
//! never blocks.
class Publisher final : public QObject
{
    Q_OBJECT
public:
    //! More products at once would be one step that is too large to be taken back.
    static constexpr int MaxProducts = 10'000;

    Publisher(store::Store &store, records::EditService &edits, QObject *parent = nullptr);

    [[nodiscard]] bool isAllowed() const;
    //! finished() or failed() follows. Products that have the state already are left alone.
    void setState(const QList<base::Id> &products, base::Id portal, PublicationState state);

Q_SIGNALS:
    void finished(int changed, catalog::PublicationState state);
    void failed(const base::Error &error);

private:
    void commit(const QList<base::Id> &products, const QHash<base::Id, PublicationState> &states,
                base::Id portal, PublicationState state);

    store::Store &m_store;
    records::EditService &m_edits;
};

} // namespace catalog
