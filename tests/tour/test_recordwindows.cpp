// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/services.h"
#include "app/sync/syncengine.h"
#include "models/records/editservice.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "tests/tour/places.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recordwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pagekeys.h"
#include "ui/widgets/sidepanel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 10'000;

shell::RecordWindow *recordWindow()
{
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *one : all) {
        if (auto *window = qobject_cast<shell::RecordWindow *>(one)) {
            return window;
        }
    }
    return nullptr;
}

QString titleOf(const widgets::SidePanel *panel)
{
    return panel ? panel->findChild<QLabel *>(u"panelTitleLabel"_s)->text() : QString();
}

} // namespace

//! The selected record of every page and tab of the real window, found there, opened beside it.
class TestRecordWindows final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::DeskDriver> m_desk;
    QList<support::Place> m_places;

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<support::DeskDriver>(
            demo::Options{.products = 60, .customers = 24}, QUrl(), QUrl());
        m_desk->open();
        m_desk->services().sync.setPaused(true);
        m_places = support::placesOf(*m_desk);
        QVERIFY(!m_places.isEmpty());
    }
    void cleanupTestCase() { m_desk.reset(); }

    void itShowsWhatIsSelected_data()
    {
        QTest::addColumn<qsizetype>("place");
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            QTest::newRow(qPrintable(m_places.at(i).name)) << i;
        }
    }
    void itShowsWhatIsSelected()
    {
        QFETCH(const qsizetype, place);
        widgets::Page *page = support::goTo(*m_desk, m_places.at(place));
        QVERIFY(page);
        const widgets::PageParts parts = widgets::partsOf(*page);
        if (!parts.panel || !parts.list || m_places.at(place).page == "sync"_L1) {
            return; // what is queued there is opened on the pages it belongs to
        }
        auto *open = m_desk->window().findChild<QAction *>(u"newWindowAction"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(open->isEnabled(), "not for the records of this page",
                                  PatienceMs);
        const QString title = titleOf(parts.panel);
        QVERIFY(!title.isEmpty());
        open->trigger();
        const QPointer<shell::RecordWindow> window = recordWindow();
        QVERIFY(window);
        const auto shown = [&window] {
            const auto panels = window->page()->findChildren<widgets::SidePanel *>();
            for (const widgets::SidePanel *panel : panels) {
                if (panel->isVisible()) {
                    return titleOf(panel);
                }
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(shown(), title, PatienceMs);
        QVERIFY(!widgets::partsOf(*window->page()).list
                || !widgets::partsOf(*window->page()).list->isVisible());
        window->close();
        QTRY_VERIFY(!window);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    text::chooseLanguage(u"en"_s);
    desk::prepareApplication(application);
    TestRecordWindows test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_recordwindows.moc"
