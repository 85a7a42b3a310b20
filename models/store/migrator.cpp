// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUuid>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qint64 LongestMigrationMs = 600'000;

int versionOf(const QString &fileName)
{
    return fileName.left(4).toInt();
}

} // namespace

Migrator::Migrator(QString folder, QString application)
    : m_folder(std::move(folder)), m_application(std::move(application))
{
}

int Migrator::newestVersion() const
{
    const QStringList files = QDir(m_folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    return files.isEmpty() ? 0 : versionOf(files.constLast());
}

base::Result<void> Migrator::look(Database &db)
{
    SD_TRY(db.select(u"SELECT version FROM schema_version"_s));
    return {};
}

QStringList Migrator::statements(const QString &sql, const Dialect &dialect)
{
    QStringList result;
    QString statement;
    bool ours = true; // inside a section for this server, or for all
    const QStringList lines = dialect.schema(sql).split(u'\n');
    for (const QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith("-- @"_L1)) {
            const QString server = trimmed.mid(4);
            ours = server == "all"_L1 || server == dialect.name();
        } else if (ours && !trimmed.isEmpty() && !trimmed.startsWith("--"_L1)) {
            statement += line + u'\n';
            if (trimmed.endsWith(u';')) {
                statement.truncate(statement.lastIndexOf(u';'));
                result += statement;
                statement.clear();
            }
        }
    }
    Q_ASSERT_X(statement.isEmpty(), "Migrator", "a migration ends without a semicolon");
    return result;
}

base::Result<int> Migrator::currentVersion(Database &db) const
{
    {
        SD_TRY_VALUE(Rows marker,
                     db.select(db.dialect().tableExistsQuery(), args(u"schema_version"_s)));
        if (!marker.next()) {
            return 0;
        }
    }
    SD_TRY_VALUE(Rows rows, db.select(u"SELECT application, version FROM schema_version"_s));
    if (!rows.next() || rows.text(0) != m_application) {
        return base::failure(base::ErrorCode::Store_SchemaForeign, rows.text(0),
                             {.subject = db.url().displayText()});
    }
    const int version = int(rows.integer(1));
    if (version > newestVersion()) {
        return base::failure(base::ErrorCode::Store_SchemaNewer,
                             u"schema %1, program %2"_s.arg(version).arg(newestVersion()),
                             {.subject = db.url().displayText()});
    }
    return version;
}

//! A copy of the SQLite file as it was at version \a current. Another desk may upgrade it
//! meanwhile: then the copy that desk made is the right one.
base::Result<void> Migrator::keepCopy(Database &db, int current) const
{
    const QString copy = u"%1.before-%2"_s.arg(db.url().target()).arg(newestVersion());
    const QString part = copy + u'.' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto removal = qScopeGuard([&part] { QFile::remove(part); });
    SD_TRY(db.run(u"VACUUM INTO ?"_s, args(part)));
    int copied = 0;
    {
        SD_TRY_VALUE(const DatabaseUrl url, DatabaseUrl::parse(u"sqlite:"_s + part));
        SD_TRY_VALUE(const std::unique_ptr<Database> copiedDb, Database::open(url));
        SD_TRY_VALUE(copied, currentVersion(*copiedDb));
    }
    if (copied != current) {
        return {};
    }
    std::error_code error;
    std::filesystem::rename(QFileInfo(part).filesystemFilePath(),
                            QFileInfo(copy).filesystemFilePath(), error); // replaces an older one
    if (error) {
        return base::failure(base::ErrorCode::File_CannotWrite,
                             QString::fromStdString(error.message()), {.file = copy});
    }
    return {};
}

//! A transaction in which nobody else changes the schema.
base::Result<Transaction> Migrator::begin(Database &db) const
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        auto transaction = Transaction::begin(db);
        const bool isBusy
            = !transaction.ok() && transaction.error().code == base::ErrorCode::Store_Busy;
        if (isBusy && waited.elapsed() < LongestMigrationMs) {
            continue; // it has waited already
        }
        if (transaction.ok()) {
            const QStringList statements = db.dialect().schemaLockStatements();
            for (const QString &statement : statements) {
                SD_TRY(db.select(statement));
            }
        }
        return transaction;
    }
}

base::Result<void> Migrator::apply(Database &db, int version, const QString &file) const
{
    QFile script(m_folder + u'/' + file);
    if (!script.open(QIODevice::ReadOnly)) {
        return base::failure(base::ErrorCode::File_CannotRead, script.fileName());
    }
    SD_TRY_VALUE(Transaction transaction, begin(db));
    SD_TRY_VALUE(const int current, currentVersion(db));
    if (current >= version) {
        return {}; // another desk was faster
    }
    const QStringList all = statements(QString::fromUtf8(script.readAll()), db.dialect());
    for (const QString &statement : all) {
        SD_TRY(db.run(statement));
    }
    if (version == 1) {
        SD_TRY(db.run(db.dialect().schema(
            u"CREATE TABLE schema_version (application {text} NOT NULL, version INTEGER NOT NULL)"_s)));
        SD_TRY(db.run(u"INSERT INTO schema_version (application, version) VALUES (?, ?)"_s,
                      args(m_application, version)));
    } else {
        SD_TRY(db.run(u"UPDATE schema_version SET version = ?"_s, args(version)));
    }
    return transaction.commit();
}

base::Result<void> Migrator::run(Database &db) const
{
    SD_TRY_VALUE(const int current, currentVersion(db));
    if (current > 0 && current < newestVersion() && db.url().kind() == DatabaseUrl::Kind::Sqlite) {
        SD_TRY(keepCopy(db, current));
    }
    const QStringList files = QDir(m_folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const int version = versionOf(file);
        if (version <= current) {
            continue;
        }
        if (auto applied = apply(db, version, file); !applied) {
            if (applied.error().code == base::ErrorCode::Store_SchemaNewer) {
                return applied; // another desk has upgraded it further than this program goes
            }
            return base::failure(base::ErrorCode::Store_MigrationFailed,
                                 u"%1: %2"_s.arg(file, applied.error().detail),
                                 {.subject = db.url().displayText()});
        }
    }
    return {};
}

} // namespace store
