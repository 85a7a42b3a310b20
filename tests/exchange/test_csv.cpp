// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvreader.h"
#include "models/exchange/csvwriter.h"
#include "tests/support/testing.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using base::ErrorCode;

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void tellsWhereRowsAreBad_data();
    void tellsWhereRowsAreBad();
    void rowsHaveTheColumnsOfTheHeader();
    void writesWhatItReads();
    void cellsAreNoFormulas_data();
    void cellsAreNoFormulas();
    void unfinishedFileDoesNotAppear();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    using Rows = QList<QStringList>;
    const Rows two = {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("comma") << QByteArray("a,b\r\n1,2\r\n") << two;
    QTest::newRow("semicolon") << QByteArray("a;b\n1;2") << two;
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << two;
    QTest::newRow("old line ends") << QByteArray("a,b\r1,2\r") << two;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n1,2")
                                     << two;
    QTest::newRow("empty lines") << QByteArray("a,b\n\n\n1,2\n\n") << two;
    QTest::newRow("quotes") << QByteArray("\"a,b\";c\n\"say \"\"hi\"\"\";\"two\nlines\"\n")
                            << Rows{{u"a,b"_s, u"c"_s}, {u"say \"hi\""_s, u"two\nlines"_s}};
    QTest::newRow("empty cells") << QByteArray("a,,\n,\"\",x\n")
                                 << Rows{{u"a"_s, u""_s, u""_s}, {u""_s, u""_s, u"x"_s}};
    QTest::newRow("utf-8") << QByteArray("Größe,n\n1,2")
                           << Rows{{u"Größe"_s, u"n"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("latin 1") << QByteArray("Gr\xF6\xDF"
                                           "e,n\n1,2")
                             << Rows{{u"Größe"_s, u"n"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("utf-16") << QByteArray("\xFF\xFE"
                                          "a\0,\0b\0\n\0"
                                          "1\0,\0"
                                          "2\0",
                                          16)
                            << two;
    QTest::newRow("one column") << QByteArray("a\n1\n") << Rows{{u"a"_s}, {u"1"_s}};
    QTest::newRow("nothing") << QByteArray() << Rows();
}

void TestCsv::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QStringList>, rows);
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    exchange::CsvReader reader(buffer, u"t.csv"_s);
    QList<QStringList> read;
    while (true) {
        const auto row = reader.nextRow();
        QVERIFY_RESULT(row);
        if (!*row) {
            break;
        }
        read += **row;
    }
    QCOMPARE(read, rows);
}

void TestCsv::tellsWhereRowsAreBad_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("quote never closed") << QByteArray("a,b\n1,\"2\n3,4\n") << 2 << 2;
    QTest::newRow("text behind a quote") << QByteArray("a,b\n\"1\"x,2\n") << 2 << 1;
    QTest::newRow("too many cells") << QByteArray("a,b\n1,2\n1,2,3\n") << 3 << 3;
    QTest::newRow("behind empty lines") << QByteArray("a,b\n\n1,2,3\n") << 3 << 3;
}

void TestCsv::tellsWhereRowsAreBad()
{
    QFETCH(QByteArray, text);
    QFETCH(int, row);
    QFETCH(int, column);
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    exchange::CsvReader reader(buffer, u"t.csv"_s);
    base::Result<std::optional<QStringList>> read = std::optional<QStringList>(QStringList());
    while (read.ok() && read->has_value()) {
        read = reader.nextRowOf(2);
    }
    QVERIFY_ERROR(read, ErrorCode::Exchange_BadRow);
    QCOMPARE(read.error().context.file, u"t.csv"_s);
    QCOMPARE(read.error().context.row, row);
    QCOMPARE(read.error().context.column, column);
    QVERIFY(!read.error().context.expected.isEmpty());
}

void TestCsv::rowsHaveTheColumnsOfTheHeader()
{
    QByteArray text = "a,b,c\n1\n";
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    exchange::CsvReader reader(buffer, u"t.csv"_s);
    QVERIFY(reader.nextRow().ok());
    QCOMPARE(**reader.nextRowOf(3), (QStringList{u"1"_s, u""_s, u""_s}));
}

void TestCsv::writesWhatItReads()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"t.csv"_s);
    const QList<QStringList> rows
        = {{u"sku"_s, u"name"_s}, {u"A;1"_s, u"Größe \"L\", two\r\nlines"_s}, {u""_s, u" x "_s}};
    exchange::CsvWriter writer(fileName, u';');
    for (const QStringList &row : rows) {
        QVERIFY_RESULT(writer.writeRow(row));
    }
    QVERIFY_RESULT(writer.finish());
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    exchange::CsvReader reader(file, fileName);
    for (const QStringList &row : rows) {
        QCOMPARE(**reader.nextRow(), row);
    }
    QCOMPARE(reader.separator(), QChar(u';'));
}

void TestCsv::cellsAreNoFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("negative number") << u"-12.5"_s << u"-12.5"_s;
    QTest::newRow("dash and text") << u"-x"_s << u"'-x"_s;
    QTest::newRow("text") << u"x=1"_s << u"x=1"_s;
}

void TestCsv::cellsAreNoFormulas()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(exchange::csvCell(text, u','), cell);
}

void TestCsv::unfinishedFileDoesNotAppear()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"t.csv"_s);
    {
        exchange::CsvWriter writer(fileName);
        QVERIFY_RESULT(writer.writeRow({u"a"_s}));
    }
    QVERIFY(!QFile::exists(fileName));
    exchange::CsvWriter nowhere(folder.filePath(u"no/such/folder/t.csv"_s));
    QVERIFY_ERROR(nowhere.writeRow({u"a"_s}), ErrorCode::File_CannotWrite);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
