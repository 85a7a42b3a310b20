// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/company.h"

#include "app/connectors/rest/secretstore.h"
#include "app/sync/secretconnectors.h"
#include "app/sync/syncengine.h"
#include "app/sync/writers.h"
#include "models/media/mediafiles.h"
#include "models/media/thumbnailer.h"
#include "models/people/peoplerepository.h"
#include "models/store/node.h"
#include "models/store/settings.h"

#include <QLoggingCategory>
#include <QStandardPaths>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

Q_LOGGING_CATEGORY(lcCompany, "supplierdesk.company")

const base::SystemClock Clock;

//! The name the owner of a private file goes by until Settings says another.
QString ownerName()
{
    for (const char *variable : {"USERNAME", "USER"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty()) {
            return name;
        }
    }
    return u"Owner"_s;
}

struct FirstFacts
{
    int node = 0;
    QString currency;
    std::optional<people::Session> owner;
};

base::Result<FirstFacts> readFirstFacts(store::Database &db, const QString &holder, bool isPrivate)
{
    FirstFacts facts;
    SD_TRY_VALUE(facts.node, store::registerNode(db, holder, Clock.nowMs()));
    SD_TRY_VALUE(const auto currency, store::settings::read(db, u"company.currency"_s));
    facts.currency = currency.value_or(u"EUR"_s);
    SD_TRY(store::settings::useTimeZone(db, true));
    base::IdMaker ids(Clock, facts.node);
    people::PeopleRepository people(db);
    SD_TRY(people.makeFirstPeople(ids, ownerName()));
    if (isPrivate) {
        SD_TRY_VALUE(facts.owner, people.openAsOwner());
    }
    return facts;
}

} // namespace

base::Result<std::shared_ptr<OpenedStore>> openStore(const store::DatabaseUrl &url,
                                                     const QString &holder)
{
    auto opened = std::make_shared<OpenedStore>();
    SD_TRY_VALUE(opened->store, store::Store::open(url));
    const auto facts = opened->store
                           ->write([holder, isPrivate = url.isPrivate()](store::Database &db) {
                               return readFirstFacts(db, holder, isPrivate);
                           })
                           .result();
    SD_TRY(facts);
    SD_TRY_VALUE(opened->currency, base::Currency::parse(facts->currency));
    opened->node = facts->node;
    opened->owner = facts->owner;
    return opened;
}

//! In the order of construction; destroyed in reverse.
struct Company::Parts
{
    Parts(std::shared_ptr<OpenedStore> opened_, people::Session session_,
          const QString &mediaFolder, const QString &holder)
        : opened(std::move(opened_)),
          ids(Clock, opened->node),
          log(writers, ids, Clock),
          session(std::move(session_)),
          edits(*opened->store, log, session.rights()),
          views(session, edits, [this] { return ids.next(); }),
          mediaFiles(mediaFolder),
          thumbnails(mediaFiles,
                     QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                         + "/thumbnails"_L1),
          sync({.database = opened->store->url(), .holder = holder + "/engine"_L1},
               {.log = log,
                .writers = writers,
                .ids = ids,
                .clock = Clock,
                .connect = engine::secretConnectors(secrets, Clock),
                .mediaFolder = mediaFolder})
    {
        engine::addWriters(writers, ids, Clock);
    }

    std::shared_ptr<OpenedStore> opened;
    base::IdMaker ids;
    store::RecordWriters writers;
    store::ChangeLog log;
    people::Session session;
    records::EditService edits;
    people::Views views;
    media::MediaFiles mediaFiles;
    media::Thumbnailer thumbnails;
    rest::SecretStore secrets;
    engine::SyncEngine sync;
};

Company::Company(std::shared_ptr<OpenedStore> opened, people::Session session,
                 const QString &mediaFolder, const QString &holder)
    : m_parts(std::make_unique<Parts>(std::move(opened), std::move(session), mediaFolder, holder)),
      m_services(new Services{.clock = Clock,
                              .ids = m_parts->ids,
                              .node = m_parts->opened->node,
                              .store = *m_parts->opened->store,
                              .writers = m_parts->writers,
                              .log = m_parts->log,
                              .session = m_parts->session,
                              .edits = m_parts->edits,
                              .views = m_parts->views,
                              .mediaFiles = m_parts->mediaFiles,
                              .thumbnails = m_parts->thumbnails,
                              .secrets = m_parts->secrets,
                              .sync = m_parts->sync,
                              .currency = m_parts->opened->currency})
{
    QObject::connect(&m_parts->edits.events(), &records::Events::changed, &m_parts->sync,
                     [this](const store::ChangeSet &, records::Events::Origin origin) {
                         if (origin != records::Events::Origin::Sync) {
                             m_parts->sync.nudge();
                         }
                     });
    m_parts->sync.start();
    QThreadPool::globalInstance()->start([files = m_parts->mediaFiles] {
        files.removeLeftovers(Clock.now().addDays(-1)); // another desk may be copying
    });
}

Company::~Company()
{
    constexpr int DeadlineMs = 5'000; // what is under way goes on after the next start
    if (!m_parts->sync.stop(DeadlineMs)) {
        // A request or statement that does not come back: nobody waits for it, and what it uses
        // stays.
        qCWarning(lcCompany) << "the sync did not stop in time";
        static_cast<void>(m_parts.release());
    }
}

} // namespace desk
