// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/mediauploader.h"
#include "app/sync/synchroniser.h"
#include "app/sync/tools.h"
#include "models/store/recordwriter.h"
#include "models/sync/remotesystem.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <functional>

namespace support {

//! A desk without a window for tests of the sync: a database with a portal and an ERP, owners as in
//! the demo company, and edits that go through the change log as a person's would.
class SyncDesk
{
public:
    //! \a clock: the time of everything; outlives this.
    SyncDesk(const base::Clock &clock, Server server = Server::Sqlite);
    //! In the database of somebody else, which is empty.
    SyncDesk(const base::Clock &clock, store::Database &db);
    //! One that goes on with what \a older put into an empty database, brought up to date: a
    //! company with a portal and an ERP.
    using Older = std::function<base::Result<void>(store::Database &db)>;
    SyncDesk(const base::Clock &clock, Server server, const Older &older);

    //! Makes connectors by code of the system ("portal", "erp"); set before the first round.
    engine::ConnectorFactory connect;
    QString holder = QStringLiteral("test/1");

    [[nodiscard]] store::Database &db() { return m_db; }
    //! Of a database of its own.
    [[nodiscard]] const store::DatabaseUrl &url() const { return m_own->url(); }
    [[nodiscard]] engine::Tools tools();
    [[nodiscard]] base::IdMaker &ids() { return m_ids; }
    [[nodiscard]] base::Id portal() const { return m_portal; }
    [[nodiscard]] base::Id erp() const { return m_erp; }

    //! One round of a synchroniser that lives as long as this, and the uploads of media with the
    //! round that tells them; the status after it.
    syncing::SyncStatus sync(bool insist = true);
    //! As if the program had been killed and started again.
    void forgetSynchroniser()
    {
        m_synchroniser.reset();
        m_uploader.reset();
        m_contents = std::make_shared<engine::MediaContents>();
    }
    QString mediaFolder;
    //! An asset, as if its content lay in the media folder.
    base::Id addAsset(const QString &sha256, const QString &fileName, qint64 bytes);
    QList<store::ChangeSet> applied; //!< told by the synchroniser

    //! A person's edit.
    void commit(const store::ChangeSet &changes);
    void setField(const QString &entity, base::Id record, const QString &field,
                  const QString &value);
    [[nodiscard]] QString field(const QString &entity, base::Id record, const QString &field);
    //! A product, published on the portal.
    base::Id addProduct(const QString &sku, const QString &name);
    //! Many, in one edit.
    QList<base::Id> addProducts(int count, const QString &prefix);
    base::Id addCustomer(const QString &number, const QString &name);
    void setSystemUrl(base::Id system, const QString &url);

    //! The one number that a query answers.
    [[nodiscard]] qint64 number(const QString &sql, const QVariantList &values = {});
    //! Rows of the outbox in a state.
    [[nodiscard]] qint64 waiting(const QString &state = QStringLiteral("pending"));

private:
    SyncDesk(const base::Clock &clock, std::unique_ptr<TestDatabase> own, store::Database *db);
    void addSystems();
    base::Id addSystem(syncing::RemoteSystem::Role role, const QString &code);
    void describeProduct(store::ChangeSet &changes, base::Id id, const QString &sku,
                         const QString &name);

    const base::Clock &m_clock;
    const std::unique_ptr<TestDatabase> m_own;
    store::Database &m_db;
    base::IdMaker m_ids;
    store::RecordWriters m_writers;
    store::ChangeLog m_log;
    std::shared_ptr<engine::MediaContents> m_contents = std::make_shared<engine::MediaContents>();
    std::unique_ptr<engine::Synchroniser> m_synchroniser;
    std::unique_ptr<engine::MediaUploader> m_uploader;
    base::Id m_portal;
    base::Id m_erp;
};

} // namespace support
