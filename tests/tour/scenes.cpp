// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/scenes.h"

#include "models/base/error.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "tests/tour/listscenes.h"
#include "tests/tour/syncscenes.h"
#include "tests/tour/windowscenes.h"
#include "ui/settings/databaseform.h"
#include "ui/shell/connectdialog.h"
#include "ui/shell/logindialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcomedialog.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QRadioButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace support {

namespace {

using Open = std::function<QWidget *(DeskDriver &, QWidget &)>;

void selectFirst(QWidget &page, const QString &table)
{
    auto *view = page.findChild<widgets::TableView *>(table);
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 0, 10'000);
    view->selectRow(0);
}

void trigger(QWidget &parent, const QString &name)
{
    auto *action = parent.findChild<QAction *>(name);
    QVERIFY2(action && action->isEnabled(), qPrintable(name));
    action->trigger();
}

QWidget *dialog(DeskDriver &desk, const QString &name)
{
    QWidget *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = desk.window().findChild<QWidget *>(name)); })) {
        QTest::qFail(qPrintable(name + u" did not open"_s), __FILE__, __LINE__);
    }
    return found;
}

//! One tab of the editor beside the list.
Open tab(const QString &table, const QString &tabs, int index)
{
    return [=](DeskDriver &desk, QWidget &page) -> QWidget * {
        selectFirst(page, table);
        desk.settle();
        auto *widget = page.findChild<QTabWidget *>(tabs);
        widget->setCurrentIndex(index);
        if (!widget->isVisible()) {
            QTest::qFail("the tab is not in sight", __FILE__, __LINE__);
        }
        return nullptr;
    };
}

Open pricingTab(int index, const QString &table, const QString &action = {})
{
    return [=](DeskDriver &desk, QWidget &page) -> QWidget * {
        page.findChild<QTabWidget *>(u"pricingTabs"_s)->setCurrentIndex(index);
        desk.settle();
        if (!action.isEmpty()) {
            trigger(page, action);
        } else if (!table.isEmpty()) {
            selectFirst(page, table);
        }
        return nullptr;
    };
}

Open priceListTab(int index)
{
    return [=](DeskDriver &desk, QWidget &page) -> QWidget * {
        page.findChild<QTabWidget *>(u"pricingTabs"_s)->setCurrentIndex(0);
        return tab(u"priceListsTable"_s, u"priceListTabs"_s, index)(desk, page);
    };
}

Open section(int row, const QString &button = {})
{
    return [=](DeskDriver &desk, QWidget &page) -> QWidget * {
        page.findChild<QListWidget *>(u"settingsSectionList"_s)->setCurrentRow(row);
        desk.settle();
        if (!button.isEmpty()) {
            desk.click(&page, button);
        }
        return nullptr;
    };
}

QWidget *explainPrice(DeskDriver &desk, QWidget &page)
{
    auto *tabs = page.findChild<QTabWidget *>(u"pricingTabs"_s);
    tabs->setCurrentIndex(tabs->count() - 1);
    for (const auto &[field, text] : {std::pair(u"explainCustomerEdit"_s, u"10001"_s),
                                      std::pair(u"explainProductEdit"_s, u"SHC-10020"_s)}) {
        auto *edit = desk.child<QLineEdit>(&page, field);
        edit->setFocus();
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
        QTest::keyClick(edit, Qt::Key_Return);
        // A record that was found stands there with its name.
        if (!QTest::qWaitFor([edit] { return edit->text().contains(u" · "_s); })) {
            QTest::qFail(qPrintable(text + u" is not found"_s), __FILE__, __LINE__);
        }
        desk.settle();
    }
    return nullptr;
}

QWidget *families(DeskDriver &desk, QWidget &page)
{
    trigger(page, u"familiesAction"_s);
    QWidget *shown = dialog(desk, u"familiesDialog"_s);
    desk.settle();
    if (auto *list = shown->findChild<QListWidget *>(u"familiesList"_s)) {
        list->setCurrentRow(1);
    }
    return shown;
}

QWidget *palette(DeskDriver &desk, QWidget &)
{
    trigger(desk.window(), u"paletteAction"_s);
    QWidget *shown = dialog(desk, u"commandPalette"_s);
    auto *input = shown->findChild<QLineEdit *>();
    input->setText(u"CRT-1"_s);
    Q_EMIT input->textEdited(input->text());
    const auto *list = shown->findChild<QListView *>(u"commandList"_s);
    if (!QTest::qWaitFor([list] { return list->model()->rowCount() > 0; })) {
        QTest::qFail("no record is found", __FILE__, __LINE__);
    }
    return nullptr;
}

QWidget *menuDialog(DeskDriver &desk, const QString &action, const QString &name)
{
    trigger(desk.window(), action);
    return dialog(desk, name);
}

QWidget *logIn(DeskDriver &desk, QWidget &)
{
    auto *shown = new shell::LoginDialog(u"supplierdesk · db.example.com"_s, &desk.window());
    shown->showProblem(base::failure(base::ErrorCode::People_BadPassword));
    shown->show();
    return shown;
}

QWidget *connectTo(DeskDriver &desk, bool server)
{
    auto *shown = new shell::ConnectDialog(&desk.window());
    shown->findChild<QRadioButton *>(server ? u"serverDatabaseRadio"_s : u"fileDatabaseRadio"_s)
        ->setChecked(true);
    if (server) {
        shown->showProblem(base::failure(base::ErrorCode::Store_OpenFailed));
    }
    shown->show();
    return shown;
}

} // namespace

QList<Scene> scenes()
{
    const QString products = u"productTable"_s;
    const QString productTabs = u"productTabs"_s;
    const QList<Scene> all{
        {"catalog-attributes", "catalog", tab(products, productTabs, 1)},
        {"catalog-prices", "catalog", tab(products, productTabs, 2)},
        {"catalog-pictures", "catalog", tab(products, productTabs, 3)},
        {"catalog-packaging", "catalog", tab(products, productTabs, 4)},
        {"catalog-history", "catalog", tab(products, productTabs, 5)},
        {"catalog-new", "catalog",
         [](DeskDriver &, QWidget &page) -> QWidget * {
             trigger(page, u"newProductAction"_s);
             return nullptr;
         }},
        {"catalog-category", "catalog",
         [](DeskDriver &desk, QWidget &page) -> QWidget * {
             trigger(page, u"newCategoryAction"_s);
             return dialog(desk, u"categoryNameDialog"_s);
         }},
        {"families", "catalog", families},
        {"pricing-details", "pricing", priceListTab(1)},
        {"pricing-forwhom", "pricing", priceListTab(2)},
        {"pricing-new", "pricing", pricingTab(0, {}, u"newPriceListAction"_s)},
        {"pricing-discounts", "pricing", pricingTab(1, u"discountsTable"_s)},
        {"pricing-promotions", "pricing", pricingTab(2, u"promotionsTable"_s)},
        {"pricing-explain", "pricing", explainPrice},
        {"customers-contacts", "customers", tab(u"customersTable"_s, u"customerTabs"_s, 1)},
        {"settings-database", "settings", section(0)},
        {"settings-company", "settings", section(1)},
        {"settings-systems", "settings", section(2)},
        {"settings-newsystem", "settings", section(2, u"newSystemButton"_s)},
        {"settings-ownership", "settings", section(3)},
        {"settings-people", "settings", section(4)},
        {"settings-appearance", "settings", section(5)},
        {"settings-you", "settings", section(6)},
        {"palette", "catalog", palette},
        {"shortcuts", "catalog",
         [](DeskDriver &desk, QWidget &) {
             return menuDialog(desk, u"shortcutsAction"_s, u"shortcutDialog"_s);
         }},
        {"about", "catalog",
         [](DeskDriver &desk, QWidget &) {
             return menuDialog(desk, u"aboutAction"_s, u"aboutDialog"_s);
         }},
        {"login", "catalog", logIn},
        {"connect-file", "catalog",
         [](DeskDriver &desk, QWidget &) { return connectTo(desk, false); }},
        {"connect-server", "catalog",
         [](DeskDriver &desk, QWidget &) { return connectTo(desk, true); }},
        {"welcome", "catalog",
         [](DeskDriver &desk, QWidget &) -> QWidget * {
             auto *shown = new shell::WelcomeDialog(&desk.window());
             shown->show();
             return shown;
         }},
    };
    return all + syncScenes() + windowScenes() + listScenes();
}

} // namespace support
