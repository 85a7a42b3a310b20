// SPDX-License-Identifier: GPL-3.0-or-later
//! Makes a company's database as an earlier program left it: oldercompany.exe sqlite:FILE MIGRATION
#include "tests/support/oldercompany.h"

#include <QCoreApplication>
#include <QDebug>

static base::Result<void> make(const QString &database, int version)
{
    SD_TRY_VALUE(const auto url, store::DatabaseUrl::parse(database));
    SD_TRY_VALUE(const auto db, store::Database::open(url));
    return support::makeOlderCompany(*db, version);
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3) {
        qCritical("oldercompany sqlite:FILE MIGRATION");
        return 2;
    }
    if (const auto made = make(words[1], words[2].toInt()); !made) {
        qCritical() << made.error();
        return 1;
    }
    return 0;
}
