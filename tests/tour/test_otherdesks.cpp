// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/services.h"
#include "app/sync/syncengine.h"
#include "app/sync/writers.h"
#include "models/catalog/productlistmodel.h"
#include "models/store/changelog.h"
#include "models/sync/removalholdrepository.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/sync/syncpage.h"
#include "ui/text/edittext.h"
#include "ui/widgets/page.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using catalog::ProductListModel;

namespace {

constexpr int PatienceMs = 15'000;

//! Somebody else with the same database.
class OtherDesk
{
public:
    explicit OtherDesk(const store::DatabaseUrl &url)
        : m_db(store::Database::open(url).value()),
          m_ids(m_clock, 900),
          m_log(m_writers, m_ids, m_clock)
    {
        engine::addWriters(m_writers, m_ids, m_clock);
    }

    void set(const QString &entity, base::Id record, const QString &field, const QString &value)
    {
        const auto before = m_writers.find(entity)->read(*m_db, record, field);
        QVERIFY_RESULT(before);
        store::ChangeSet changes{.label = u"Edit it"_s};
        changes.add(entity, record, field, *before, value);
        QVERIFY_RESULT(m_log.commit(*m_db, changes, {.user = {}, .name = u"Anna"_s}));
    }
    base::Id addProduct(const QString &sku, const QString &name)
    {
        const base::Id id = m_ids.next();
        store::ChangeSet changes{.label = u"New product"_s};
        const QString product = u"product"_s;
        changes.add(product, id, store::ExistsField, std::nullopt, u"1"_s);
        for (const auto &[field, value] :
             {std::pair(u"sku"_s, sku), {u"name"_s, name}, {u"unit"_s, u"C62"_s}}) {
            changes.add(product, id, field, std::nullopt, value);
        }
        const auto made = m_log.commit(*m_db, changes, {.user = {}, .name = u"Anna"_s});
        return made ? id : base::Id();
    }
    store::Database &db() { return *m_db; }
    base::Id erp()
    {
        auto rows = m_db->select(u"SELECT id FROM remote_system WHERE role = 'erp'"_s);
        return rows.ok() && rows->next() ? rows->id(0) : base::Id();
    }

private:
    base::SystemClock m_clock;
    std::unique_ptr<store::Database> m_db;
    base::IdMaker m_ids;
    store::RecordWriters m_writers;
    store::ChangeLog m_log;
};

} // namespace

//! The real window beside others on the same database: nobody presses a key, and it is up to date.
class TestOtherDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void productsAreFollowed();
    void draftsAreKept();
    void ownersAreFollowed();
    void removalsAreDecided();

private:
    //! The first product, shown in the panel.
    base::Id openFirst();
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QLineEdit *nameEdit() const;

    std::unique_ptr<support::DeskDriver> m_desk;
    std::unique_ptr<OtherDesk> m_other;
    widgets::Page *m_page = nullptr;
    widgets::TableView *m_table = nullptr;
};

void TestOtherDesks::initTestCase()
{
    m_desk = std::make_unique<support::DeskDriver>(demo::Options{.products = 40}, QUrl(), QUrl());
    m_desk->open();
    m_desk->services().sync.setPaused(true);
    m_other = std::make_unique<OtherDesk>(m_desk->services().store.url());
    m_page = m_desk->page(u"catalog"_s);
    QVERIFY(m_page);
    m_table = m_desk->child<widgets::TableView>(m_page, u"productTable"_s);
    QVERIFY(m_table);
    QTRY_VERIFY(m_table->model()->rowCount() > 0);
}

void TestOtherDesks::cleanupTestCase()
{
    m_other.reset();
    m_desk.reset();
}

QStringList TestOtherDesks::names() const
{
    QStringList all;
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        all += m_table->model()->index(row, ProductListModel::NameColumn).data().toString();
    }
    return all;
}

QLineEdit *TestOtherDesks::nameEdit() const
{
    return m_page->findChild<QLineEdit *>(u"productNameEdit"_s);
}

base::Id TestOtherDesks::openFirst()
{
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      m_table->visualRect(m_table->model()->index(0, 0)).center());
    m_page->findChild<QTabWidget *>(u"productTabs"_s)->setCurrentIndex(0);
    m_desk->settle();
    return qobject_cast<ProductListModel *>(m_table->model())->idAt(0);
}

void TestOtherDesks::productsAreFollowed()
{
    const base::Id product = openFirst();
    QVERIFY(!product.isNull());
    m_other->set(u"product"_s, product, u"name"_s, u"Named by Anna"_s);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains(u"Named by Anna"_s), PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(nameEdit()->text(), u"Named by Anna"_s, PatienceMs);
    QVERIFY(!m_desk->services().edits.canUndo()); // it is not ours to take back

    const int before = m_table->model()->rowCount();
    QVERIFY(!m_other->addProduct(u"ANNA-1"_s, u"Made by Anna"_s).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), before + 1, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains(u"Made by Anna"_s), PatienceMs);
}

//! What somebody types stays, whatever others do to the same product.
void TestOtherDesks::draftsAreKept()
{
    const base::Id product = openFirst();
    nameEdit()->setFocus();
    nameEdit()->selectAll();
    QTest::keyClicks(nameEdit(), u"Half a name"_s);
    m_other->set(u"product"_s, product, u"brand"_s, u"Anna's brand"_s);
    m_other->set(u"product"_s, m_other->addProduct(u"ANNA-2"_s, u"A sign"_s), u"name"_s,
                 u"A later sign"_s);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains(u"A later sign"_s), PatienceMs);
    QCOMPARE(nameEdit()->text(), u"Half a name"_s);
    m_desk->click(m_page, u"saveProductButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains(u"Half a name"_s), PatienceMs);
}

void TestOtherDesks::ownersAreFollowed()
{
    openFirst();
    const auto isNamed = [this] {
        const auto labels = m_page->findChildren<QLabel *>(u"panelNoteLabel"_s);
        return std::ranges::any_of(labels, &QWidget::isVisible);
    };
    QVERIFY(!isNamed());
    m_other->set(u"remote_system"_s, m_other->erp(), u"owner:text"_s, u"remote"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isNamed(), PatienceMs);
}

//! What is answered is journalled; an answer that comes too late is told, and asked for again.
void TestOtherDesks::removalsAreDecided()
{
    auto *page = qobject_cast<syncui::SyncPage *>(m_desk->page(u"sync"_s));
    QVERIFY(page);
    QVERIFY(m_desk->services().sync.stop(PatienceMs)); // the page is told by this test alone
    m_desk->settle();
    syncing::RemovalHold hold{.system = m_other->erp(),
                              .entity = u"customer"_s,
                              .missing = 30,
                              .linked = 40,
                              .digest = u"ab"_s};
    const syncing::RemovalHoldRepository holds(m_other->db());
    QVERIFY_RESULT(holds.put(hold, 1));
    const auto show = [page](const syncing::RemovalHold &asked) {
        syncing::SyncStatus status;
        status.systems = {{.system = {.name = u"ERP"_s}, .removals = {asked}}};
        page->setStatus(status);
    };
    const auto keep = [page] { return page->findChild<QPushButton *>(u"keepMissingButton"_s); };
    const store::ChangeLog &log = m_desk->services().log;
    const auto decision = [&] {
        auto history = log.history(m_other->db(), u"remote_system"_s, hold.system, 1);
        return history.ok() && !history->isEmpty() ? history->constFirst() : store::JournalEntry();
    };
    hold.digest = u"of an hour ago"_s;
    show(hold);
    const base::Id before = decision().edit.id;
    keep()->click();
    QVERIFY(!keep()->isEnabled());
    const auto *message = page->findChild<QLabel *>(u"messageLabel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), PatienceMs);
    QVERIFY(keep()->isEnabled());
    QCOMPARE(decision().edit.id, before);

    hold.digest = u"ab"_s;
    show(hold);
    keep()->click();
    const QString label = u"Keep 30 records missing at ERP (Customer)"_s;
    QTRY_COMPARE_WITH_TIMEOUT(text::editLabel(decision().edit.label), label, PatienceMs);
    QCOMPARE(decision().edit.userName, m_desk->services().session.name());
    QTRY_COMPARE_WITH_TIMEOUT(text::editLabel(m_desk->services().edits.undoLabel()), label,
                              PatienceMs);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    desk::prepareApplication(application);
    TestOtherDesks test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_otherdesks.moc"
