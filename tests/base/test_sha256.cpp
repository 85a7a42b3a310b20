// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/sha256.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Sha256;

class TestSha256 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void digests_data();
    void digests();
    void ofFiles();
    void stopped();
};

void TestSha256::digests_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<QString>("expected");

    // FIPS 180-2, appendix B.
    const QString abc = u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
    const QString twoBlocks = u"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_s;
    QTest::newRow("nothing")
        << QByteArrayList()
        << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
    QTest::newRow("one piece") << QByteArrayList{"abc"} << abc;
    QTest::newRow("three pieces") << QByteArrayList{"a", "", "bc"} << abc;
    QTest::newRow("two blocks") << QByteArrayList{"abcdbcdecdefdefgefghfghighij",
                                                  "hijkijkljklmklmnlmnomnopnopq"}
                                << twoBlocks;
    QTest::newRow("a million times a")
        << QByteArrayList(1000, QByteArray(1000, 'a'))
        << u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s;
}

void TestSha256::digests()
{
    QFETCH(const QByteArrayList, pieces);
    QFETCH(const QString, expected);
    Sha256 hash;
    for (const int time : {1, 2}) { // it begins anew
        for (const QByteArray &piece : pieces) {
            hash.add(piece);
        }
        QVERIFY2(hash.take() == expected, qPrintable(u"time %1"_s.arg(time)));
    }
}

void TestSha256::ofFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"content"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abcdef");
    file.close();

    Sha256 hash;
    hash.add("abc");
    const QString abc = hash.take();
    QVERIFY(hash.addFile(path, 3).ok());
    QCOMPARE(hash.take(), abc);
    hash.add("abcdef");
    QCOMPARE(Sha256::ofFile(path).valueOr(QString()), hash.take());

    QCOMPARE(hash.addFile(path, 7).error().code, ErrorCode::File_CannotRead);
    const auto missing = Sha256::ofFile(folder.filePath(u"missing"_s));
    QCOMPARE(missing.error().code, ErrorCode::File_CannotRead);
    QCOMPARE(missing.error().context.file, folder.filePath(u"missing"_s));
}

void TestSha256::stopped()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"content"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1'000'000, 'x'));
    file.close();
    int asked = 0;
    const auto hash = Sha256::ofFile(file.fileName(), [&asked] { return ++asked < 3; });
    QCOMPARE(hash.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 3);
}

QTEST_GUILESS_MAIN(TestSha256)
#include "test_sha256.moc"
