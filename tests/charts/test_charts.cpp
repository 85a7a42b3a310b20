// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartmodel.h"
#include "ui/charts/chartview.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#ifdef SD_HAVE_CHARTS
#    include <QCategoryAxis>
#    include <QChart>
#    include <QChartView>
#endif

using namespace Qt::StringLiterals;

namespace {

charts::ChartData turnover()
{
    return {.title = u"Turnover by month"_s,
            .unit = u"EUR"_s,
            .places = 4,
            .shownPlaces = 0,
            .categories = {u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s},
            .series = {{u"Portal"_s, {124'000'5000, 98'000'0000, 141'200'0000, 160'000'0000}},
                       {u"Telephone"_s, {54'000'0000, 61'000'0000, 40'000'0000, 38'500'0000}}}};
}

charts::ChartData ageing()
{
    return {.title = u"Open balance by age"_s,
            .unit = u"EUR"_s,
            .places = 4,
            .shownPlaces = 2,
            .categories = {QString()},
            .series = {{u"Not due"_s, {42'000'0000}},
                       {u"1–30 days"_s, {12'500'0000}},
                       {u"31–60 days"_s, {4'200'0000}},
                       {u"Over 60 days"_s, {1'999'9900}}}};
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QVERIFY(QDir().mkpath(QStringLiteral(SD_SCREENSHOTS)));
        widgets::Theme::instance().install(*qApp);
    }

    void modelHoldsTheNumbers()
    {
        charts::ChartModel model;
        const QAbstractItemModelTester tester(&model);
        model.setData(turnover());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), u"Jan"_s);
        QCOMPARE(model.index(0, 1).data().toString(), u"124,001 EUR"_s); // rounded half up
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Telephone"_s);
        model.setData(ageing());
        QCOMPARE(model.text(3, 0), u"1,999.99 EUR"_s);
    }

    void tableIsOneClickAway()
    {
        charts::ChartView view(charts::Kind::Bar);
        view.setData(turnover());
        view.show();
        QVERIFY(view.accessibleDescription().contains(u"Portal, Jan: 124,001 EUR"_s));
        auto *button = view.findChild<QToolButton *>(u"chartTableButton"_s);
        if (button->isVisible()) { // built with Qt Charts
            QVERIFY(!view.showsTable());
            QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(view.showsTable());
    }

    void emptyDataDraws()
    {
        for (const auto kind : {charts::Kind::Bar, charts::Kind::Line, charts::Kind::StackedBar}) {
            charts::ChartView view(kind);
            view.setData({});
            view.resize(300, 200);
            QVERIFY(!view.grab().isNull());
        }
    }

#ifdef SD_HAVE_CHARTS
    void namesOfManyPoints_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("names");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("room for each") << 12 << 12;
        QTest::newRow("every second") << 13 << 7;
        QTest::newRow("a day by half hours, twice the same time") << 49 << 10;
    }
    //! As many as can be read.
    void namesOfManyPoints()
    {
        QFETCH(const int, points);
        QFETCH(const int, names);
        charts::ChartData data{.title = u"Lag"_s, .series = {{u"Portal"_s, {}}}};
        for (int i = 0; i < points; ++i) {
            data.categories += u"%1:%2"_s.arg(i / 2 % 24).arg(i % 2 * 30);
            data.series.first().counts += i;
        }
        charts::ChartView view(charts::Kind::Line);
        view.setData(data);
        const auto *chart = view.findChild<QChartView *>()->chart();
        const auto axes = chart->axes(Qt::Horizontal);
        QCOMPARE(axes.size(), 1);
        auto *shown = qobject_cast<QCategoryAxis *>(axes.constFirst());
        QVERIFY(shown);
        QCOMPARE(shown->categoriesLabels().size(), names);
    }
#endif

    void screenshots()
    {
        QWidget sheet;
        auto *layout = new QVBoxLayout(&sheet);
        for (const auto kind : {charts::Kind::Bar, charts::Kind::Line, charts::Kind::StackedBar}) {
            auto *view = new charts::ChartView(kind, &sheet);
            view->setData(kind == charts::Kind::StackedBar ? ageing() : turnover());
            layout->addWidget(view, kind == charts::Kind::StackedBar ? 1 : 2);
        }
        sheet.resize(700, 700);
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        for (const auto &[mode, word] : {std::pair(widgets::Theme::Mode::Light, u"light"_s),
                                         std::pair(widgets::Theme::Mode::Dark, u"dark"_s)}) {
            widgets::Theme::instance().setMode(mode);
            QCoreApplication::sendPostedEvents(); // a new chart lays itself out there
            QVERIFY(
                sheet.grab().save(u"%1/charts-%2.png"_s.arg(QStringLiteral(SD_SCREENSHOTS), word)));
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
