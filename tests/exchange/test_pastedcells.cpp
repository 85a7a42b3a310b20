// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/pastedcells.h"
#include "tests/support/testing.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using Block = QList<QStringList>;
using exchange::PastedCell;

class TestPastedCells final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsPlain_data()
    {
        QTest::addColumn<Block>("block");
        QTest::addColumn<bool>("plain");
        QTest::newRow("nothing") << Block{} << true;
        QTest::newRow("a cell") << Block{{u"1"_s}} << true;
        QTest::newRow("two columns") << Block{{u"1"_s, u"2"_s}} << false;
        QTest::newRow("a second column further down") << Block{{u"1"_s}, {u"1"_s, u"2"_s}} << false;
        QTest::newRow("20 rows") << Block(20, {u"1"_s}) << true;
        QTest::newRow("21 rows") << Block(21, {u"1"_s}) << false;
    }
    void whatIsPlain()
    {
        QFETCH(const Block, block);
        QTEST(exchange::isPlainBlock(block), "plain");
    }

    //! Each cell as "row|column|before|after", with "!" behind it where there is a problem.
    void whatChanges_data()
    {
        QTest::addColumn<Block>("block");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("a cell") << Block{{u"7"_s}} << 0 << 1 << QStringList{u"A|Price|1|7"_s};
        QTest::newRow("as it is") << Block{{u"1"_s}, {u"2"_s}} << 0 << 1 << QStringList{};
        QTest::newRow("blanks around it")
            << Block{{u" 7 "_s}} << 0 << 1 << QStringList{u"A|Price|1|7"_s};
        QTest::newRow("one of two that is wrong")
            << Block{{u"x"_s}, {u"7"_s}} << 0 << 1
            << QStringList{u"A|Price|1|x!"_s, u"B|Price|2|7"_s};
        QTest::newRow("right of the table")
            << Block{{u"7"_s, u"8"_s}} << 0 << 1 << QStringList{u"A|Price|1|7"_s};
        QTest::newRow("below the table is new")
            << Block{{u"7"_s}, {u"8"_s}} << 1 << 1 << QStringList{u"B|Price|2|7"_s, u"|Price||8"_s};
    }
    void whatChanges()
    {
        QFETCH(const Block, block);
        QFETCH(const int, row);
        QFETCH(const int, column);
        QStandardItemModel model(2, 2);
        model.setHorizontalHeaderLabels({u"Code"_s, u"Price"_s});
        for (int at = 0; at < 2; ++at) {
            model.setItem(at, 0, new QStandardItem(at == 0 ? u"A"_s : u"B"_s));
            model.setItem(at, 1, new QStandardItem(QString::number(at + 1)));
        }
        QStringList cells;
        const auto changes = exchange::pastedCells(
            model, block, model.index(row, column),
            [&model](int at) { return model.index(at, 0).data().toString(); },
            [](int, int, const QString &text) -> base::Result<QString> {
                if (text == u"x"_s) {
                    return base::failure(base::ErrorCode::Value_NotANumber, text);
                }
                return text;
            });
        for (const PastedCell &cell : changes) {
            cells += QStringList{cell.row, cell.column, cell.before, cell.after}.join(u'|')
                + (cell.problem ? u"!"_s : QString());
        }
        QTEST(cells, "cells");
    }
};

QTEST_GUILESS_MAIN(TestPastedCells)
#include "test_pastedcells.moc"
