// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/listscenes.h"

#include "tests/tour/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/page.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablecolumns.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/viewsbutton.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QMenu *viewsMenu(QWidget &page, const QString &list)
{
    auto *menu = page.findChild<widgets::ViewsButton *>(list + u"ViewsButton"_s)->menu();
    Q_EMIT menu->aboutToShow();
    return menu;
}

QWidget *filtered(DeskDriver &, QWidget &page)
{
    page.findChild<widgets::TableView *>(u"customersTable"_s)->columns().apply({});
    page.findChild<QComboBox *>(u"customersStatusCombo"_s)->setCurrentIndex(2);
    page.findChild<QComboBox *>(u"customersGroupCombo"_s)->setCurrentIndex(1);
    return nullptr;
}

QWidget *nothing(DeskDriver &, QWidget &page)
{
    page.findChild<widgets::SearchField *>(u"ordersSearchField"_s)->searchFor(u"zzz"_s);
    page.findChild<QComboBox *>(u"ordersPeriodCombo"_s)->setCurrentIndex(2);
    return nullptr;
}

QWidget *several(DeskDriver &, QWidget &page)
{
    auto *table = page.findChild<widgets::TableView *>(u"productTable"_s);
    const QItemSelection rows(table->model()->index(1, 0), table->model()->index(12, 0));
    table->selectionModel()->select(rows, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    return nullptr;
}

QWidget *pinned(DeskDriver &, QWidget &page)
{
    auto *table = page.findChild<widgets::TableView *>(u"customersTable"_s);
    table->columns().setPinned(1, true);
    for (int column = 2; column < table->model()->columnCount(); ++column) {
        table->setColumnWidth(column, 160);
    }
    std::ignore = QTest::qWaitFor([table] { return table->horizontalScrollBar()->maximum() > 0; });
    table->horizontalScrollBar()->setValue(150);
    return nullptr;
}

QWidget *saveView(DeskDriver &desk, QWidget &page)
{
    viewsMenu(page, u"customers"_s)->findChild<QAction *>(u"saveViewAsAction"_s)->trigger();
    return desk.child<QWidget>(&desk.window(), u"viewDialog"_s);
}

} // namespace

QList<Scene> listScenes()
{
    return {{"catalog-several", "catalog", several},
            {"orders-nothing", "orders", nothing},
            {"customers-pinned", "customers", pinned},
            {"customers-filtered", "customers", filtered},
            {"customers-saveview", "customers", saveView}};
}

} // namespace support
