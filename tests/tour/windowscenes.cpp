// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/windowscenes.h"

#include "models/pricing/listpricesmodel.h"
#include "tests/support/pasted.h"
#include "tests/tour/deskdriver.h"
#include "ui/widgets/dateedit.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace support {

namespace {

//! Visible, wherever in the program; waits for it.
QWidget *shown(const QString &name)
{
    QWidget *found = nullptr;
    const bool isShown = QTest::qWaitFor([&] {
        const auto all = QApplication::allWidgets();
        for (QWidget *widget : all) {
            if (widget->objectName() == name && widget->isVisible()) {
                found = widget;
            }
        }
        return found != nullptr;
    });
    if (!isShown) {
        QTest::qFail(qPrintable(name + u" is not shown"_s), __FILE__, __LINE__);
    }
    return found;
}

QWidget *calendar(DeskDriver &desk, QWidget &page)
{
    page.findChild<QTabWidget *>(u"pricingTabs"_s)->setCurrentIndex(1);
    desk.settle();
    const auto days = page.findChildren<widgets::DateEdit *>();
    for (widgets::DateEdit *day : days) {
        if (day->isVisible() && day->isEnabled()) {
            day->setFocus();
            QTest::keyClick(day, Qt::Key_F4);
            return shown(u"calendarPopup"_s);
        }
    }
    QTest::qFail("there is no day", __FILE__, __LINE__);
    return nullptr;
}

QWidget *pasteReview(DeskDriver &desk, QWidget &page)
{
    page.findChild<QTabWidget *>(u"pricingTabs"_s)->setCurrentIndex(0);
    desk.settle();
    auto *table = page.findChild<widgets::TableView *>(u"listPricesTable"_s);
    const QString sku
        = table->model()->index(0, pricing::ListPricesModel::SkuColumn).data().toString();
    Q_EMIT table->pasteRequested({{sku, u"1"_s, u"0,95"_s},
                                  {sku, u"500"_s, u"0,62"_s},
                                  {u"NO-SUCH-SKU"_s, u"1"_s, u"2,10"_s},
                                  {sku, u"25"_s, u"cheap"_s}},
                                 table->model()->index(0, 0));
    return shown(u"pastePreview"_s);
}

} // namespace

QList<Scene> windowScenes()
{
    return {{"calendar", "pricing", calendar}, {"pastereview", "pricing", pasteReview}};
}

} // namespace support
