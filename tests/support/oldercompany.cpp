// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/oldercompany.h"

#include "models/store/migrator.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace support {

// As the first schema has it.
static constexpr const char *Records[] = {
    "INSERT INTO setting (name, value) VALUES ('company.currency', 'EUR')",
    "INSERT INTO remote_system (id, kind, code, name, url) "
    "VALUES (1, 'portal', 'shop', 'Shop', 'http://127.0.0.1:9')",
    "INSERT INTO remote_system (id, kind, code, name, url) "
    "VALUES (2, 'erp', 'erp', 'ERP', 'http://127.0.0.1:9')",
    "INSERT INTO ownership (system_id, field_group, owner) VALUES (1, 'product.texts', 'desk')",
    "INSERT INTO product (id, sku, gtin, name, unit, status, changed_at) "
    "VALUES (10, 'OLD-1', '4006381333931', 'Kept screw', 'C62', 'active', 1700000000000)",
    "INSERT INTO publication (product_id, portal_id, state, changed_at) "
    "VALUES (10, 1, 'published', 1700000000000)",
    "INSERT INTO media (id, sha256, file_name, mime, bytes, added_at) "
    "VALUES (20, 'ab', 'screw.png', 'image/png', 4, 1700000000000)",
    "INSERT INTO product_media (product_id, media_id, position) VALUES (10, 20, 1)",
    "INSERT INTO price_list (id, code, name, currency, status, changed_at) "
    "VALUES (30, 'STD', 'Standard', 'EUR', 'active', 1700000000000)",
    "INSERT INTO price (id, price_list_id, product_id, unit, min_quantity, amount) "
    "VALUES (31, 30, 10, 'C62', 1000, 123400)",
    "INSERT INTO edit (id, at, user_name, origin, label, reason) "
    "VALUES (40, 1700000000000, 'Anna', 'desk', 'Name', '')",
    "INSERT INTO journal (id, edit_id, entity, record_id, field, before_value, after_value) "
    "VALUES (41, 40, 'product', 10, 'name', 'Screw', 'Kept screw')",
    "INSERT INTO journal (id, edit_id, entity, record_id, field, before_value, after_value) "
    "VALUES (43, 40, 'remote_system', 1, 'kind', NULL, 'portal')",
    "INSERT INTO sync_link (system_id, entity, record_id, remote_key, synced_at) "
    "VALUES (1, 'product', 10, 'OLD-1', 1700000000000)",
    "INSERT INTO product (id, sku, name, unit, status, cost, changed_at) "
    "VALUES (11, 'OLD-2', 'Nail', 'C62', 'active', 125000, 1700000000000)",
    "INSERT INTO journal (id, edit_id, entity, record_id, field, before_value, after_value) "
    "VALUES (42, 40, 'product', 11, 'cost', '0', '12.5')",
    "INSERT INTO outbox (id, system_id, entity, record_id, send_rank, state, queued_at, "
    "changed_at) "
    "VALUES (50, 1, 'product', 10, 40, 'pending', 1700000000000, 1700000000000)",
    // Names that are data, as they were until migration 10.
    "INSERT INTO ownership (system_id, field_group, owner) VALUES (1, 'media', 'desk')",
    "INSERT INTO customer (id, number, name, status, postcode, vat_number, currency, changed_at) "
    "VALUES (70, 'C-1', 'Baumann', 'active', '10117', 'DE1', 'EUR', 1700000000000)",
    // Two desks gave the list to one customer at the same time.
    "INSERT INTO price_list_assignment (id, level, target_id, price_list_id, position) VALUES "
    "(80, 'customer', 70, 30, 1), (81, 'customer', 70, 30, 4), (82, 'company', NULL, 30, 0)",
    "INSERT INTO journal (id, edit_id, entity, record_id, field, before_value, after_value) "
    "VALUES (61, 40, 'customer', 70, 'postcode', '10115', '10117')",
    "INSERT INTO journal (id, edit_id, entity, record_id, field, before_value, after_value) "
    "VALUES (62, 40, 'media', 20, 'alt_text', NULL, 'A screw')",
    "INSERT INTO journal (id, edit_id, entity, record_id, field, before_value, after_value) "
    "VALUES (63, 40, 'product', 11, 'media', NULL, '[\"20\"]')",
    "INSERT INTO journal (id, edit_id, entity, record_id, field, before_value, after_value) "
    "VALUES (64, 40, 'price_list', 30, 'assignments', NULL, '[{\"on_miss\":\"stop\"}]')",
    "INSERT INTO sync_link (system_id, entity, record_id, remote_key, base, synced_at) VALUES "
    "(1, 'customer', 70, 'C-1', '{\"record\":{\"name\":\"says \\\"postcode\\\":\","
    "\"postcode\":\"10115\",\"vatNumber\":\"DE1\"},\"version\":1}', 1700000000000)",
    "INSERT INTO sync_link (system_id, entity, record_id, remote_key, base, synced_at) VALUES "
    "(1, 'media', 20, 'ab', '{}', 1700000000000)",
    "INSERT INTO outbox (id, system_id, entity, record_id, send_rank, state, queued_at, "
    "changed_at) "
    "VALUES (51, 1, 'media', 20, 20, 'left_out', 1700000000000, 1700000000000)",
};

//! The migrations of a program up to \a version, in \a folder.
static void copyScripts(const QString &program, int version, const QTemporaryDir &folder)
{
    const QDir newest(u":/sql/"_s + program);
    const QStringList files = newest.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (file.left(4).toInt() <= version) {
            QFile::copy(newest.filePath(file), folder.filePath(file));
        }
    }
}

base::Result<void> makeOlderCompany(store::Database &db, int version)
{
    const QTemporaryDir first;
    copyScripts(u"desk"_s, 1, first);
    SD_TRY(store::Migrator(first.path(), u"supplierdesk"_s).run(db));
    for (const char *record : Records) {
        SD_TRY(db.run(QLatin1StringView(record)));
    }
    const QTemporaryDir scripts;
    copyScripts(u"desk"_s, version, scripts);
    return store::Migrator(scripts.path(), u"supplierdesk"_s).run(db);
}

base::Result<void> restoreOlder(store::Database &db, const QString &program, int version,
                                const QString &file)
{
    const QTemporaryDir scripts;
    copyScripts(program, version, scripts);
    const QString id = program == "desk"_L1 ? u"supplierdesk"_s : u"supplierdesk-"_s + program;
    SD_TRY(store::Migrator(scripts.path(), id).run(db));
    QFile content(file);
    if (!content.open(QIODevice::ReadOnly | QIODevice::Text)) {
        return base::failure(base::ErrorCode::Store_OpenFailed, content.errorString());
    }
    while (!content.atEnd()) {
        const QString line = QString::fromUtf8(content.readLine()).trimmed();
        if (line.startsWith("INSERT"_L1)) {
            SD_TRY(db.run(line));
        }
    }
    return {};
}

} // namespace support
