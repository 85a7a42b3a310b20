// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/services.h"
#include "models/store/othersedits.h"

#include <QObject>
#include <QTimer>

namespace desk {

//! What nobody did at this desk: a sync, or other desks and workers on the same database. It comes
//! in swarms; records::Events tells the pages of it together. UI thread.
class ForeignChanges final : public QObject
{
    Q_OBJECT
public:
    //! Make it before the pages: what is written after that they hear of.
    explicit ForeignChanges(Services &services, QObject *parent = nullptr);

private:
    void add(const store::ChangeSet &changes, int edits, records::Events::Origin origin);
    void tell();
    void askForOthers();
    void onOthers(const store::OthersEdits::Found &found);

    Services &m_services;
    std::shared_ptr<store::OthersEdits> m_others; // used on the store's thread
    QTimer m_gathering;
    QTimer m_asking;
    store::ChangeSet m_gathered;
    records::Events::Origin m_origin = records::Events::Origin::Sync;
    int m_edits = 0;
};

} // namespace desk
