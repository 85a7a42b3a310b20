// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/workspace.h"

#include "app/sync/secretconnectors.h"
#include "app/sync/writers.h"
#include "models/store/migrator.h"
#include "models/store/node.h"
#include "models/store/settings.h"

using namespace Qt::StringLiterals;

namespace worker {

Workspace::Workspace() : m_instance(u"sync"_s) { }

base::Result<std::unique_ptr<Workspace>> Workspace::open(const CommandLine &line,
                                                         rest::SecretStore &secrets)
{
    std::unique_ptr<Workspace> space(new Workspace);
    SD_TRY_VALUE(space->m_database, store::Database::open(line.database));
    SD_TRY(store::Migrator(u":/sql/desk"_s, u"supplierdesk"_s).run(space->db()));
    SD_TRY(store::settings::useTimeZone(space->db(), false));
    SD_TRY_VALUE(const int node,
                 store::registerNode(space->db(), space->holder(), space->m_clock.nowMs()));
    space->m_ids = std::make_unique<base::IdMaker>(space->m_clock, node);
    engine::addWriters(space->m_writers, *space->m_ids, space->m_clock);
    space->m_log
        = std::make_unique<store::ChangeLog>(space->m_writers, *space->m_ids, space->m_clock);
    space->m_tools = std::make_unique<engine::Tools>(
        engine::Tools{.log = *space->m_log,
                      .writers = space->m_writers,
                      .ids = *space->m_ids,
                      .clock = space->m_clock,
                      .connect = engine::secretConnectors(secrets, space->m_clock),
                      .mediaFolder = line.mediaFolder});
    return space;
}

} // namespace worker
