// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/services.h"
#include "models/catalog/productlistmodel.h"
#include "tests/support/browser.h"
#include "tests/support/desk.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/page.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTabWidget>

using namespace Qt::StringLiterals;

//! The main job, as three people live it: an editor changes a product on the desk, a customer sees
//! it on the portal and orders, the ERP's operator moves stock and the order. Each step needs the
//! one before.
class TestTour final : public QObject
{
    Q_OBJECT
private:
    static constexpr qint64 Products = 240;
    const QString m_newName = u"Hexagon bolt, tour edition"_s;
    const QString m_newPrice = u"123.45"_s;
    std::unique_ptr<support::ServerProcess> m_portal;
    std::unique_ptr<support::ServerProcess> m_erp;
    std::unique_ptr<support::DeskDriver> m_desk;
    std::unique_ptr<support::Browser> m_browser;
    QString m_sku;
    QString m_orderNumber;

    //! GET of a server's API, as JSON.
    [[nodiscard]] static QJsonObject get(const support::ServerProcess &server, const QString &path)
    {
        QNetworkAccessManager network;
        QNetworkRequest request{QUrl(server.url().toString() + path)};
        request.setRawHeader("Authorization", "Bearer " + server.token());
        QNetworkReply *reply = network.get(request);
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000)) {
            return {};
        }
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    void photographSite(const QString &name)
    {
        const QDir folder(qEnvironmentVariable("SUPPLIERDESK_TOUR_FOLDER", u"tour"_s));
        QVERIFY(folder.mkpath(u"portal"_s));
        QVERIFY2(m_browser->screenshot(folder.filePath(u"portal/%1.png"_s.arg(name))),
                 qPrintable(m_browser->errorText()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_browser = std::make_unique<support::Browser>();
        QVERIFY2(m_browser->start(), qPrintable(m_browser->errorText()));
        QVERIFY(m_browser->resize(1280, 900));
        const QString products = QString::number(Products);
        const QDate today = QDateTime::currentDateTimeUtc().date();
        m_erp = std::make_unique<support::ServerProcess>(
            u"supplierdesk-erpsandbox"_s,
            QStringList{u"--demo"_s, u"--demo-products"_s, products, u"--demo-day"_s,
                        today.toString(Qt::ISODate)});
        m_portal = std::make_unique<support::ServerProcess>(u"supplierdesk-portal"_s);
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
        m_browser.reset();
        if (m_portal) {
            QVERIFY2(m_portal->stop(), qPrintable(m_portal->errorText()));
        }
        if (m_erp) {
            QVERIFY2(m_erp->stop(), qPrintable(m_erp->errorText()));
        }
    }

    void theDeskOpensAndFillsThePortal()
    {
        m_desk->open();
        m_desk->sync();
        const QJsonObject first = get(*m_portal, u"/api/v1/products?limit=1"_s);
        QVERIFY(!first.isEmpty());
    }

    void anEditorChangesTextPriceAndPicture()
    {
        widgets::Page *catalog = m_desk->page(u"catalog"_s);
        auto *table = m_desk->child<widgets::TableView>(catalog, u"productTable"_s);
        QVERIFY(table);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == Products, 10'000);
        m_sku = sku(table);
        m_desk->select(table, m_sku);
        m_desk->type(catalog, u"productNameEdit"_s, m_newName);

        auto *tabs = m_desk->child<QTabWidget>(catalog, u"productTabs"_s);
        QVERIFY(tabs);
        showTab(tabs, u"productPricesTable"_s);
        auto *prices = m_desk->child<QTableView>(catalog, u"productPricesTable"_s);
        QVERIFY(prices);
        QTRY_VERIFY(prices->model()->rowCount() > 0);
        QVERIFY(setPrices(prices->model()));

        showTab(tabs, u"productPicturesList"_s);
        auto *pictures = m_desk->child<QAbstractItemView>(catalog, u"productPicturesList"_s);
        QVERIFY(pictures);
        const int before = pictures->model()->rowCount();
        drop(pictures->viewport(), picture());
        QTRY_COMPARE_WITH_TIMEOUT(pictures->model()->rowCount(), before + 1, 10'000);

        m_desk->click(catalog, u"saveProductButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!catalog->hasUnsavedChanges(), 10'000);
        m_desk->sync();
        m_desk->photograph(u"catalog"_s, u"en"_s);
    }

    void theErpHoldsTheChange()
    {
        const QJsonObject item = get(*m_erp, u"/api/v1/items/"_s + m_sku);
        QCOMPARE(item.value("name"_L1).toString(), m_newName);
    }

    void theCustomerSeesTheChange()
    {
        logInAtThePortal();
        if (QTest::currentTestFailed()) {
            return;
        }
        QVERIFY2(m_browser->open(site(u"/product/"_s + m_sku)), qPrintable(m_browser->errorText()));
        QCOMPARE(m_browser->text(u"#productName"_s), m_newName);
        QVERIFY2(!m_browser->text(u"#productPrice"_s).isEmpty(), "no price");
        QVERIFY(m_browser->count(u".gallery img"_s) > 0);
        // Every list holds the new price now, whichever of them the customer's own chain asks.
        const QByteArray prices
            = QJsonDocument(get(*m_portal, u"/api/v1/prices/"_s + m_sku)).toJson();
        QVERIFY2(prices.contains(m_newPrice.toLatin1()), prices.constData());
        photographSite(u"product"_s);
        QVERIFY(m_browser->resize(390, 844, true));
        photographSite(u"product-phone"_s);
        QVERIFY(m_browser->resize(1280, 900));
    }

    void stockOfTheErpArrives()
    {
        // The operator of the ERP counts the shelf anew.
        QVERIFY2(m_browser->open(QUrl(m_erp->url().toString() + "/stock?q="_L1 + m_sku)),
                 qPrintable(m_browser->errorText()));
        const QString field = u"input[name=quantity]"_s;
        QVERIFY2(m_browser->type(field, u"4711"_s), qPrintable(m_browser->errorText()));
        photographSite(u"erp-stock"_s);
        QVERIFY2(m_browser->click(u"td.forms form button"_s), qPrintable(m_browser->errorText()));
        QTRY_COMPARE(m_browser->attribute(field, u"value"_s), u"4711"_s);
        m_desk->sync();

        widgets::Page *catalog = m_desk->page(u"catalog"_s);
        auto *table = m_desk->child<widgets::TableView>(catalog, u"productTable"_s);
        QVERIFY(table);
        // The list shows the sum of the warehouses: at least what the operator counted in one.
        QTRY_VERIFY2_WITH_TIMEOUT(stockShown(table, m_sku) >= 4711,
                                  "the desk does not show the stock", 40'000);
        m_desk->sync(); // and on to the portal
        const QByteArray stock
            = QJsonDocument(get(*m_portal, u"/api/v1/stock/"_s + m_sku)).toJson();
        QVERIFY2(stock.contains("4711"), stock.constData());
    }

    void theCustomersOrderArrives()
    {
        QVERIFY(m_browser->open(site(u"/product/"_s + m_sku)));
        QVERIFY2(m_browser->type(u"#quantityField"_s, u"12"_s), qPrintable(m_browser->errorText()));
        QVERIFY(m_browser->click(u"#addToCartButton"_s));
        QVERIFY(m_browser->waitFor(u"#addedMessage"_s));
        QVERIFY(m_browser->open(site(u"/cart"_s)));
        QVERIFY(m_browser->type(u"#referenceField"_s, u"TOUR-1"_s));
        photographSite(u"cart"_s);
        QVERIFY(m_browser->click(u"#placeOrderButton"_s));
        QVERIFY2(m_browser->waitFor(u"#placedNumber"_s), qPrintable(m_browser->errorText()));
        m_orderNumber = m_browser->text(u"#placedNumber"_s);
        QVERIFY(!m_orderNumber.isEmpty());
        photographSite(u"order"_s);

        m_desk->sync();
        widgets::Page *orders = m_desk->page(u"orders"_s);
        auto *table = m_desk->child<widgets::TableView>(orders, u"ordersTable"_s);
        QVERIFY(table);
        m_desk->select(table, m_orderNumber);
        m_desk->sync(); // the desk's order goes on to the ERP
        const QJsonObject order = get(*m_erp, u"/api/v1/orders/"_s + m_orderNumber);
        QCOMPARE(order.value("number"_L1).toString(), m_orderNumber);
        m_desk->photograph(u"orders"_s, u"en"_s);
    }

    void everyPageIsPhotographed_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"pricing", "media", "customers", "sync", "settings"}) {
            QTest::newRow(page) << QString::fromLatin1(page);
        }
    }
    void everyPageIsPhotographed()
    {
        QFETCH(const QString, page);
        widgets::Page *shown = m_desk->page(page);
        QVERIFY(shown);
        m_desk->photograph(page, u"en"_s);
    }

private:
    [[nodiscard]] static QString sku(const QTableView *table)
    {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->headerData(column, Qt::Horizontal).toString() == "SKU"_L1) {
                const QModelIndex index = table->model()->index(3, column);
                if (QTest::qWaitFor([&] { return !index.data().toString().isEmpty(); }, 10'000)) {
                    return index.data().toString();
                }
            }
        }
        return {};
    }
    static void showTab(QTabWidget *tabs, const QString &child)
    {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->findChild<QWidget *>(child)
                || tabs->widget(i)->objectName() == child) {
                tabs->setCurrentIndex(i);
            }
        }
    }
    //! The first break of every price list.
    [[nodiscard]] bool setPrices(QAbstractItemModel *model) const
    {
        bool set = false;
        for (int column = 2; column < model->columnCount(); ++column) { // behind unit and quantity
            const QModelIndex index = model->index(0, column);
            set |= bool(model->flags(index) & Qt::ItemIsEditable)
                && model->setData(index, m_newPrice);
        }
        return set;
    }
    //! The stock in the row of \a sku; -1 when there is none.
    [[nodiscard]] static qint64 stockShown(const QTableView *table, const QString &sku)
    {
        const QAbstractItemModel *model = table->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, catalog::ProductListModel::SkuColumn).data().toString() == sku) {
                const QString stock
                    = model->index(row, catalog::ProductListModel::StockColumn).data().toString();
                return QLocale().toLongLong(stock);
            }
        }
        return -1;
    }
    [[nodiscard]] QUrl site(const QString &path) const
    {
        return QUrl(m_portal->url().toString() + path);
    }
    void logInAtThePortal()
    {
        const QString mail = u"tour@example.test"_s;
        const QString password = u"a long enough password"_s;
        QProcess program;
        program.start(QCoreApplication::applicationDirPath() + "/supplierdesk-portal"_L1,
                      {u"user"_s, u"--database"_s, m_portal->databaseFile(), u"--customer"_s,
                       u"10001"_s, u"--login"_s, mail});
        program.write(password.toUtf8() + '\n');
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished(20'000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        QVERIFY2(m_browser->open(site(u"/login"_s)), qPrintable(m_browser->errorText()));
        photographSite(u"login"_s);
        QVERIFY(m_browser->type(u"#loginField"_s, mail));
        QVERIFY(m_browser->type(u"#passwordField"_s, password));
        QVERIFY(m_browser->click(u"#loginButton"_s));
        QVERIFY2(m_browser->waitFor(u"a[href='/cart']"_s), qPrintable(m_browser->errorText()));
        photographSite(u"home"_s);
        QVERIFY(m_browser->open(site(u"/catalog"_s)));
        photographSite(u"catalog"_s);
    }
    [[nodiscard]] QString picture() const
    {
        const QString file = m_desk->file(u"tour.png"_s);
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(QColor(30, 120, 200));
        return image.save(file) ? file : QString();
    }
    static void drop(QWidget *target, const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint at = target->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    text::chooseLanguage(u"en"_s);
    desk::prepareApplication(application);
    TestTour test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_tour.moc"
