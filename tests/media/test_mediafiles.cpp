// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediafiles.h"
#include "models/media/thumbnailer.h"
#include "models/media/videofile.h"
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

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray box(const QByteArray &type, const QByteArray &content)
{
    return number(quint32(content.size()) + 8) + type + content;
}

//! A file of that brand whose movie header, behind \a media bytes of content, says how long it is.
QByteArray film(const QByteArray &brand, qsizetype media = 64)
{
    const QByteArray header
        = number(0) + number(0) + number(0) + number(600) + number(600 * 83) + QByteArray(80, '\0');
    return box("ftyp", brand + number(512) + brand) + box("mdat", QByteArray(media, 'x'))
        + box("moov", box("mvhd", header));
}

QByteArray ebml(const QByteArray &documentType)
{
    return "\x1a\x45\xdf\xa3\x93\x42\x82" + QByteArray(1, char(0x80 + documentType.size()))
        + documentType + QByteArray(16, '\0');
}

} // namespace

class TestMediaFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesPictures_data();
    void takesPictures();
    void convertsWhatBrowsersDoNotShow();
    void refuses_data();
    void refuses();
    void refusesFiles();
    void knowsVideos_data();
    void knowsVideos();
    void saysHowLong_data();
    void saysHowLong();
    void copiesVideos();
    void videoCanBeCancelled();
    void leftoversGo();
    void refusesTooLargeVideos();
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
#ifndef Q_OS_WIN // the Windows Qt of the tests has no plug-in for it
    QTest::newRow("webp") << QByteArray::fromBase64(
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
                          << u"a.webp"_s << u"image/webp"_s << QSize(1, 1);
#endif
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
    const auto asset = files.addBytes(content, fileName);
    QVERIFY_RESULT(asset);
    QCOMPARE(asset->mime, mime);
    QCOMPARE(QSize(asset->width, asset->height), size);
    QVERIFY(!asset->fileName.contains(u'/'));
    QCOMPARE(asset->bytes, content.size());
    QCOMPARE(*files.read(asset->sha256), content);
    QVERIFY(files.path(asset->sha256).startsWith(folder.path()));
}

void TestMediaFiles::convertsWhatBrowsersDoNotShow()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.path());
    for (const char *format : {"BMP", "PPM"}) {
        const auto asset = files.addBytes(encoded({60, 40}, format), u"old scan.v1.x"_s);
        QVERIFY_RESULT(asset);
        QCOMPARE(asset->mime, u"image/png"_s);
        QCOMPARE(asset->fileName, u"old scan.v1.png"_s);
        QCOMPARE(QSize(asset->width, asset->height), QSize(60, 40));
        const auto stored = files.read(asset->sha256);
        QVERIFY(stored->startsWith("\x89PNG"));
        QCOMPARE(asset->bytes, stored->size());
    }
}

void TestMediaFiles::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("text") << QByteArray("no picture at all") << ErrorCode::Media_NotAnImage;
    QTest::newRow("drawing") << QByteArray(
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>)")
                             << ErrorCode::Media_NotAnImage;
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
    if (QTest::currentDataTag() == "too much memory"_ba) {
        QTest::ignoreMessage(QtWarningMsg,
                             "QImageIOHandler: Rejecting image as it exceeds the current "
                             "allocation limit of 512 megabytes");
    }
    const auto asset = media::MediaFiles(folder.path()).addBytes(content, u"bad.png"_s);
    QVERIFY_ERROR(asset, error);
    QCOMPARE(asset.error().context.subject, u"bad.png"_s);
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

void TestMediaFiles::knowsVideos_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("type");
    const QString none;
    const QByteArray rest(32, '\0');
    QTest::newRow("mp4") << film("mp42") << u"video/mp4"_s;
    QTest::newRow("isom") << film("isom") << u"video/mp4"_s;
    QTest::newRow("apple's mp4") << film("M4V ") << u"video/mp4"_s;
    QTest::newRow("phone") << film("3gp5") << u"video/mp4"_s;
    QTest::newRow("own brand, compatible with iso6")
        << box("ftyp", "XYZ1" + number(0) + "iso6") + rest << u"video/mp4"_s;
    QTest::newRow("mov") << film("qt  ") << u"video/quicktime"_s;
    QTest::newRow("mov without brands")
        << box("wide", {}) + box("mdat", rest) << u"video/quicktime"_s;
    QTest::newRow("webm") << ebml("webm") << u"video/webm"_s;
    QTest::newRow("matroska") << ebml("matroska") << none;
    QTest::newRow("webm cut off") << ebml("webm").first(7) << none;
    QTest::newRow("heic") << box("ftyp", "heic" + number(0) + "mif1heic") + rest << none;
    QTest::newRow("avif") << box("ftyp", "avif" + number(0) + "avifmif1miaf") + rest << none;
    QTest::newRow("sound") << box("ftyp", "M4A " + number(0) + "M4A mp42isom") + rest << none;
    QTest::newRow("brands cut off") << film("mp42").first(10) << none;
    QTest::newRow("box too small for brands") << number(8) + "ftyp" + film("mp42") << none;
    QTest::newRow("text") << QByteArray("the ftyp of this is isom text") << none;
    QTest::newRow("nothing") << QByteArray() << none;
}

void TestMediaFiles::knowsVideos()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QString, type);
    QCOMPARE(media::videoType(head.first(std::min<qsizetype>(head.size(), media::VideoHeadSize))),
             type);
}

void TestMediaFiles::saysHowLong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("duration");
    const auto movie = [](const QByteArray &header) {
        return box("ftyp", "isom" + number(0)) + box("moov", box("mvhd", header));
    };
    const QByteArray rest(80, '\0');
    QTest::newRow("32 bits") << film("mp42") << qint64(83'000);
    QTest::newRow("64 bits") << movie(number(0x01000000) + QByteArray(16, '\0') + number(1000)
                                      + number(0) + number(1500) + rest)
                             << qint64(1500);
    QTest::newRow("unknown") << movie(number(0) + number(0) + number(0) + number(600)
                                      + number(0xffffffff) + rest)
                             << qint64(0);
    QTest::newRow("no scale") << movie(number(0) + number(0) + number(0) + number(0) + number(5)
                                       + rest)
                              << qint64(0);
    QTest::newRow("cut off") << movie(number(0)) << qint64(0);
    QTest::newRow("no header") << box("ftyp", "isom" + number(0)) << qint64(0);
    QTest::newRow("box beyond the end") << number(4000) + "moov" + rest << qint64(0);
    QTest::newRow("box of no size") << number(4) + "free" + rest << qint64(0);
    QTest::newRow("webm") << ebml("webm") << qint64(0);
}

void TestMediaFiles::saysHowLong()
{
    QFETCH(QByteArray, content);
    QFETCH(const qint64, duration);
    QBuffer buffer(&content);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(media::videoDurationMs(buffer), duration);
}

//! Whatever the file is called.
void TestMediaFiles::copiesVideos()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.filePath(u"media"_s));
    const QByteArray content = film("mp42", 3'000'000);
    const QString original = folder.filePath(u"film.png"_s);
    QFile file(original);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QList<qint64> told;
    for (int time = 0; time < 2; ++time) { // the second one lies there already
        const auto asset = files.addFile(original, [&](qint64 done, qint64 total) {
            told += done;
            return total == content.size();
        });
        QVERIFY_RESULT(asset);
        QCOMPARE(asset->mime, u"video/mp4"_s);
        QCOMPARE(asset->bytes, content.size());
        QCOMPARE(asset->durationMs, 83'000);
        QVERIFY(asset->isVideo() && !asset->isPicture());
        QCOMPARE(*files.read(asset->sha256), content);
    }
    QCOMPARE(told.size(), 6);
    QVERIFY(told.at(0) < told.at(1) && told.at(1) < told.at(2));
    QCOMPARE(QDir(files.folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void TestMediaFiles::videoCanBeCancelled()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.filePath(u"media"_s));
    const QString original = folder.filePath(u"film.mp4"_s);
    QFile file(original);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(film("mp42", 3'000'000));
    file.close();
    QVERIFY_ERROR(files.addFile(original, [](qint64 done, qint64) { return done == 0; }),
                  ErrorCode::Cancelled);
    QVERIFY(QDir(files.folder()).isEmpty());
}

void TestMediaFiles::leftoversGo()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.path());
    const auto put = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("half a film") > 0;
    };
    QVERIFY(put(u"incoming-1.AbCdEf"_s));
    QVERIFY(put(u"notes.txt"_s));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    files.removeLeftovers(now.addDays(-1)); // somebody may still be writing it
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    files.removeLeftovers(now.addSecs(60));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"notes.txt"_s});
}

void TestMediaFiles::refusesTooLargeVideos()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.filePath(u"media"_s));
    QFile file(folder.filePath(u"film.mp4"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(film("mp42"));
    QVERIFY(file.resize(media::MediaFiles::MaxVideoBytes + 1)); // a hole costs no space
    file.close();
    const auto asset = files.addFile(file.fileName());
    QVERIFY_ERROR(asset, ErrorCode::File_TooLarge);
    QCOMPARE(asset.error().context.expected, u"2 GB"_s);
    QVERIFY(!QDir(files.folder()).exists());
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
    const auto asset = files.addBytes(encoded({60, 40}, "PNG"), u"a.png"_s);
    QVERIFY_RESULT(asset);
    QFile file(files.path(asset->sha256));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("damaged");
    file.close();
    QVERIFY_ERROR(files.read(asset->sha256), ErrorCode::Media_HashMismatch);
    QVERIFY_ERROR(files.readScaled(asset->sha256, 64), ErrorCode::Media_NotAnImage);
}

void TestMediaFiles::thumbnailsAreMadeAndKept()
{
    const QTemporaryDir folder;
    const media::MediaFiles files(folder.filePath(u"media"_s));
    const QString cache = folder.filePath(u"cache"_s);
    const auto asset = files.addBytes(encoded({600, 400}, "PNG"), u"a.png"_s);
    QVERIFY_RESULT(asset);
    {
        media::Thumbnailer thumbnails(files, cache);
        QSignalSpy ready(&thumbnails, &media::Thumbnailer::ready);
        QVERIFY(thumbnails.thumbnail(asset->sha256, 60, 2).isNull());
        QTRY_COMPARE(ready.size(), 1);
        const QImage image = thumbnails.thumbnail(asset->sha256, 60, 2);
        QCOMPARE(image.size(), QSize(120, 80));
        QCOMPARE(image.devicePixelRatio(), 2.0);
        QVERIFY(thumbnails.thumbnail(QString(64, u'0'), 60, 1).isNull());
        QTRY_VERIFY(thumbnails.hasFailed(QString(64, u'0')));
    }
    // The next run takes it from disk, even when the picture itself has gone.
    QVERIFY(QFile::remove(files.path(asset->sha256)));
    media::Thumbnailer again(files, cache);
    QVERIFY(again.thumbnail(asset->sha256, 60, 2).isNull());
    QTRY_VERIFY(!again.thumbnail(asset->sha256, 60, 2).isNull());
}

QTEST_MAIN(TestMediaFiles)
#include "test_mediafiles.moc"
