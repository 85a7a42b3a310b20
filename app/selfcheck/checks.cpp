// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selfcheck/checks.h"

#include "app/connectors/rest/client.h"
#include "app/connectors/rest/secretstore.h"
#include "models/store/migrator.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace selfcheck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(selfcheck::Checks)
};

QString words(const base::Error &error)
{
    return error.detail.isEmpty() ? error.codeName() : error.codeName() + u": "_s + error.detail;
}

base::Result<int> makeDatabase(const QString &file, const QString &migrations,
                               const QString &application)
{
    SD_TRY_VALUE(const store::DatabaseUrl url, store::DatabaseUrl::parse(u"sqlite:"_s + file));
    SD_TRY_VALUE(const std::unique_ptr<store::Database> database, store::Database::open(url));
    const store::Migrator migrator(migrations, application);
    SD_TRY(migrator.run(*database));
    return migrator.currentVersion(*database);
}

} // namespace

void checkDatabase(Report &report, const QString &migrations, const QString &application)
{
    const QString what = Words::tr("Database");
    const QTemporaryDir folder;
    // The name of a Windows account, and so of this folder's parents, may have any letters.
    const auto version
        = makeDatabase(folder.filePath(u"prüfung-ștăn-检查.sqlite"_s), migrations, application);
    if (!version) {
        report.wrong(what, words(version.error()));
    } else if (*version == 0) {
        report.wrong(what, Words::tr("the program contains no schema"));
    } else {
        report.good(what, Words::tr("a new SQLite file with schema %1").arg(*version));
    }
}

void checkOdbc(Report &report)
{
    const QString what = Words::tr("ODBC");
    const auto url = store::DatabaseUrl::parse(u"odbc:DRIVER={SupplierDesk self-check}"_s);
    const auto opened = url ? store::Database::open(*url)
                            : base::Result<std::unique_ptr<store::Database>>(url.error());
    // No system has a driver of this name: being told so by the driver manager means that Qt's part
    // works.
    const bool looked = !opened
        && (opened.error().code == base::ErrorCode::Store_OpenFailed
            || (opened.error().code == base::ErrorCode::Store_DriverMissing
                && opened.error().context.subject != "QODBC"_L1));
    if (looked) {
        report.good(what, Words::tr("ready for the driver of a shared database"));
    } else {
        report.wrong(what, opened ? Words::tr("doesn't load drivers") : words(opened.error()));
    }
}

void checkTls(Report &report)
{
    const QString what = Words::tr("TLS");
    const QString library = rest::tlsLibrary();
    const QString authorities = rest::authoritiesFile();
    if (library.isEmpty()) {
        report.wrong(what,
                     Words::tr("there is no TLS library: encrypted connections will not work"));
    } else if (!authorities.isEmpty() && !QFile(authorities).open(QIODevice::ReadOnly)) {
        report.wrong(what, Words::tr("cannot be read: %1").arg(authorities));
    } else {
        report.good(what, library);
    }
}

void checkKeychain(Report &report, rest::SecretStore &secrets, rest::SecretStore &others)
{
    const QString what = Words::tr("Keychain");
    const QString code = u"self-check-"_s + QUuid::createUuid().toString(QUuid::Id128);
    const QString secret = QUuid::createUuid().toString(QUuid::Id128) + u"äșț检"_s;
    const auto written = secrets.write(code, secret).result();
    // The first one remembers what it wrote; another one has to ask.
    const auto read = others.read(code).result();
    const auto removed = secrets.remove(code).result();
    if (written && read && *read == secret && removed) {
        report.good(what, Words::tr("keeps secrets"));
        return;
    }
    const QString problem = !written ? words(written.error())
        : !read                      ? words(read.error())
        : !removed                   ? words(removed.error())
                                     : Words::tr("returns a different secret than was stored");
#ifdef Q_OS_WIN
    report.wrong(what, problem);
#else
    report.remark(what,
                  Words::tr("none here; secrets are asked for in each session (%1)").arg(problem));
#endif
}

void checkPictures(Report &report)
{
    const QString what = Words::tr("Images");
    QStringList good;
    QStringList bad;
    for (const char *format : {"PNG", "JPEG"}) {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        const bool works
            = image.save(&buffer, format) && QImage::fromData(bytes).size() == image.size();
        (works ? good : bad).append(QString::fromLatin1(format));
    }
    // Its plug-in is a package of its own. Smallest WebP there is: one pixel, lossless.
    const bool readsWebp
        = !QImage::fromData(
               QByteArray::fromBase64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="))
               .isNull();
    if (readsWebp) {
        good.append(u"WebP"_s);
    }
    if (bad.isEmpty()) {
        report.good(what, good.join(u", "_s));
    } else {
        report.wrong(what, Words::tr("cannot be read: %1").arg(bad.join(u", "_s)));
    }
    if (!readsWebp) {
        report.remark(what, Words::tr("cannot be read: %1").arg(u"WebP"_s));
    }
}

} // namespace selfcheck
