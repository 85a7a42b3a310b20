// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cellclipboard.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/tablecolumns.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabtext.h"

#include "models/store/headerrole.h"
#include "models/store/pagedmodelbase.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using records::ListLook;
using widgets::TableColumns;
using widgets::TableView;

//! One whose columns have names that stay.
class NamedModel final : public QStandardItemModel
{
    Q_OBJECT
public:
    enum Column { CodeColumn, NameColumn, PriceColumn };
    Q_ENUM(Column)
    using QStandardItemModel::QStandardItemModel;
};

class TestTableView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        QSettings().clear();
        m_model = std::make_unique<NamedModel>(3, 3);
        m_model->setHorizontalHeaderLabels({u"Code"_s, u"Name"_s, u"Price"_s});
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                m_model->setItem(row, column, new QStandardItem(u"r%1c%2"_s.arg(row).arg(column)));
            }
        }
        m_view = makeView();
    }

    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    void tabText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("cells");
        QTest::newRow("one") << u"a\n"_s << QList<QStringList>{{u"a"_s}};
        QTest::newRow("table") << u"a\tb\nc\td\n"_s
                               << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("empty cells")
            << u"\t\n\tx\n"_s << QList<QStringList>{{QString(), QString()}, {QString(), u"x"_s}};
        QTest::newRow("line break in a cell")
            << u"\"a\nb\"\tc\n"_s << QList<QStringList>{{u"a\nb"_s, u"c"_s}};
        QTest::newRow("quotes") << u"\"3 \"\" pipe\"\n"_s << QList<QStringList>{{u"3 \" pipe"_s}};
    }
    void tabText()
    {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, cells);
        QCOMPARE(widgets::fromTabText(text), cells);
        QCOMPARE(widgets::toTabText(cells), text);
        QCOMPARE(widgets::fromTabText(QString(text).replace(u'\n', u"\r\n"_s)).size(),
                 cells.size());
    }

    void copiesRowsAsASpreadsheetDoes()
    {
        m_view->selectAll();
        QSignalSpy copied(m_view.get(), &TableView::copied);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(QApplication::clipboard()->text(),
                 u"r0c0\tr0c1\tr0c2\nr1c0\tr1c1\tr1c2\nr2c0\tr2c1\tr2c2\n"_s);
    }

    void copyFollowsWhatIsShown()
    {
        m_view->setCopiesHeader(true);
        m_view->setColumnHidden(1, true);
        m_view->horizontalHeader()->moveSection(2, 0);
        m_view->selectRow(1);
        m_view->copySelection();
        QCOMPARE(QApplication::clipboard()->text(), u"Price\tCode\nr1c2\tr1c0\n"_s);
        QCOMPARE(QApplication::clipboard()->mimeData()->html(),
                 u"<table><tr><th>Price</th><th>Code</th></tr>"
                 "<tr><td>r1c2</td><td>r1c0</td></tr></table>"_s);
        widgets::copyCells({{u"<b> & \"M8\""_s, u"two\nlines"_s}}, false);
        QCOMPARE(QApplication::clipboard()->mimeData()->html(),
                 u"<table><tr><td>&lt;b&gt; &amp; &quot;M8&quot;</td><td>two<br>lines</td></tr>"
                 "</table>"_s);
    }

    void copyWaitsForRowsThatHaveNotArrived()
    {
        m_model->item(1, 0)->setData(false, store::PagedModelBase::IsLoadedRole);
        QApplication::clipboard()->setText(u"before"_s);
        m_view->selectAll();
        m_view->copySelection();
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        m_model->item(1, 0)->setData(true, store::PagedModelBase::IsLoadedRole);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"r0c0"_s));
    }

    void tooLargeCopiesAreRefused()
    {
        m_model->setRowCount(TableView::CopyLimit + 1);
        QSignalSpy refused(m_view.get(), &TableView::copyRefused);
        m_view->selectAll();
        m_view->copySelection();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toInt(), TableView::CopyLimit + 1);
    }

    void pasteTellsCellsAndPlace()
    {
        QApplication::clipboard()->setText(u"1\t2\r\n3\t4\r\n"_s);
        m_view->setCurrentIndex(m_model->index(1, 2));
        QSignalSpy pasted(m_view.get(), &TableView::pasteRequested);
        QTest::keyClick(m_view.get(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(pasted.size(), 1);
        QCOMPARE(pasted.first().at(0).value<QList<QStringList>>(),
                 (QList<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}));
        QCOMPARE(pasted.first().at(1).toModelIndex(), m_model->index(1, 2));
    }

    void returnActivatesTheRow()
    {
        m_view->setCurrentIndex(m_model->index(2, 0));
        QSignalSpy activated(m_view.get(), &TableView::rowActivated);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void columnsAreRemembered()
    {
        m_view->setColumnWidth(0, 222);
        m_view->setColumnHidden(1, true);
        m_view->hide();
        m_view = makeView();
        QCOMPARE(m_view->columnWidth(0), 222);
        QVERIFY(m_view->isColumnHidden(1));
    }

    void titlesFitUntilTheUserChoosesOtherwise()
    {
        m_view.reset();
        QSettings().clear();
        m_model->setHorizontalHeaderLabels({u"Customer's reference"_s, u"Name"_s, u"Price"_s});
        auto view = std::make_unique<TableView>();
        view->setObjectName(u"productTable"_s);
        view->setModel(m_model.get());
        view->setColumnWidths({40, 200, 200});
        view->show();
        QCOMPARE_GE(view->columnWidth(0), view->horizontalHeader()->sectionSizeHint(0));
        QCOMPARE(view->columnWidth(1), 200);
        view->setColumnWidth(0, 50);
        view->hide();
        m_view = makeView();
        QCOMPARE(m_view->columnWidth(0), 50);
    }

    void rowHeightOfAPageSurvivesTheTheme()
    {
        m_view->verticalHeader()->setDefaultSectionSize(64);
        QEvent restyled(QEvent::StyleChange);
        QApplication::sendEvent(m_view.get(), &restyled);
        QCOMPARE(m_view->rowHeight(0), 64);
    }

    void columnsOfAnOlderProgramAreNotTakenOver()
    {
        m_view->setColumnHidden(1, true);
        m_view->hide();
        m_model->setColumnCount(4);
        m_view = makeView();
        QVERIFY(!m_view->isColumnHidden(1));
    }

    void looks_data()
    {
        QTest::addColumn<TableColumns::Look>("wanted");
        QTest::addColumn<QString>("shown"); // code and width of each, with a + where it is pinned
        using Column = ListLook::Column;
        QTest::newRow("as the page has them")
            << TableColumns::Look{} << u"code 90, name, price 70"_s;
        QTest::newRow("another order")
            << TableColumns::Look{Column{u"price"_s}, Column{u"code"_s}, Column{u"name"_s}}
            << u"price 70, code 90, name"_s;
        QTest::newRow("widths") << TableColumns::Look{Column{u"code"_s, 120}, Column{u"name"_s, 80},
                                                      Column{u"price"_s}}
                                << u"code 120, name 80, price"_s;
        QTest::newRow("hidden") << TableColumns::Look{
            Column{u"code"_s}, Column{u"name"_s, 0, false},
            Column{u"price"_s}} << u"code 90, price"_s;
        QTest::newRow("pinned") << TableColumns::Look{Column{u"name"_s, 200, true, true},
                                                      Column{u"code"_s}}
                                << u"name+ 200, code 90, price"_s;
        QTest::newRow("what an older program did not know")
            << TableColumns::Look{Column{u"price"_s}} << u"price 70, code 90, name"_s;
        QTest::newRow("what a newer one has")
            << TableColumns::Look{Column{u"colour"_s}, Column{u"name"_s}}
            << u"name, code 90, price 70"_s;
        QTest::newRow("a fixed one is never hidden")
            << TableColumns::Look{Column{u"code"_s, 50, false}} << u"code 90, name, price 70"_s;
    }
    void looks()
    {
        QFETCH(const TableColumns::Look, wanted);
        QFETCH(const QString, shown);
        m_view->hide();
        m_view.reset();
        QSettings().clear();
        m_view = std::make_unique<TableView>();
        m_view->setModel(m_model.get());
        m_view->setColumnWidths({90, 100, 70});
        m_view->setFixedColumns({0});
        m_view->setFluidColumn(1, 80);
        m_view->resize(600, 300);
        m_view->columns().apply(wanted); // before it is seen
        m_view->show();
        QStringList now;
        for (const ListLook::Column &column : m_view->columns().look()) {
            if (column.shown) {
                now += column.code + (column.pinned ? u"+"_s : QString())
                    + (column.width > 0 ? u' ' + QString::number(column.width) : QString());
            }
        }
        QCOMPARE(now.join(u", "_s), shown);
        const TableColumns::Look kept = m_view->columns().look();
        m_view->columns().apply(kept);
        QCOMPARE(m_view->columns().look(), kept);
        m_view->columns().apply({});
        QCOMPARE(m_view->columns().look(), m_view->columns().completed({}));
    }

    //! While the others scroll sideways: seen, never lain over, clicked as the rest of the row.
    void pinnedColumnsStay()
    {
        m_view->setColumnWidths({150, 400, 400});
        m_view->columns().setPinned(0, true);
        auto *pinned = m_view->findChild<QTableView *>(u"pinnedColumns"_s);
        QVERIFY(pinned && !pinned->isVisible()); // all there is to see is at its place
        QTRY_VERIFY(m_view->horizontalScrollBar()->maximum() > 0);
        m_view->setCurrentIndex(m_model->index(0, 0));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QVERIFY(m_view->horizontalScrollBar()->value() > 0);
        QVERIFY(pinned->isVisible());
        QCOMPARE(pinned->columnAt(10), 0);
        QVERIFY(pinned->isColumnHidden(1) && pinned->isColumnHidden(2));
        const int scrolled = m_view->horizontalScrollBar()->value();
        QTest::mouseClick(pinned->viewport(), Qt::LeftButton, {},
                          pinned->visualRect(m_model->index(2, 0)).center());
        QCOMPARE(m_view->currentIndex(), m_model->index(2, 0));
        QCOMPARE(m_view->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(m_view->horizontalScrollBar()->value(), scrolled); // it is in sight as it is
        QTest::mouseClick(pinned->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          pinned->visualRect(m_model->index(0, 0)).center());
        QCOMPARE(m_view->selectionModel()->selectedRows().size(), 3);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTRY_VERIFY(m_view->columnViewportPosition(1) >= 150); // not below the pinned one
        m_view->columns().setPinned(0, false);
        QVERIFY(!pinned->isVisible());
    }

    //! Dragged to the left of a pinned column, a column comes to stand behind it.
    void pinnedColumnsComeFirst()
    {
        m_view->columns().setPinned(2, true);
        QCOMPARE(m_view->horizontalHeader()->logicalIndex(0), 2);
        m_view->horizontalHeader()->moveSection(1, 0);
        QCOMPARE(m_view->horizontalHeader()->logicalIndex(0), 2);
        m_view->hide();
        m_view = makeView();
        QVERIFY(m_view->columns().isPinned(2)); // remembered
    }

    void aViewKeepsItsColumnsItself()
    {
        m_view->columns().setRemembered(false);
        m_view->setColumnWidth(0, 222);
        m_view->hide();
        m_view = makeView();
        QVERIFY(m_view->columnWidth(0) != 222);
    }

    void narrowedTablesSaySo()
    {
        QAction clear(u"Clear filters"_s);
        m_view->setEmptyState(u"catalog"_s, u"No products yet"_s, u"Import some."_s);
        m_view->setNarrowedState(u"No products match"_s, u"Nothing matches."_s, &clear);
        m_model->setRowCount(0);
        const auto says = [this](const QString &text) {
            const auto labels
                = m_view->findChild<QWidget *>(u"emptyState"_s)->findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [&](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(says(u"No products yet"_s));
        m_view->setNarrowed(true);
        QVERIFY(says(u"No products match"_s));
        m_view->setNarrowed(false);
        QVERIFY(says(u"No products yet"_s));
    }

    void emptyTableOffersTheFirstStep()
    {
        QAction import(u"Import products"_s);
        import.setObjectName(u"importAction"_s);
        QSignalSpy triggered(&import, &QAction::triggered);
        m_view->setEmptyState(u"catalog"_s, u"No products yet"_s, u"Import some."_s, &import);
        auto *empty = m_view->findChild<QWidget *>(u"emptyState"_s);
        QVERIFY(!empty->isVisible());
        m_model->setRowCount(0);
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        m_view->setLoading(true); // nothing is said to be missing while an answer is awaited
        QVERIFY(!empty->isVisible());
    }

    void narrowTables_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<bool>>("shown");
        QTest::addColumn<int>("name");
        // Of Code 100, Name (80, good 200), Price 100.
        QTest::newRow("room for all") << 500 << QList{true, true, true} << 300;
        QTest::newRow("just") << 400 << QList{true, true, true} << 200;
        QTest::newRow("the minor one gives way") << 399 << QList{true, true, false} << 299;
        QTest::newRow("little") << 190 << QList{true, true, false} << 90;
        QTest::newRow("all but the name") << 170 << QList{false, true, false} << 170;
        QTest::newRow("less than it needs") << 70 << QList{false, true, false} << 80;
    }
    //! Columns give way to the fluid one, and come back.
    void narrowTables()
    {
        QFETCH(const int, room);
        QFETCH(const QList<bool>, shown);
        QFETCH(const int, name);
        m_view->setColumnWidths({100, 100, 100});
        m_view->setFluidColumn(1, 80);
        m_view->setMinorColumns({2}, 200);
        const int frame = m_view->width() - m_view->viewport()->width();
        for (const int width : {room, 1000, room}) {
            m_view->resize(width + frame, 300);
            QTRY_COMPARE(m_view->viewport()->width(), width);
            for (int column = 0; column < 3; ++column) {
                QCOMPARE(!m_view->isColumnHidden(column), width == 1000 || shown.at(column));
            }
            QCOMPARE(m_view->columnWidth(1), width == 1000 ? 800 : name);
        }
    }

    void titles_data()
    {
        QTest::addColumn<QString>("brief");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("shown");
        const QString title = u"A price list with a name"_s;
        QTest::newRow("room") << u"LIST"_s << 400 << title;
        QTest::newRow("room for the short one") << u"LIST"_s << 80 << u"LIST"_s;
        QTest::newRow("no short one") << QString() << 80 << u"A"_s;
        QTest::newRow("too long as well") << u"LIST-WITH-A-CODE"_s << 80 << u"LIST"_s;
    }
    void titles()
    {
        QFETCH(const QString, brief);
        QFETCH(const int, width);
        QFETCH(const QString, shown);
        m_model->setHeaderData(1, Qt::Horizontal, u"A price list with a name"_s);
        if (!brief.isEmpty()) {
            m_model->setHeaderData(1, Qt::Horizontal, brief, store::ShortTitleRole);
        }
        m_view->setColumnWidth(1, width);
        const auto *header = m_view->findChild<widgets::HeaderView *>();
        const QString title = header->shownTitle(1);
        QVERIFY2(title.startsWith(shown), qPrintable(title));
        QCOMPARE(title.endsWith(u'…'), title != brief && width < 400);
    }

    void columnForASample()
    {
        m_view->setColumnWidths({100, 100, 100});
        m_view->setColumnSample(0, u"i"_s);
        QCOMPARE(m_view->columnWidth(0), 100);
        const QString sample(40, u'W');
        m_view->setColumnSample(0, sample);
        QVERIFY(m_view->columnWidth(0) > m_view->fontMetrics().horizontalAdvance(sample));
    }

private:
    std::unique_ptr<TableView> makeView()
    {
        auto view = std::make_unique<TableView>();
        view->setObjectName(u"productTable"_s);
        view->setModel(m_model.get());
        view->resize(600, 300);
        view->show();
        return view;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<TableView> m_view;
};

QTEST_MAIN(TestTableView)
#include "test_tableview.moc"
