// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/makedemo.h"

#include "models/demo/deskwriter.h"
#include "models/store/migrator.h"
#include "models/store/transaction.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

base::Error notEmpty(const store::DatabaseUrl &url)
{
    return base::failure(base::ErrorCode::Store_NotEmpty, {}, {.subject = url.displayText()});
}

base::Result<void> runAll(store::Database &db, const QStringList &statements)
{
    for (const QString &statement : statements) {
        SD_TRY(db.run(statement));
    }
    return {};
}

base::Result<DemoSummary> write(store::Database &db, const Company &company,
                                const DemoTarget &target, const Progress &progress)
{
    DeskWriter writer(db, company, target, progress);
    SD_TRY(writer.writeCompany());
    SD_TRY(runAll(db, db.dialect().suspendProductSearch()));
    SD_TRY(writer.writeProducts());
    SD_TRY(runAll(db, db.dialect().resumeProductSearch()));
    SD_TRY(writer.writeOrders());
    return writer.summary();
}

//! Opens, makes the schema and writes. A server keeps all in one transaction; for a SQLite file,
//! which nobody else sees before it is complete, a step at a time keeps its log small.
base::Result<DemoSummary> fill(const store::DatabaseUrl &url, const DemoTarget &target,
                               const Progress &progress)
{
    SD_TRY_VALUE(const auto db, store::Database::open(url));
    SD_TRY(store::Migrator(u":/sql/desk"_s, u"supplierdesk"_s).run(*db));
    SD_TRY(DeskWriter::requireEmpty(*db));
    const Company company(target.options);
    if (url.isPrivate()) {
        return write(*db, company, target, progress);
    }
    SD_TRY_VALUE(auto transaction, store::Transaction::begin(*db));
    SD_TRY_VALUE(const DemoSummary summary, write(*db, company, target, progress));
    SD_TRY(transaction.commit());
    return summary;
}

void removeDatabaseFile(const QString &file)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(file + QLatin1String(suffix));
    }
}

//! Under another name until it is complete.
base::Result<DemoSummary> fillFile(const DemoTarget &target, const Progress &progress)
{
    const QString file = target.database.target();
    if (QFile::exists(file)) {
        return notEmpty(target.database);
    }
    const QString draft = file + u".part"_s;
    removeDatabaseFile(draft);
    if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
        return base::failure(base::ErrorCode::File_CannotWrite, {},
                             {.subject = QFileInfo(file).absolutePath()});
    }
    SD_TRY_VALUE(const auto url, store::DatabaseUrl::parse(u"sqlite:"_s + draft));
    auto summary = fill(url, target, progress);
    if (!summary) {
        removeDatabaseFile(draft);
        return summary;
    }
    if (!QFile::rename(draft, file)) {
        removeDatabaseFile(draft);
        return base::failure(base::ErrorCode::File_CannotWrite, {}, {.subject = file});
    }
    return summary;
}

} // namespace

base::Result<DemoSummary> makeDemo(const DemoTarget &target, const Progress &progress)
{
    QElapsedTimer timer;
    timer.start();
    if (!QDir().mkpath(target.mediaFolder)) {
        return base::failure(base::ErrorCode::File_CannotWrite, {},
                             {.subject = target.mediaFolder});
    }
    const bool isFile = target.database.isPrivate() && target.database.target() != ":memory:"_L1;
    SD_TRY_VALUE(DemoSummary summary,
                 isFile ? fillFile(target, progress) : fill(target.database, target, progress));
    summary.milliseconds = timer.elapsed();
    return summary;
}

} // namespace demo
