// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/incomingreader.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/synclinkrepository.h"
#include "tests/sync/syncdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using connectors::Entity;
using support::ManualClock;
using support::SyncDesk;

namespace {

//! The database cannot be asked whether payment terms exist.
class UnreadableTerms final : public store::RecordWriter
{
public:
    [[nodiscard]] QString entity() const override { return u"payment_terms"_s; }
    [[nodiscard]] QString table() const override { return entity(); }
    [[nodiscard]] store::Permission permission(const store::FieldChange &) const override
    {
        return {};
    }
    [[nodiscard]] QString fieldGroup(const QString &) const override { return u"terms"_s; }
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &, base::Id,
                                                            const QString &) const override
    {
        return base::failure(base::ErrorCode::Store_ConnectionLost);
    }
    [[nodiscard]] base::Result<void> write(store::Database &, base::Id, const QString &,
                                           const std::optional<QString> &) const override
    {
        return base::failure(base::ErrorCode::Store_ConnectionLost);
    }
};

} // namespace

class TestIncomingReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    //! Else a record would come a second time because the database was away for a moment.
    void whatCannotBeReadIsNotTakenForMissing()
    {
        const ManualClock clock;
        SyncDesk desk(clock);
        const base::Id terms = desk.ids().next();
        store::ChangeSet changes{.label = u"New"_s};
        changes.add(u"payment_terms"_s, terms, store::ExistsField, std::nullopt, u"1"_s);
        changes.add(u"payment_terms"_s, terms, u"code"_s, std::nullopt, u"RENAMED"_s);
        changes.add(u"payment_terms"_s, terms, u"name"_s, std::nullopt, u"30 days"_s);
        desk.commit(changes);
        QVERIFY_RESULT(syncing::SyncLinkRepository(desk.db()).put(
            desk.erp(), {{.entity = u"payment_terms"_s, .record = terms, .remoteKey = u"N30"_s}},
            clock.nowMs()));
        const auto erp = syncing::RemoteSystemRepository(desk.db()).find(desk.erp());
        QVERIFY_RESULT(erp);
        store::RecordWriters writers;
        writers.add(std::make_unique<UnreadableTerms>());
        for (const bool gone : {false, true}) {
            engine::IncomingReader reader(
                desk.db(), writers, desk.ids(), *erp, {{u"terms"_s, syncing::Owner::Remote}},
                {{.entity = Entity::PaymentTerms, .push = true, .pull = true}});
            connectors::RemoteRecord record{.entity = Entity::PaymentTerms, .key = u"N30"_s};
            if (!gone) {
                record.payload = accounts::PaymentTerms{
                    .code = u"N30"_s, .name = u"30 days net"_s, .netDays = 30};
            }
            QVERIFY_ERROR(reader.read(record), base::ErrorCode::Store_ConnectionLost);
        }
    }
};

QTEST_GUILESS_MAIN(TestIncomingReader)
#include "test_incomingreader.moc"
