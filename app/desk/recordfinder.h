// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "ui/shell/recordsearch.h"

namespace desk {

//! Products, customers and orders for the command palette, by number or name.
class RecordFinder final : public shell::RecordSearch
{
    Q_OBJECT
public:
    explicit RecordFinder(store::Store &store, QObject *parent = nullptr);
    void search(const QString &text) override;

private:
    store::Store &m_store;
    QString m_asked; // newest text; answers to older ones are dropped
};

} // namespace desk
