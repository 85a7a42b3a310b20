// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/settingswiring.h"

#include "app/connectors/factory/makeconnector.h"
#include "app/desk/companysettings.h"
#include "app/desk/databasetest.h"
#include "app/desk/services.h"
#include "ui/settings/databaseform.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

namespace desk {

widgets::Page *makeSettingsPage(Services &services, QWidget *parent)
{
    auto backend = std::make_unique<CompanySettings>(services);
    auto *page = new settings::SettingsPage(*backend, connectors::allConnectors(), services.session,
                                            parent);
    // Name, users and connections are not all told by the journal.
    QObject::connect(backend.get(), &settings::SettingsBackend::loaded, page, [page] {
        if (auto *window = qobject_cast<shell::MainWindow *>(page->window())) {
            Q_EMIT window->companyChanged();
        }
    });
    backend.release()->setParent(page);
    page->databaseForm()->setUrl(services.store.url());
    serveDatabaseTests(page->databaseForm());
    QObject::connect(page, &settings::SettingsPage::databaseChosen, page,
                     [page](const QString &url) {
                         if (auto *window = qobject_cast<shell::MainWindow *>(page->window())) {
                             window->requestDatabase(url);
                         }
                     });
    return page;
}

} // namespace desk
