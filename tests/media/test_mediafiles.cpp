// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediafiles.h"
#include "models/media/thumbnailer.h"
#include "tests/support/testing.h"

#include <QBuffer>
#include <QDirIterator>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;
using base::ErrorCode;

Q_DECLARE_METATYPE(base::ErrorCode)

namespace {

QByteArray encoded(const QSize &size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

//! A bitmap whose header claims \a side × \a side pixels: a few bytes that want gigabytes.
QByteArray bomb(quint32 side)
{
    QByteArray bitmap = encoded({8, 8}, "BMP");
    qToLittleEndian(side, bitmap.data() + 18);
    qToLittleEndian(side, bitmap.data() + 22);
    return bitmap;
}

} // namespace

class TestMediaFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesPictures_data();
    void takesPictures();
    void refuses_data();
    void refuses();
    void refusesFiles();
    void sameContentLiesOnce();
    void damageIsFound();
    void thumbnailsAreMadeAndKept();
};

void TestMediaFiles::takesPictures_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QSize>("size");
    QTest::newRow("png") << encoded({60, 40}, "PNG") << u"a.png"_s << u"image/png"_s
                         << QSize(60, 40);
    QTest::newRow("jpeg") << encoded({60, 40}, "JPG") << u"a.jpg"_s << u"image/jpeg"_s
                          << QSize(60, 40);
    QTest::newRow("wrong ending") << encoded({60, 40}, "PNG") << u"a.jpg"_s << u"image/png"_s
                                  << QSize(60, 40);
    QTest::newRow("path in the name")
        << encoded({6, 4}, "PNG") << u"../../a.png"_s << u"image/png"_s << QSize(6, 4);
    QTest::newRow("pdf") << QByteArray("%PDF-1.4\n%rest") << u"a.pdf"_s << u"application/pdf"_s
                         << QSize(0, 0);
}

void TestMediaFiles::takesPictures()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fileName);
    QFETCH(QString, mime);
    QFETCH(QSize, size);
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.path());
    const auto medium = files.addBytes(content, fileName);
    QVERIFY_RESULT(medium);
    QCOMPARE(medium->mime, mime);
    QCOMPARE(QSize(medium->width, medium->height), size);
    QVERIFY(!medium->fileName.contains(u'/'));
    QCOMPARE(medium->bytes, content.size());
    QCOMPARE(*files.read(medium->sha256), content);
    QVERIFY(files.path(medium->sha256).startsWith(folder.path()));
}

void TestMediaFiles::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("text") << QByteArray("no picture at all") << ErrorCode::Media_NotAnImage;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Media_NotAnImage;
    QTest::newRow("cut off") << encoded({300, 300}, "PNG").first(60) << ErrorCode::Media_NotAnImage;
    QTest::newRow("web page") << QByteArray("<html><script>alert(1)</script></html>")
                              << ErrorCode::Media_NotAnImage;
    QTest::newRow("too many pixels") << bomb(16'000) << ErrorCode::File_TooLarge;
    QTest::newRow("too much memory") << bomb(11'999) << ErrorCode::Media_NotAnImage;
    QTest::newRow("too many bytes")
        << QByteArray(media::MediaFiles::MaxBytes + 1, 'x') << ErrorCode::File_TooLarge;
}

void TestMediaFiles::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, error);
    const QTemporaryDir folder;
    const auto medium = media::MediaFiles(folder.path()).addBytes(content, u"bad.png"_s);
    QVERIFY_ERROR(medium, error);
    QCOMPARE(medium.error().context.subject, u"bad.png"_s);
    QVERIFY(!QDirIterator(folder.path(), QDir::Files, QDirIterator::Subdirectories).hasNext());
}

void TestMediaFiles::refusesFiles()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.filePath(u"media"_s));
    QVERIFY_ERROR(files.addFile(folder.filePath(u"none.png"_s)), ErrorCode::File_CannotRead);
    QVERIFY_ERROR(files.addFile(folder.path()), ErrorCode::File_CannotRead);
    QVERIFY_ERROR(files.read(u"../../etc/passwd"_s), ErrorCode::File_CannotRead);
    QVERIFY(files.path(u"../x"_s).isEmpty());
    // The media folder cannot be made where a file lies.
    QFile blocker(folder.filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const media::MediaFiles blocked(folder.filePath(u"file"_s));
    QVERIFY_ERROR(blocked.addBytes(encoded({6, 4}, "PNG"), u"a.png"_s),
                  ErrorCode::File_CannotWrite);
}

void TestMediaFiles::sameContentLiesOnce()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.path());
    const QByteArray content = encoded({60, 40}, "PNG");
    const auto first = files.addBytes(content, u"a.png"_s);
    const auto second = files.addBytes(content, u"b.png"_s);
    QVERIFY_RESULT(second);
    QCOMPARE(second->sha256, first->sha256);
    QDirIterator found(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    found.next();
    QVERIFY(!found.hasNext());
}

void TestMediaFiles::damageIsFound()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.path());
    const auto medium = files.addBytes(encoded({60, 40}, "PNG"), u"a.png"_s);
    QVERIFY_RESULT(medium);
    QFile file(files.path(medium->sha256));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("damaged");
    file.close();
    QVERIFY_ERROR(files.read(medium->sha256), ErrorCode::Media_HashMismatch);
    QVERIFY_ERROR(files.readScaled(medium->sha256, 64), ErrorCode::Media_NotAnImage);
}

void TestMediaFiles::thumbnailsAreMadeAndKept()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.filePath(u"media"_s));
    const QString cache = folder.filePath(u"cache"_s);
    const auto medium = files.addBytes(encoded({600, 400}, "PNG"), u"a.png"_s);
    QVERIFY_RESULT(medium);
    {
        media::Thumbnailer thumbnails(files, cache);
        QSignalSpy ready(&thumbnails, &media::Thumbnailer::ready);
        QVERIFY(thumbnails.thumbnail(medium->sha256, 60, 2).isNull());
        QTRY_COMPARE(ready.size(), 1);
        const QImage image = thumbnails.thumbnail(medium->sha256, 60, 2);
        QCOMPARE(image.size(), QSize(120, 80));
        QCOMPARE(image.devicePixelRatio(), 2.0);
        QVERIFY(thumbnails.thumbnail(QString(64, u'0'), 60, 1).isNull());
        QTRY_VERIFY(thumbnails.hasFailed(QString(64, u'0')));
    }
    // The next run takes it from disk, even when the picture itself has gone.
    QVERIFY(QFile::remove(files.path(medium->sha256)));
    media::Thumbnailer again(files, cache);
    QVERIFY(again.thumbnail(medium->sha256, 60, 2).isNull());
    QTRY_VERIFY(!again.thumbnail(medium->sha256, 60, 2).isNull());
}

QTEST_MAIN(TestMediaFiles)
#include "test_mediafiles.moc"
