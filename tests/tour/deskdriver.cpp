// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/deskdriver.h"

#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/portal/portalconnector.h"
#include "app/desk/company.h"
#include "app/desk/startup.h"
#include "app/sync/syncengine.h"
#include "models/demo/makedemo.h"
#include "tests/support/testing.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/page.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

DeskDriver::DeskDriver(const demo::Options &options, const QUrl &portal, const QUrl &erp)
{
    demo::DemoTarget target{.database
                            = *store::DatabaseUrl::parse(u"sqlite:"_s + file(u"desk.sqlite"_s)),
                            .mediaFolder = mediaFolder(),
                            .portal = portalconnector::description(),
                            .erp = erpconnector::description(),
                            .options = options};
    if (!portal.isEmpty()) {
        target.portalUrl = portal.toString();
        target.erpUrl = erp.toString();
    }
    QVERIFY_RESULT(demo::makeDemo(target));
}

DeskDriver::~DeskDriver() = default;

QString DeskDriver::mediaFolder() const
{
    return m_folder.filePath(u"media"_s);
}

void DeskDriver::open()
{
    desk::CommandLine line;
    line.database = *store::DatabaseUrl::parse(u"sqlite:"_s + file(u"desk.sqlite"_s));
    m_startup = std::make_unique<desk::Startup>(line);
    QSignalSpy ready(m_startup.get(), &desk::Startup::ready);
    m_startup->start();
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20'000);
    window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void DeskDriver::close()
{
    m_startup.reset();
}

shell::MainWindow &DeskDriver::window() const
{
    return *m_startup->window();
}

desk::Services &DeskDriver::services() const
{
    return m_startup->company()->services();
}

QWidget *DeskDriver::find(QWidget *parent, const QString &name)
{
    QWidget *found = nullptr;
    const bool appeared = QTest::qWaitFor(
        [&] {
            const auto all = parent->findChildren<QWidget *>(name);
            for (QWidget *widget : all) {
                if (widget->isVisible()) {
                    found = widget;
                }
            }
            return found != nullptr;
        },
        10'000);
    if (!appeared) {
        QTest::qFail(qPrintable(u"no visible widget "_s + name), __FILE__, __LINE__);
    }
    return found;
}

widgets::Page *DeskDriver::page(const QString &id)
{
    click(&window(), id + u"PageButton"_s);
    const bool there = QTest::qWaitFor([&] { return window().currentPageId() == id; }, 10'000);
    if (!there) {
        QTest::qFail(qPrintable(u"page not shown: "_s + id), __FILE__, __LINE__);
        return nullptr;
    }
    const auto pages = window().findChildren<widgets::Page *>();
    for (widgets::Page *page : pages) {
        if (page->isVisible()) {
            return page;
        }
    }
    return nullptr;
}

void DeskDriver::click(QWidget *parent, const QString &name)
{
    if (QWidget *widget = find(parent, name)) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        QTRY_VERIFY2(widget->isEnabled(), qPrintable(name + u" is not enabled"_s));
        Q_UNUSED(button)
        QTest::mouseClick(widget, Qt::LeftButton);
    }
}

void DeskDriver::type(QWidget *parent, const QString &name, const QString &text)
{
    QWidget *widget = find(parent, name);
    if (!widget) {
        return;
    }
    // QTest types Latin letters only; a selection that is replaced is what a person does.
    if (auto *line = widget->findChild<QLineEdit *>(); line && !qobject_cast<QLineEdit *>(widget)) {
        widget = line;
    }
    widget->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->selectAll();
        line->insert(text);
        Q_EMIT line->textEdited(line->text());
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(widget)) {
        area->selectAll();
        area->insertPlainText(text);
    } else {
        QTest::qFail(qPrintable(name + u" takes no text"_s), __FILE__, __LINE__);
    }
}

void DeskDriver::select(widgets::TableView *table, const QString &text)
{
    QVERIFY(table);
    QModelIndex found;
    QTRY_VERIFY2_WITH_TIMEOUT(
        [&] {
            const QAbstractItemModel *model = table->model();
            for (int row = 0; row < std::min(model->rowCount(), 300); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QModelIndex index = model->index(row, column);
                    if (index.data().toString() == text && !table->isColumnHidden(column)) {
                        found = index;
                        return true;
                    }
                }
            }
            return false;
        }(),
        qPrintable(u"no row shows "_s + text), 40'000);
    table->scrollTo(found);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(found).center());
    QTRY_COMPARE(table->currentIndex().row(), found.row());
}

void DeskDriver::sync()
{
    engine::SyncEngine &engine = services().sync;
    const quint64 asked = engine.syncNow();
    // A round that began after we asked has ended well with every system, and nothing is left.
    const auto settled = [&] {
        const syncing::SyncStatus &now = engine.status();
        return engine.answered() >= asked && !now.running() && now.pending() == 0
            && std::all_of(now.systems.cbegin(), now.systems.cend(), [](const auto &system) {
                   return system.sending == 0
                       && system.state == syncing::SystemStatus::State::Connected;
               });
    };
    QTRY_VERIFY2_WITH_TIMEOUT(
        settled(), qPrintable(u"still %1 to send"_s.arg(engine.status().pending())), 180'000);
}

void DeskDriver::settle()
{
    for (int turn = 0; turn < 10; ++turn) {
        QVERIFY(services()
                    .store.read([](store::Database &) { return base::Result<int>(1); })
                    .result()
                    .ok());
        QTest::qWait(0);
    }
}

void DeskDriver::photograph(const QString &name, const QString &language, QWidget *part)
{
    for (const auto mode : {widgets::Theme::Mode::Light, widgets::Theme::Mode::Dark}) {
        widgets::Theme::instance().setMode(mode);
        photographAsIs(name, language, part);
    }
    widgets::Theme::instance().setMode(widgets::Theme::Mode::Light);
}

void DeskDriver::photographAsIs(const QString &name, const QString &language, QWidget *part)
{
    QWidget *shown = part ? part : &window();
    // Rows in view have arrived, and what they brought has been shown.
    const auto tables = shown->findChildren<widgets::TableView *>();
    for (const widgets::TableView *table : tables) {
        if (table->isVisible() && table->model() && table->model()->rowCount() > 0) {
            QTRY_VERIFY_WITH_TIMEOUT(table->model()->index(0, 0).data().isValid(), 10'000);
        }
    }
    settle();
    const bool dark = widgets::Theme::instance().mode() == widgets::Theme::Mode::Dark;
    const bool fine = shown->devicePixelRatioF() > 1;
    const QString place
        = u"%1-%2%3"_s.arg(language, dark ? u"dark"_s : u"light"_s, fine ? u"@2x"_s : QString());
    const QDir folder(qEnvironmentVariable("SUPPLIERDESK_TOUR_FOLDER", u"tour"_s));
    QVERIFY(folder.mkpath(place));
    const QPixmap picture = shown->grab();
    QVERIFY(!picture.isNull());
    QVERIFY(picture.save(folder.filePath(u"%1/%2.png"_s.arg(place, name))));
}

} // namespace support
