// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customer.h"
#include "models/records/listmodel.h"
#include "models/records/rowsmodel.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using accounts::PaymentTerms;
using base::Id;

namespace {

//! Payment terms, and whether they are long.
struct TermsRow
{
    PaymentTerms terms;
    bool isLong = false;
    QString sentence; // not read: made of the rest
};

struct TermsFilter
{
    QString search;
    Id only;
    int longFrom = 0;
    bool operator==(const TermsFilter &) const = default;
};

const QString IsLong = u"CASE WHEN t.net_days >= ? THEN 1 ELSE 0 END"_s;

records::List<TermsRow> termsList(const TermsFilter &filter)
{
    return records::List<TermsRow>(&TermsRow::terms, u"t"_s)
        .with(&TermsRow::isLong, IsLong, store::args(filter.longFrom))
        .completed([](TermsRow &row) { row.sentence = row.terms.name + u'!'; })
        .search(filter.search, {u"t.code"_s, u"t.name"_s})
        .equal(u"t.id"_s, filter.only);
}

enum Column { CodeColumn, DaysColumn, LongColumn, SentenceColumn };

class TermsModel final : public records::ListModel<TermsRow, TermsFilter>
{
public:
    explicit TermsModel(store::Store &store)
        : ListModel(store, termsList,
                    {Shows(u"Code"_s, &TermsRow::terms, &PaymentTerms::code).sortedBy(u"t.code"_s),
                     Shows(u"Days"_s, &TermsRow::terms, &PaymentTerms::netDays)
                         .sortedBy(u"t.net_days"_s, u"t.name"_s),
                     Shows(u"Long"_s, &TermsRow::isLong).sortedBy(IsLong, u"t.code"_s),
                     Shows(u"Sentence"_s, &TermsRow::sentence).withToolTip()},
                    CodeColumn, Qt::AscendingOrder, nullptr)
    {
    }
};

struct Values
{
    QString text;
    qint64 number = 0;
    base::Money money;
    base::Quantity quantity;
    QDate day;
};

} // namespace

//! Lists that are described by what they select and by their columns.
class TestList final : public QObject
{
    Q_OBJECT
private:
    static void fill(store::Database &db)
    {
        const auto terms = [](qint64 id, const QString &code, const QString &name, int days) {
            return PaymentTerms{.id = Id(id), .code = code, .name = name, .netDays = days};
        };
        QVERIFY_RESULT(records::Table<PaymentTerms>(db).insert(
            {terms(1, u"C"_s, u"At once"_s, 0), terms(2, u"A"_s, u"Soon 10 %"_s, 30),
             terms(3, u"B"_s, u"Läte"_s, 30), terms(4, u"D"_s, u"Over"_s, 90)}));
    }

private Q_SLOTS:
    void finds_data() { support::TestDatabase::addServers(); }
    void finds()
    {
        QFETCH(const support::Server, server);
        support::TestDatabase test(server);
        fill(test.db());
        auto opened = store::Store::open(test.url());
        QVERIFY_RESULT(opened);
        struct Case
        {
            const char *name;
            QString search;
            qint64 only;
            int column;
            Qt::SortOrder order;
            QList<int> ids;
        };
        constexpr auto up = Qt::AscendingOrder;
        constexpr auto down = Qt::DescendingOrder;
        const QList<Case> cases{
            {"all, as at first", {}, 0, CodeColumn, up, {2, 3, 1, 4}},
            {"backwards", {}, 0, CodeColumn, down, {4, 1, 3, 2}},
            {"equal ones by the ties", {}, 0, DaysColumn, down, {4, 3, 2, 1}},
            {"by an expression with a value", {}, 0, LongColumn, down, {4, 2, 3, 1}},
            {"a column that nothing sorts by", {}, 0, SentenceColumn, down, {2, 3, 1, 4}},
            {"in any of the columns", u" b "_s, 0, CodeColumn, up, {3}},
            {"capital or not", u"SOON"_s, 0, CodeColumn, up, {2}},
            {"signs are not looked for", u" % "_s, 0, CodeColumn, up, {2, 3, 1, 4}},
            {"words of two columns, in any order", u"late B"_s, 0, CodeColumn, up, {3}},
            {"accents or not", u"LATE"_s, 0, CodeColumn, up, {3}},
            {"all words", u"soon late"_s, 0, CodeColumn, up, {}},
            {"one record", {}, 3, CodeColumn, up, {3}},
            {"all conditions hold", u"late"_s, 2, CodeColumn, up, {}},
        };
        for (const Case &one : cases) {
            TermsModel model(**opened);
            model.setFilter({.search = one.search, .only = Id(one.only), .longFrom = 60});
            model.sort(one.column, one.order);
            const auto rows = model.list().first(test.db(), 10);
            QVERIFY_RESULT(rows);
            QList<int> found;
            for (const TermsRow &row : *rows) {
                found += int(row.terms.id.value());
                QCOMPARE(row.isLong, row.terms.netDays >= 60);
                QCOMPARE(row.sentence, row.terms.name + u'!');
            }
            QVERIFY2(found == one.ids, one.name);
            QCOMPARE(model.list().ids(test.db(), 1)->size(),
                     std::min<qsizetype>(1, one.ids.size()));
        }
    }

    void model()
    {
        support::TestDatabase test;
        fill(test.db());
        auto opened = store::Store::open(test.url());
        QVERIFY_RESULT(opened);
        TermsModel model(**opened);
        const QAbstractItemModelTester tester(&model);
        model.setFilter({.longFrom = 60});
        QTRY_COMPARE(model.rowCount(), 4);
        QTRY_VERIFY(model.rowAt(0));
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.headerData(DaysColumn, Qt::Horizontal, Qt::DisplayRole), u"Days"_s);
        QVERIFY(!model.headerData(4, Qt::Horizontal, Qt::DisplayRole).isValid());
        QCOMPARE(model.index(0, SentenceColumn).data(), u"Soon 10 %!"_s);
        QCOMPARE(model.index(0, SentenceColumn).data(Qt::ToolTipRole), u"Soon 10 %!"_s);
        QVERIFY(!model.index(0, CodeColumn).data(Qt::ToolTipRole).isValid());
        QSignalSpy lists(&model, &store::PagedModelBase::listChanged);
        model.sort(SentenceColumn, Qt::DescendingOrder);
        model.sort(CodeColumn, Qt::AscendingOrder); // as it is
        QCOMPARE(lists.count(), 0);
        model.sort(CodeColumn, Qt::DescendingOrder);
        QTRY_COMPARE(model.idAt(0), Id(4));
        QCOMPARE(model.rowOf(Id(2)), 3);
    }

    //! How a cell looks follows from what it tells.
    void cells_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isNumber");
        QTest::addRow("text") << 0 << u"words"_s << false;
        QTest::addRow("number") << 1 << QLocale().toString(12'345) << true;
        QTest::addRow("amount") << 2
                                << u"%1 EUR"_s.arg(QLocale().toString(7) + QLocale().decimalPoint()
                                                   + u"50"_s)
                                << true;
        QTest::addRow("quantity") << 3 << QLocale().toString(3) << true;
        QTest::addRow("day") << 4 << QLocale().toString(QDate(2026, 6, 30), QLocale::ShortFormat)
                             << false;
        QTest::addRow("a text that is a number") << 5 << u"words"_s << true;
        QTest::addRow("nothing") << 6 << QString() << false;
    }
    void cells()
    {
        QFETCH(const int, column);
        QFETCH(const QString, text);
        QFETCH(const bool, isNumber);
        using Shows = records::Column<Values>;
        records::RowsModel<Values> model(
            {Shows(u"1"_s, &Values::text), Shows(u"2"_s, &Values::number),
             Shows(u"3"_s, &Values::money), Shows(u"4"_s, &Values::quantity),
             Shows(u"5"_s, &Values::day), Shows(u"6"_s, &Values::text).asNumber().asState(),
             Shows(u"7"_s).withHint(u"Why"_s)});
        const QAbstractItemModelTester tester(&model);
        const base::Currency euro = base::Currency::parse(u"EUR"_s).value();
        model.setRows({{.text = u"words"_s,
                        .number = 12'345,
                        .money = base::Money(75'000, euro),
                        .quantity = base::Quantity(3'000, u"C62"_s),
                        .day = QDate(2026, 6, 30)}});
        const QModelIndex cell = model.index(0, column);
        QCOMPARE(cell.data().toString(), text);
        QCOMPARE(cell.data(Qt::TextAlignmentRole), store::cellAlignment(isNumber));
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                 store::cellAlignment(isNumber));
        QCOMPARE(cell.data(store::PagedModelBase::StateRole).toString(),
                 column == 5 ? u"words"_s : QString());
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 column == 6 ? u"Why"_s : QString());
    }
};

QTEST_GUILESS_MAIN(TestList)
#include "test_list.moc"
