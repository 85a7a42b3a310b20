// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"

#include "models/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store {

namespace {

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

base::Result<void> Migrator::apply(Database &db, int version, const QString &file) const
{
    QFile script(m_folder + u'/' + file);
    if (!script.open(QIODevice::ReadOnly)) {
        return base::failure(base::ErrorCode::File_CannotRead, script.fileName());
    }
    SD_TRY_VALUE(Transaction transaction, Transaction::begin(db));
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
    const QStringList files = QDir(m_folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    if (current > 0 && current < newestVersion() && db.url().kind() == DatabaseUrl::Kind::Sqlite) {
        const QString copy = u"%1.before-%2"_s.arg(db.url().target()).arg(newestVersion());
        QFile::remove(copy);
        SD_TRY(db.run(u"VACUUM INTO ?"_s, args(copy)));
    }
    for (const QString &file : files) {
        const int version = versionOf(file);
        if (version <= current) {
            continue;
        }
        if (auto applied = apply(db, version, file); !applied) {
            return base::failure(base::ErrorCode::Store_MigrationFailed,
                                 u"%1: %2"_s.arg(file, applied.error().detail),
                                 {.subject = db.url().displayText()});
        }
    }
    return {};
}

} // namespace store
