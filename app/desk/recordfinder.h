// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/session.h"
#include "models/store/store.h"
#include "ui/shell/recordsearch.h"

namespace desk {

//! Products, customers and orders for the command palette, by number or name: those that the person
//! may see.
class RecordFinder final : public shell::RecordSearch
{
    Q_OBJECT
public:
    //! \a session outlives it.
    RecordFinder(store::Store &store, const people::Session &session, QObject *parent = nullptr);
    void search(const QString &text) override;

private:
    store::Store &m_store;
    const people::Session &m_session;
    QString m_asked; // newest text; answers to older ones are dropped
};

} // namespace desk
