// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/remotesystemwriter.h"

#include "models/records/tablerepository.h"
#include "models/sync/ownership.h"
#include "models/sync/remotesystem.h"
#include "models/sync/removalholdrepository.h"
#include "models/sync/synccursorrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const auto OwnerPrefix = "owner:"_L1;
static const auto OptionPrefix = "option:"_L1;
static const auto RemovalPrefix = "removal:"_L1;

static base::Error problem(base::ErrorCode code, const QString &field, const QString &value,
                           const QString &expected = {})
{
    return base::failure(code, value, {.field = field, .expected = expected});
}

RemoteSystemWriter::RemoteSystemWriter() : TypeWriter(records::type<RemoteSystem>()) { }

store::Permission RemoteSystemWriter::permission(const store::FieldChange &change) const
{
    return change.field.startsWith(RemovalPrefix) ? store::Permission{.feature = u"sync"_s}
                                                  : TypeWriter::permission(change);
}

//! What \a field is about.
static RemovalHold holdOf(base::Id system, const QString &field)
{
    return {
        .system = system, .entity = field.section(u':', 1, 1), .digest = field.section(u':', 2, 2)};
}

static base::Result<std::optional<QString>> readDecision(store::Database &db,
                                                         const RemovalHold &about)
{
    SD_TRY_VALUE(const auto hold, RemovalHoldRepository(db).find(about.system, about.entity));
    // What is not asked any more differs from open: neither an answer nor its undo does anything.
    return hold && hold->digest == about.digest ? store::orNothing(decisionWord(hold->decision))
                                                : std::optional(u"past"_s);
}

static base::Result<void> writeDecision(store::Database &db, base::Id record, const QString &field,
                                        const std::optional<QString> &value)
{
    const auto decision = decisionFromWord(value.value_or(QString()));
    if (!decision) {
        return problem(base::ErrorCode::Value_BadFormat, field, *value, u"remove, keep"_s);
    }
    return RemovalHoldRepository(db).decide(holdOf(record, field), *decision);
}

base::Result<std::optional<QString>> RemoteSystemWriter::read(store::Database &db, base::Id record,
                                                              const QString &field) const
{
    if (field.startsWith(RemovalPrefix)) {
        return readDecision(db, holdOf(record, field));
    }
    const bool isOption = field.startsWith(OptionPrefix);
    if (!isOption && !field.startsWith(OwnerPrefix)) {
        return TypeWriter::read(db, record, field);
    }
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(isOption
                      ? u"SELECT value FROM connection_option WHERE system_id = ? AND name = ?"_s
                      : u"SELECT owner FROM ownership WHERE system_id = ? AND field_group = ?"_s,
                  store::args(record, field.section(u':', 1))));
    return rows.next() ? std::optional(rows.text(0)) : std::optional<QString>();
}

static base::Result<void> writeOwner(store::Database &db, base::Id record, const QString &field,
                                     const std::optional<QString> &before,
                                     const std::optional<QString> &value)
{
    const QString group = field.mid(OwnerPrefix.size());
    if (!fieldGroups().contains(group)) {
        return problem(base::ErrorCode::Store_UnknownField, field, {});
    }
    if (value && !ownerFromWord(*value)) {
        return problem(base::ErrorCode::Value_BadFormat, field, *value,
                       u"desk, remote, both, none"_s);
    }
    const auto pulled = [](const std::optional<QString> &word) {
        const auto owner = word ? ownerFromWord(*word) : std::nullopt;
        return owner && isPulled(*owner);
    };
    if (pulled(value) && !pulled(before)) {
        SD_TRY(SyncCursorRepository(db).rewind(record)); // what was passed over matters now
    }
    // Whether records go here because they are missing there is asked anew, by the new owners.
    SD_TRY(db.run(u"DELETE FROM removal_hold WHERE system_id = ?"_s, store::args(record)));
    SD_TRY(db.run(u"DELETE FROM ownership WHERE system_id = ? AND field_group = ?"_s,
                  store::args(record, group)));
    if (value) {
        SD_TRY(db.run(u"INSERT INTO ownership (system_id, field_group, owner) VALUES (?, ?, ?)"_s,
                      store::args(record, group, *value)));
    }
    return {};
}

static base::Result<void> writeOption(store::Database &db, base::Id record, const QString &field,
                                      const std::optional<QString> &value)
{
    const QString name = field.mid(OptionPrefix.size());
    SD_TRY(db.run(u"DELETE FROM connection_option WHERE system_id = ? AND name = ?"_s,
                  store::args(record, name)));
    if (value) {
        SD_TRY(db.run(u"INSERT INTO connection_option (system_id, name, value) VALUES (?, ?, ?)"_s,
                      store::args(record, name, *value)));
    }
    return {};
}

base::Result<void> RemoteSystemWriter::write(store::Database &db, base::Id record,
                                             const QString &field,
                                             const std::optional<QString> &value) const
{
    if (field.startsWith(OwnerPrefix)) {
        SD_TRY_VALUE(const auto before, read(db, record, field));
        return writeOwner(db, record, field, before, value);
    }
    if (field.startsWith(OptionPrefix)) {
        return writeOption(db, record, field, value);
    }
    if (field.startsWith(RemovalPrefix)) {
        return writeDecision(db, record, field, value);
    }
    if (field == store::ExistsField && !value) {
        SD_TRY_VALUE(const QString user, records::TableRepository(db, type()).usedBy(record));
        // What only makes sense with the system goes with it; what refers to it keeps it.
        for (const QString &table :
             {u"ownership"_s, u"connection_option"_s, u"removal_hold"_s, u"outbox"_s, u"inbox"_s,
              u"sync_link"_s, u"sync_conflict"_s, u"sync_lag"_s, u"sync_cursor"_s, u"sync_run"_s}) {
            if (user.isEmpty()) {
                SD_TRY(db.run(u"DELETE FROM %1 WHERE system_id = ?"_s.arg(table),
                              store::args(record)));
            }
        }
    }
    return TypeWriter::write(db, record, field, value ? std::optional(value->trimmed()) : value);
}

} // namespace syncing
