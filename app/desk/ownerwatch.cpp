// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/ownerwatch.h"

#include "models/sync/ownershiprepository.h"
#include "models/sync/remotesystemwriter.h"
#include "ui/widgets/page.h"

#include <algorithm>

namespace desk {

OwnerWatch::OwnerWatch(Services &services, QObject *parent)
    : QObject(parent), m_store(services.store)
{
    connect(&services.edits.events(), &records::Events::changed, this,
            [this](const store::ChangeSet &changes) {
                const QString system = syncing::RemoteSystemWriter().entity();
                if (std::ranges::find(changes.changes, system, &store::FieldChange::entity)
                    != changes.changes.cend()) {
                    read();
                }
            });
    read();
}

void OwnerWatch::add(widgets::Page *page)
{
    connect(this, &OwnerWatch::ownersChanged, page, &widgets::Page::setOwners);
    page->setOwners(m_owners);
}

void OwnerWatch::read()
{
    m_store
        .read(
            [](store::Database &db) { return syncing::OwnershipRepository(db).ownersElsewhere(); })
        .then(this, [this](const base::Result<QHash<QString, QString>> &owners) {
            if (owners && *owners != m_owners) {
                m_owners = *owners;
                Q_EMIT ownersChanged(m_owners);
            }
        });
}

} // namespace desk

#include "moc_ownerwatch.cpp"
