// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/databasetest.h"

#include "models/catalog/productrepository.h"
#include "models/store/store.h"
#include "ui/settings/databaseform.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <optional>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

//! What stands in a database: "new" (nothing of ours), or how many products.
struct Found
{
    bool isNew = false;
    qint64 products = 0;
};

base::Result<Found> look(const QString &text)
{
    SD_TRY_VALUE(const store::DatabaseUrl url, store::DatabaseUrl::parse(text));
    const bool file = url.kind() == store::DatabaseUrl::Kind::Sqlite;
    if (file && !QFileInfo::exists(url.target())
        && QFileInfo(url.target()).absoluteDir().exists()) {
        return Found{.isNew = true}; // looking must not make the file
    }
    SD_TRY_VALUE(const auto database, store::Database::open(url));
    SD_TRY_VALUE(const int version, store::Store::migrator().currentVersion(*database));
    if (version == 0) {
        return Found{.isNew = true};
    }
    SD_TRY_VALUE(const qint64 products, catalog::ProductRepository(*database).count());
    return Found{.products = products};
}

base::Result<QString> inWords(const base::Result<Found> &found)
{
    SD_TRY(found);
    return found->isNew ? settings::DatabaseForm::tr(
               "Connected. The database is empty; SupplierDesk sets it up when it is opened.")
                        : settings::DatabaseForm::tr("Connected. The database has %n product(s).",
                                                     nullptr, int(found->products));
}

} // namespace

void serveDatabaseTests(settings::DatabaseForm *form)
{
    auto running = std::make_shared<std::optional<base::Answer<base::Result<Found>>>>();
    QObject::connect(form, &settings::DatabaseForm::testRequested, form,
                     [form, running](const QString &url) {
                         *running = base::Answer(QtConcurrent::run(look, url));
                         (*running)->then(form, [form](const base::Result<Found> &found) {
                             form->showTestResult(inWords(found));
                         });
                     });
    QObject::connect(form, &settings::DatabaseForm::testCancelled, form, [running] {
        if (*running) {
            (*running)->cancel(); // the driver's own time limit ends the attempt itself
        }
    });
}

} // namespace desk
