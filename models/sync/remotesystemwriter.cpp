// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/remotesystemwriter.h"

#include "models/sync/ownership.h"
#include "models/sync/synccursorrepository.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace syncing {

static const auto OwnerPrefix = "owner:"_L1;

static base::Error problem(base::ErrorCode code, const QString &field, const QString &value,
                           const QString &expected = {})
{
    return base::failure(code, value, {.field = field, .expected = expected});
}

static bool isColumn(const QString &field)
{
    return field == "kind"_L1 || field == "code"_L1 || field == "name"_L1 || field == "url"_L1
        || field == "enabled"_L1;
}

QString RemoteSystemWriter::entity() const
{
    return u"remote_system"_s;
}

QString RemoteSystemWriter::table() const
{
    return u"remote_system"_s;
}

QString RemoteSystemWriter::fieldGroup(const QString &field) const
{
    Q_UNUSED(field)
    return {};
}

base::Result<std::optional<QString>> RemoteSystemWriter::read(store::Database &db, base::Id record,
                                                              const QString &field) const
{
    QString sql;
    QVariantList values = store::args(record);
    if (field == store::ExistsField) {
        sql = u"SELECT '1' FROM remote_system WHERE id = ?"_s;
    } else if (isColumn(field)) {
        sql = u"SELECT %1 FROM remote_system WHERE id = ?"_s.arg(field);
    } else if (field.startsWith(OwnerPrefix)) {
        sql = u"SELECT owner FROM ownership WHERE system_id = ? AND field_group = ?"_s;
        values += store::args(field.mid(OwnerPrefix.size()));
    } else {
        return problem(base::ErrorCode::Store_UnknownField, field, {});
    }
    SD_TRY_VALUE(store::Rows rows, db.select(sql, values));
    if (!rows.next()) {
        return std::optional<QString>();
    }
    return std::optional(rows.text(0));
}

static base::Result<void> writeExists(store::Database &db, base::Id record, bool exists)
{
    if (exists) {
        SD_TRY(db.run(
            u"INSERT INTO remote_system (id, kind, code, name, url) VALUES (?, ?, ?, ?, ?)"_s,
            store::args(record, u"portal"_s, u"#"_s + record.toString(), QString(), QString())));
        return {};
    }
    for (const QString &use :
         {u"sales_order WHERE portal_id = ?"_s, u"publication WHERE portal_id = ?"_s,
          u"price_list_assignment WHERE level = 'portal' AND target_id = ?"_s}) {
        SD_TRY_VALUE(store::Rows used,
                     db.select(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(use), store::args(record)));
        if (used.next()) {
            return base::failure(base::ErrorCode::Store_InUse, use, {.field = store::ExistsField});
        }
    }
    // What only makes sense with the system goes with it.
    for (const QString &table :
         {u"ownership"_s, u"outbox"_s, u"inbox"_s, u"sync_link"_s, u"sync_conflict"_s,
          u"sync_lag"_s, u"sync_cursor"_s, u"sync_run"_s}) {
        SD_TRY(db.run(u"DELETE FROM %1 WHERE system_id = ?"_s.arg(table), store::args(record)));
    }
    SD_TRY(db.run(u"DELETE FROM remote_system WHERE id = ?"_s, store::args(record)));
    return {};
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
    SD_TRY(db.run(u"DELETE FROM ownership WHERE system_id = ? AND field_group = ?"_s,
                  store::args(record, group)));
    if (value) {
        SD_TRY(db.run(u"INSERT INTO ownership (system_id, field_group, owner) VALUES (?, ?, ?)"_s,
                      store::args(record, group, *value)));
    }
    return {};
}

static base::Result<void> check(const QString &field, const QString &value)
{
    if (field == "kind"_L1 && value != "portal"_L1 && value != "erp"_L1) {
        return problem(base::ErrorCode::Value_BadFormat, field, value, u"portal, erp"_s);
    }
    if (field == "url"_L1 && !value.isEmpty()) {
        const QUrl url(value, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty()
            || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)) {
            return problem(base::ErrorCode::Value_BadFormat, field, value,
                           u"https://portal.example.com"_s);
        }
    }
    if (value.size() > 500) {
        return problem(base::ErrorCode::Value_TooLong, field, {}, u"500"_s);
    }
    return {};
}

base::Result<void> RemoteSystemWriter::write(store::Database &db, base::Id record,
                                             const QString &field,
                                             const std::optional<QString> &value) const
{
    if (field == store::ExistsField) {
        return writeExists(db, record, value.has_value());
    }
    if (field.startsWith(OwnerPrefix)) {
        SD_TRY_VALUE(const auto before, read(db, record, field));
        return writeOwner(db, record, field, before, value);
    }
    if (!isColumn(field)) {
        return problem(base::ErrorCode::Store_UnknownField, field, {});
    }
    // On its way out, or back to what a new record holds.
    const QString nothing = field == "kind"_L1 ? u"portal"_s
        : field == "code"_L1                   ? u"#"_s + record.toString()
                                               : QString();
    const QString text = value.value_or(nothing).trimmed();
    SD_TRY(check(field, text));
    const QVariant stored = field == "enabled"_L1 ? store::toDb(text == "1"_L1) : store::toDb(text);
    SD_TRY(db.run(u"UPDATE remote_system SET %1 = ? WHERE id = ?"_s.arg(field),
                  QVariantList{stored} + store::args(record)));
    return {};
}

base::Result<void> RemoteSystemWriter::finish(store::Database &db, base::Id record,
                                              const QSet<QString> &, qint64) const
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT code, name FROM remote_system WHERE id = ?"_s, store::args(record)));
    if (!rows.next()) {
        return {}; // removed
    }
    if (rows.text(0).isEmpty() || rows.text(0).startsWith('#'_L1)) {
        return problem(base::ErrorCode::Value_Empty, u"code"_s, {});
    }
    if (rows.text(1).isEmpty()) {
        return problem(base::ErrorCode::Value_Empty, u"name"_s, {});
    }
    return {};
}

} // namespace syncing
