// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationhistory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using shell::NavigationHistory;
using shell::Place;

namespace {

Place page(const QString &id)
{
    return {.page = id, .entity = {}, .record = {}};
}

Place product(qint64 id)
{
    return {.page = u"catalog"_s, .entity = u"product"_s, .record = base::Id(id)};
}

} // namespace

class TestNavigationHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesBackAndForward()
    {
        NavigationHistory history;
        QVERIFY(!history.canGoBack());
        history.visit(page(u"catalog"_s));
        history.visit(page(u"orders"_s));
        QVERIFY(history.canGoBack());
        QCOMPARE(history.peek(-1)->page, u"catalog"_s);
        history.go(-1);
        QVERIFY(history.canGoForward());
        QCOMPARE(history.peek(1)->page, u"orders"_s);
    }

    void newPlaceDropsWhatLiesAhead()
    {
        NavigationHistory history;
        history.visit(page(u"catalog"_s));
        history.visit(page(u"orders"_s));
        history.go(-1);
        history.visit(page(u"media"_s));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.peek(-1)->page, u"catalog"_s);
    }

    void firstRecordReplacesTheBarePage()
    {
        NavigationHistory history;
        history.visit(page(u"orders"_s));
        history.visit(page(u"catalog"_s));
        history.visit(product(1));
        history.visit(product(1));
        history.visit(product(2));
        QCOMPARE(*history.peek(-1), product(1));
        QCOMPARE(history.peek(-2)->page, u"orders"_s);
        QVERIFY(!history.peek(-3));
    }

    void keepsTheNewest()
    {
        NavigationHistory history;
        for (qint64 id = 1; id <= 2 * NavigationHistory::Kept; ++id) {
            history.visit(product(id));
        }
        QCOMPARE(history.peek(0)->record.value(), qint64(2 * NavigationHistory::Kept));
        QVERIFY(history.peek(1 - int(NavigationHistory::Kept)));
        QVERIFY(!history.peek(-int(NavigationHistory::Kept)));
    }
};

QTEST_APPLESS_MAIN(TestNavigationHistory)
#include "test_navigationhistory.moc"
