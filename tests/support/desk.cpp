// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk.h"

#include "app/desk/application.h"
#include "app/desk/deskwindow.h"
#include "app/sync/syncengine.h"
#include "tests/support/testing.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

void useOwnSettings()
{
    static const QTemporaryDir folder;
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(u"SupplierDesk"_s);
    QCoreApplication::setApplicationName(u"supplierdesk"_s);
}

namespace {

void prepareOnce()
{
    static const bool prepared = [] {
        useOwnSettings();
        desk::prepareApplication(*qApp);
        return true;
    }();
    Q_UNUSED(prepared)
}

} // namespace

Desk::Desk()
{
    prepareOnce();
    QSettings().clear();
}

Desk::~Desk() = default;

void Desk::open(const QString &page, const QList<people::Session::Grant> &grants)
{
    m_window.reset();
    m_company.reset();
    const QString holder = u"test"_s;
    auto opened = desk::openStore(m_database.url(), holder);
    QVERIFY_RESULT(opened);
    m_company = std::make_unique<desk::Company>(
        std::move(*opened), people::Session(base::Id(5), u"anna"_s, u"Anna"_s, u"Tests"_s, grants),
        mediaFolder(), holder);
    services().sync.setPaused(true);
    m_window = desk::makeMainWindow(services());
    m_window->resize(1440, 900);
    m_window->show();
    m_window->showPage(page);
    QTRY_COMPARE(m_window->currentPageId(), page);
    const auto pages = m_window->findChildren<widgets::Page *>();
    const auto shown = std::ranges::find_if(pages, &QWidget::isVisible);
    QVERIFY(shown != pages.cend());
    m_page = *shown;
}

} // namespace support
