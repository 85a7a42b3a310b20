// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/foreignchanges.h"

#include "app/sync/syncengine.h"
#include "ui/text/edittext.h"

namespace desk {

static constexpr int GatherMs = 400;
static constexpr int AskEveryMs = 3'000;

ForeignChanges::ForeignChanges(Services &services, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_others(std::make_shared<store::OthersEdits>(services.node, services.clock))
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(GatherMs);
    connect(&m_gathering, &QTimer::timeout, this, &ForeignChanges::tell);
    connect(&services.sync, &engine::SyncEngine::applied, this,
            [this](const store::ChangeSet &changes) {
                add(changes, 1, records::Events::Origin::Sync);
            });
    m_asking.setSingleShot(true);
    connect(&m_asking, &QTimer::timeout, this, &ForeignChanges::askForOthers);
    askForOthers();
}

void ForeignChanges::askForOthers()
{
    m_services.store.read([others = m_others](store::Database &db) { return others->take(db); })
        .then(this, [this](const base::Result<store::OthersEdits::Found> &found) {
            if (found) {
                onOthers(*found);
            }
            m_asking.start(found && found->more ? 0 : AskEveryMs);
        });
}

void ForeignChanges::onOthers(const store::OthersEdits::Found &found)
{
    if (found.edits == 0) {
        return;
    }
    store::ChangeSet changes = found.changes;
    //: A notice: %1 is what somebody else did, such as "Edit product 4711", %2 their name
    changes.label = tr("%1 (%2)").arg(text::editLabel(changes.label), found.userName);
    add(changes, found.edits, records::Events::Origin::OtherDesk);
}

void ForeignChanges::add(const store::ChangeSet &changes, int edits, records::Events::Origin origin)
{
    // The sync looks for what people did; what it wrote itself is no news to it.
    m_origin = std::min(m_origin, origin);
    m_gathered.changes += changes.changes;
    m_gathered.label = changes.label;
    m_edits += edits;
    if (!m_gathering.isActive()) {
        m_gathering.start();
    }
}

void ForeignChanges::tell()
{
    store::ChangeSet changes = std::exchange(m_gathered, {});
    if (std::exchange(m_edits, 0) > 1) {
        //: A notice after a sync, or after others at the same database changed something
        changes.label = tr("%n field(s) changed elsewhere", nullptr, int(changes.changes.size()));
    }
    Q_EMIT m_services.edits.events().changed(
        changes, std::exchange(m_origin, records::Events::Origin::Sync));
}

} // namespace desk

#include "moc_foreignchanges.cpp"
