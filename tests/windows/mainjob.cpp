// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "models/catalog/productlistmodel.h"
#include "tests/support/desk.h"
#include "tests/support/httpclient.h"
#include "tests/support/serverprocess.h"
#include "tests/tour/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/page.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QDropEvent>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

//! A server to talk to: a program beside this one, or one that runs already – then
//! SUPPLIERDESK_TEST_<NAME>_URL and …_TOKEN say where.
class Counterpart
{
public:
    Counterpart(const char *name, const QString &program, const QStringList &arguments)
    {
        const QByteArray prefix = QByteArray("SUPPLIERDESK_TEST_") + name;
        m_url = QUrl(qEnvironmentVariable(prefix + "_URL"));
        m_token = qgetenv(prefix + "_TOKEN");
        if (m_url.isEmpty()) {
            m_process = std::make_unique<support::ServerProcess>(program, arguments);
        }
    }
    [[nodiscard]] bool start() { return !m_process || m_process->start(); }
    [[nodiscard]] QString errorText() const
    {
        return m_process ? m_process->errorText() : QString();
    }
    [[nodiscard]] QUrl url() const { return m_process ? m_process->url() : m_url; }
    [[nodiscard]] QByteArray token() const { return m_process ? m_process->token() : m_token; }

private:
    std::unique_ptr<support::ServerProcess> m_process;
    QUrl m_url;
    QByteArray m_token;
};

} // namespace

//! The main job of the desk as a Windows program with a real window: an editor changes text, price
//! and picture of a product, portal and ERP get them, and stock comes back.
class MainJob final : public QObject
{
    Q_OBJECT
private:
    static constexpr qint64 Products = 60;
    const QString m_newName = u"Șurub hexagonal, Größe 検査"_s;
    const QString m_newPrice = u"123.45"_s;
    std::unique_ptr<Counterpart> m_portal;
    std::unique_ptr<Counterpart> m_erp;
    std::unique_ptr<support::DeskDriver> m_desk;
    QString m_sku;
    qsizetype m_pictures = 0; // on the portal, before the edit

    [[nodiscard]] widgets::TableView *products()
    {
        return m_desk->child<widgets::TableView>(m_desk->page(u"catalog"_s), u"productTable"_s);
    }
    [[nodiscard]] static QString shown(const QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
    static void showTab(QTabWidget *tabs, const QString &child)
    {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == child
                || tabs->widget(i)->findChild<QWidget *>(child)) {
                tabs->setCurrentIndex(i);
            }
        }
    }
    [[nodiscard]] qint64 stockShown(const QTableView *table) const
    {
        using Model = catalog::ProductListModel;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (shown(table, row, Model::SkuColumn) == m_sku) {
                return QLocale().toLongLong(shown(table, row, Model::StockColumn));
            }
        }
        return -1;
    }
    [[nodiscard]] QString ask(const Counterpart &server, const QString &path) const
    {
        support::HttpClient client(server.url());
        client.setToken(server.token());
        return client.get(u"/api/v1/"_s + path).text();
    }
    //! Those of the edited product on the portal.
    [[nodiscard]] qsizetype pictures() const
    {
        const QString product = ask(*m_portal, u"products/"_s + m_sku);
        return QJsonDocument::fromJson(product.toUtf8())
            .object()
            .value("assets"_L1)
            .toArray()
            .size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QDate today = QDateTime::currentDateTimeUtc().date();
        m_erp = std::make_unique<Counterpart>(
            "ERP", u"supplierdesk-erpsandbox"_s,
            QStringList{u"--demo"_s, u"--demo-products"_s, QString::number(Products),
                        u"--demo-day"_s, today.toString(Qt::ISODate)});
        m_portal = std::make_unique<Counterpart>("PORTAL", u"supplierdesk-portal"_s, QStringList{});
        QVERIFY2(m_erp->start(), qPrintable(m_erp->errorText()));
        QVERIFY2(m_portal->start(), qPrintable(m_portal->errorText()));
        qputenv("SUPPLIERDESK_SECRET_PORTAL", m_portal->token());
        qputenv("SUPPLIERDESK_SECRET_ERP", m_erp->token());
        m_desk = std::make_unique<support::DeskDriver>(
            demo::Options{.products = Products, .today = today}, m_portal->url(), m_erp->url());
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_portal.reset();
        m_erp.reset();
    }
    void theDeskOpensAndFillsThePortal()
    {
        QCOMPARE(QGuiApplication::platformName(), u"windows"_s);
        m_desk->open();
        m_desk->sync();
        widgets::TableView *table = products();
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), int(Products), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!shown(table, 3, catalog::ProductListModel::SkuColumn).isEmpty(),
                                 20'000);
        m_sku = shown(table, 3, catalog::ProductListModel::SkuColumn);
        QVERIFY2(ask(*m_portal, u"products/"_s + m_sku).contains(m_sku), qPrintable(m_sku));
        m_pictures = pictures();
    }
    void textPriceAndPictureAreEdited()
    {
        widgets::Page *catalog = m_desk->page(u"catalog"_s);
        m_desk->select(products(), m_sku);
        m_desk->type(catalog, u"productNameEdit"_s, m_newName);

        auto *tabs = m_desk->child<QTabWidget>(catalog, u"productTabs"_s);
        QVERIFY(tabs);
        showTab(tabs, u"productPricesTable"_s);
        auto *prices = m_desk->child<QTableView>(catalog, u"productPricesTable"_s);
        QVERIFY(prices);
        QTRY_VERIFY(prices->model()->rowCount() > 0);
        bool priced = false;
        for (int column = 2; column < prices->model()->columnCount(); ++column) {
            const QModelIndex index = prices->model()->index(0, column);
            priced |= bool(prices->model()->flags(index) & Qt::ItemIsEditable)
                && prices->model()->setData(index, m_newPrice);
        }
        QVERIFY(priced);

        showTab(tabs, u"productPicturesList"_s);
        auto *pictures = m_desk->child<QAbstractItemView>(catalog, u"productPicturesList"_s);
        QVERIFY(pictures);
        const int before = pictures->model()->rowCount();
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(QColor(30, 120, 200));
        const QString file = m_desk->file(u"Bild – imagine.png"_s);
        QVERIFY(image.save(file));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint at = pictures->viewport()->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(pictures->viewport(), &enter);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(pictures->viewport(), &drop);
        QTRY_COMPARE_WITH_TIMEOUT(pictures->model()->rowCount(), before + 1, 20'000);

        m_desk->click(catalog, u"saveProductButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!catalog->hasUnsavedChanges(), 20'000);
        m_desk->photograph(u"catalog"_s, u"en"_s);
    }
    void portalAndErpGetThem()
    {
        m_desk->sync();
        const auto object
            = QJsonDocument::fromJson(ask(*m_erp, u"items/"_s + m_sku).toUtf8()).object();
        QCOMPARE(object.value("name"_L1).toString(), m_newName);
        const QString after = ask(*m_portal, u"products/"_s + m_sku);
        QVERIFY2(after.contains(m_newName), qPrintable(after));
        QCOMPARE(pictures(), m_pictures + 1);
        const QString prices = ask(*m_portal, u"prices/"_s + m_sku);
        QVERIFY2(prices.contains(m_newPrice), qPrintable(prices));
    }
    void stockOfTheErpComesBack()
    {
        support::HttpClient operatorSite(m_erp->url());
        const QString page = u"/stock?q="_s + m_sku;
        const auto form = operatorSite.get(page);
        const auto sent = operatorSite.postForm(u"/stock"_s,
                                                {{u"sku"_s, m_sku},
                                                 {u"warehouse"_s, form.field(u"warehouse"_s)},
                                                 {u"quantity"_s, u"4711"_s},
                                                 {u"back"_s, page},
                                                 {u"form_token"_s, form.field(u"form_token"_s)}});
        QCOMPARE(sent.status, 303);
        m_desk->sync();
        const QTableView *table = products();
        QTRY_VERIFY2_WITH_TIMEOUT(stockShown(table) >= 4711, "the desk does not show the stock",
                                  60'000);
        m_desk->sync(); // and on to the portal
        const QString stock = ask(*m_portal, u"stock/"_s + m_sku);
        QVERIFY2(stock.contains(u"4711"_s), qPrintable(stock));
    }
    void everyPageIsPhotographed_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"catalog", "pricing", "orders", "customers", "sync", "settings"}) {
            QTest::newRow(page) << QString::fromLatin1(page);
        }
    }
    void everyPageIsPhotographed()
    {
        QFETCH(const QString, page);
        QVERIFY(m_desk->page(page));
        m_desk->photograph(page, u"en"_s);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    text::chooseLanguage(u"en"_s);
    desk::prepareApplication(application);
    MainJob test;
    return QTest::qExec(&test, argc, argv);
}
#include "mainjob.moc"
