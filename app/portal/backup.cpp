// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/backup.h"

#include "app/contractserver/changefeed.h"
#include "app/contractserver/sessions.h"
#include "app/portal/schema.h"
#include "models/base/processlock.h"
#include "models/store/snapshot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace portal::backup {

namespace {

using base::ErrorCode;
using store::args;
using store::Database;

//! For errors that are a sentence already.
base::Error refused(const QString &sentence)
{
    return base::failure(ErrorCode::Value_BadFormat, sentence);
}

//! \a error in words, about \a file.
base::Error inWords(const base::Error &error, const QString &file)
{
    switch (error.code) {
    case ErrorCode::Store_Damaged:
        return refused(u"%1 is damaged: %2"_s.arg(file, error.detail));
    case ErrorCode::Store_SchemaForeign:
        return refused(u"%1 is not a database of supplierdesk-portal."_s.arg(file));
    case ErrorCode::Store_SchemaNewer:
        return refused(u"%1 was written by a newer version of supplierdesk-portal. Install that "
                       "version first."_s.arg(file));
    case ErrorCode::Store_Full:
        return refused(
            u"There is not enough room on the disk of %1. Make room and try again."_s.arg(file));
    case ErrorCode::Store_Busy:
        return refused(u"%1 is being written to all the time. Try again in a moment."_s.arg(file));
    case ErrorCode::Value_BadFormat:
        return error;
    default:
        return refused(u"%1: %2"_s.arg(file, error.detail));
    }
}

base::Result<std::unique_ptr<Database>> open(const QString &file)
{
    SD_TRY_VALUE(const auto url, store::DatabaseUrl::parse(u"sqlite:"_s + file));
    return Database::open(url, Database::Durability::PowerCut);
}

base::Result<qint64> numberOf(Database &db, const QString &sql)
{
    SD_TRY_VALUE(store::Rows rows, db.select(sql));
    return rows.next() ? rows.integer(0) : qint64(0);
}

//! The first columns of the rows that \a sql finds.
base::Result<QStringList> textsOf(Database &db, const QString &sql)
{
    SD_TRY_VALUE(store::Rows rows, db.select(sql));
    QStringList texts;
    while (rows.next()) {
        texts.append(rows.text(0));
    }
    return texts;
}

base::Result<qint64> ordersIn(Database &db)
{
    return numberOf(db, u"SELECT count(*) FROM sales_order"_s);
}

base::Result<void> mustBePortal(Database &db)
{
    SD_TRY_VALUE(const int version, migrator().currentVersion(db));
    if (version == 0) {
        return base::failure(ErrorCode::Store_SchemaForeign);
    }
    return {};
}

//! A file beside another that only this process uses: left over by a killed one, it goes.
class Scratch
{
public:
    explicit Scratch(const QString &target)
        : m_lock(target + u".lock"_s), m_file(target + u".part"_s)
    {
    }
    ~Scratch() { clear(); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    [[nodiscard]] base::Result<void> claim()
    {
        if (!base::takeLock(m_lock)) {
            return m_lock.error() == QLockFile::LockFailedError
                ? refused(u"Another backup or restore is working on %1."_s.arg(m_file.chopped(5)))
                : refused(u"Cannot write to the folder of %1."_s.arg(m_file.chopped(5)));
        }
        m_claimed = true;
        clear();
        return {};
    }
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    void clear()
    {
        if (!m_claimed) {
            return;
        }
        const QString kept = u".before-%1"_s.arg(migrator().newestVersion());
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s, kept}) {
            QFile::remove(m_file + suffix);
        }
    }

    QLockFile m_lock;
    const QString m_file;
    bool m_claimed = false;
};

base::Result<Made> snapshot(Database &db, const QString &file)
{
    Scratch scratch(file);
    SD_TRY(scratch.claim());
    if (QFileInfo::exists(file)) {
        return refused(u"%1 exists already. Choose another name, or delete it first."_s.arg(file));
    }
    SD_TRY(store::writeSnapshot(db, scratch.file()));
    Made made;
    {
        SD_TRY_VALUE(const auto copy, open(scratch.file()));
        SD_TRY(mustBePortal(*copy));
        SD_TRY_VALUE(made.orders, ordersIn(*copy));
        SD_TRY(copy->select(u"PRAGMA journal_mode = DELETE"_s));
    }
    made.bytes = QFileInfo(scratch.file()).size();
    SD_TRY(store::publishFile(scratch.file(), file));
    return made;
}

//! The backup at \a file, checked and brought to the schema of this program, as the file \a copy.
base::Result<void> prepareCopy(const QString &file, const QString &copy)
{
    if (QFileInfo(file + u"-wal"_s).size() > 0) {
        return refused(u"%1 is a database in use, not a backup. Make one with: "
                       "supplierdesk-portal backup"_s.arg(file));
    }
    QFile source(file);
    if (!source.copy(copy)) {
        return refused(u"%1 cannot be copied: %2"_s.arg(file, source.errorString()));
    }
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const auto checked = [&copy]() -> base::Result<void> {
        SD_TRY_VALUE(const auto db, open(copy));
        SD_TRY(mustBePortal(*db));
        SD_TRY(store::checkSound(*db));
        SD_TRY_VALUE(const QStringList dangling, textsOf(*db, u"PRAGMA foreign_key_check"_s));
        if (!dangling.isEmpty()) {
            return base::failure(ErrorCode::Store_Damaged,
                                 u"rows of %1 refer to nothing"_s.arg(dangling.constFirst()));
        }
        SD_TRY(migrator().run(*db));
        // Whoever had signed out, or lost the right to sign in, must not be back.
        SD_TRY(contractserver::Sessions::endAll(*db));
        SD_TRY(contractserver::ChangeFeed::skipUsedCursors(*db));
        SD_TRY(db->select(u"PRAGMA journal_mode = DELETE"_s));
        return {};
    }();
    return checked.ok() ? base::Result<void>() : inWords(checked.error(), file);
}

//! In a transaction: what database "backup", attached, holds.
base::Result<void> takeOver(Database &db)
{
    const QString columns = u"SELECT t.name, c.cid, c.name FROM %1.sqlite_master AS t, "
                            u"pragma_table_info(t.name, '%1') "
                            "AS c WHERE t.type = 'table'"_s;
    SD_TRY_VALUE(const qint64 different,
                 numberOf(db,
                          u"SELECT count(*) FROM (%1 EXCEPT %2)"_s.arg(columns.arg(u"main"_s),
                                                                       columns.arg(u"backup"_s))));
    if (different > 0) {
        return base::failure(ErrorCode::Store_SchemaForeign);
    }
    // Numbers that were given since are not given again, to other orders and changes.
    SD_TRY(
        db.run(u"INSERT INTO backup.counter (name, value) SELECT name, value FROM main.counter "
               "WHERE true ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)"_s));
    // Row by row they would keep the search index, whose tables ("shadow") are taken over as they
    // are.
    const QString ofTriggers = u" FROM main.sqlite_master WHERE type = 'trigger' ORDER BY name"_s;
    SD_TRY_VALUE(const QStringList triggers, textsOf(db, u"SELECT name"_s + ofTriggers));
    SD_TRY_VALUE(const QStringList definitions, textsOf(db, u"SELECT sql"_s + ofTriggers));
    SD_TRY_VALUE(const QStringList tables,
                 textsOf(db,
                         u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN "
                         "('table', 'shadow') AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"_s));
    for (const QString &trigger : triggers) {
        SD_TRY(db.run(u"DROP TRIGGER main.%1"_s.arg(trigger)));
    }
    for (const QString &table : tables) {
        SD_TRY(db.run(u"DELETE FROM main.%1"_s.arg(table)));
        SD_TRY(db.run(u"INSERT INTO main.%1 SELECT * FROM backup.%1"_s.arg(table)));
    }
    for (const QString &definition : definitions) {
        SD_TRY(db.run(definition));
    }
    return {};
}

//! The name for a backup of what \a database held before.
QString nameOfKept(const QString &database, const QDateTime &now)
{
    const QFileInfo info(database);
    const QString stem = u"%1/%2.before-restore-%3"_s.arg(
        info.absolutePath(), info.completeBaseName(), now.toString(u"yyyyMMdd-HHmmss"_s));
    QString name = stem + u".sqlite"_s;
    for (int i = 2; QFileInfo::exists(name); ++i) {
        name = u"%1-%2.sqlite"_s.arg(stem).arg(i);
    }
    return name;
}

base::Result<Restored> restoreOver(const QString &database, const QString &copy,
                                   const QDateTime &now)
{
    SD_TRY_VALUE(const auto db, open(database));
    SD_TRY(mustBePortal(*db));
    SD_TRY(migrator().run(*db));
    SD_TRY(db->run(u"ATTACH DATABASE ? AS backup"_s, args(copy)));
    SD_TRY(db->run(u"PRAGMA foreign_keys = OFF"_s)); // tables come in any order; checked before
    SD_TRY_VALUE(const auto reader, open(database));
    Restored restored;
    restored.kept = nameOfKept(database, now);
    // Nobody writes from here on, so that no order is missing in what is kept.
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(*db));
    SD_TRY(snapshot(*reader, restored.kept));
    SD_TRY_VALUE(restored.later,
                 numberOf(*db,
                          u"SELECT count(*) FROM main.sales_order WHERE id NOT IN (SELECT id FROM "
                          "backup.sales_order)"_s));
    SD_TRY(takeOver(*db));
    SD_TRY_VALUE(restored.orders, ordersIn(*db));
    SD_TRY(transaction.commit());
    return restored;
}

base::Result<Restored> restoreAsNew(const QString &database, const QString &copy)
{
    if (QFileInfo::exists(database + u"-wal"_s)) {
        return refused(
            u"%1-wal is left of a database that is gone. Stop the portal, move that file "
            "away and try again."_s.arg(database));
    }
    Restored restored;
    {
        SD_TRY_VALUE(const auto db, open(copy));
        SD_TRY_VALUE(restored.orders, ordersIn(*db));
        SD_TRY(db->select(u"PRAGMA journal_mode = DELETE"_s));
    }
    SD_TRY(store::publishFile(copy, database));
    return restored;
}

} // namespace

base::Result<Made> make(const QString &database, const QString &file)
{
    const auto made = [&]() -> base::Result<Made> {
        if (!QFileInfo(database).isFile()) { // SQLite would make an empty one
            return refused(u"There is no database %1."_s.arg(database));
        }
        SD_TRY_VALUE(const auto db, open(database));
        SD_TRY(mustBePortal(*db));
        return snapshot(*db, file);
    }();
    return made.ok() ? made : base::Result<Made>(inWords(made.error(), database));
}

base::Result<Restored> restore(const QString &database, const QString &file, const QDateTime &now)
{
    Scratch scratch(database + u".restore"_s);
    SD_TRY(scratch.claim());
    SD_TRY(prepareCopy(file, scratch.file()));
    if (!QFileInfo::exists(database)) {
        return restoreAsNew(database, scratch.file());
    }
    const auto restored = restoreOver(database, scratch.file(), now);
    if (restored.ok()) {
        return restored;
    }
    if (restored.error().code == ErrorCode::Store_Damaged) {
        return refused(u"%1 is damaged, so nothing can be restored into it. Stop the portal, move "
                       "%1, %1-wal and %1-shm away, and restore again."_s.arg(database));
    }
    return inWords(restored.error(), database);
}

} // namespace portal::backup
