// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/thumbnailer.h"
#include "models/people/session.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/testdatabase.h"
#include "ui/media/mediapage.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <QtEndian>

using namespace Qt::StringLiterals;
using people::Capability;
using people::Feature;

class TestMediaPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void filesAreAddedDescribedAndRemoved();
    void brokenFileIsNamed();
    void tilesShowTheSameSelection();
    void videosAreAdded();
    void addingCanBeCancelled();

private:
    void drop(const QStringList &fileNames);
    [[nodiscard]] QString video(const QString &name, qsizetype bytes);
    [[nodiscard]] QString picture(const QString &name, Qt::GlobalColor colour);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<support::TestDatabase> m_database;
    std::unique_ptr<support::CatalogFixture> m_fixture;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<records::EditService> m_edits;
    std::unique_ptr<media::Thumbnailer> m_thumbnails;
    std::unique_ptr<media::MediaListModel> m_list;
    std::unique_ptr<media::MediaEditor> m_editor;
    std::unique_ptr<mediaui::MediaPage> m_page;
};

void TestMediaPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"SupplierDeskTest"_s);
    QCoreApplication::setApplicationName(u"mediapage"_s);
    QLocale::setDefault(QLocale::c());
}

void TestMediaPage::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<support::TestDatabase>();
    m_fixture = std::make_unique<support::CatalogFixture>();
    auto opened = store::Store::open(m_database->url());
    QVERIFY_RESULT(opened);
    m_store = std::move(*opened);
    m_edits = std::make_unique<records::EditService>(
        *m_store, m_fixture->log,
        people::Session(base::Id(1), u"ada"_s, u"Ada"_s, u"Editor"_s,
                        {{Feature::Media, Capability::See}, {Feature::Media, Capability::Edit}})
            .rights());
    const media::MediaFiles files(m_folder->filePath(u"media"_s));
    m_thumbnails = std::make_unique<media::Thumbnailer>(files, QString());
    m_list = std::make_unique<media::MediaListModel>(*m_store);
    m_editor = std::make_unique<media::MediaEditor>(*m_store, *m_edits, m_fixture->ids,
                                                    m_fixture->clock, files);
    m_page = std::make_unique<mediaui::MediaPage>(mediaui::MediaPage::Parts{
        .list = *m_list, .editor = *m_editor, .edits = *m_edits, .thumbnails = *m_thumbnails});
    m_page->resize(1100, 700);
    m_page->show();
}

void TestMediaPage::cleanup()
{
    m_page.reset();
    m_editor.reset();
    m_list.reset();
    m_thumbnails.reset();
    m_edits.reset();
    m_store.reset();
    m_fixture.reset();
    m_database.reset();
}

QString TestMediaPage::picture(const QString &name, Qt::GlobalColor colour)
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(colour);
    const QString fileName = m_folder->filePath(name);
    image.save(fileName);
    return fileName;
}

void TestMediaPage::drop(const QStringList &fileNames)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &fileName : fileNames) {
        urls += QUrl::fromLocalFile(fileName);
    }
    mime.setUrls(urls);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter); // the drop goes where a drag has entered
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &event);
}

void TestMediaPage::filesAreAddedDescribedAndRemoved()
{
    const QAbstractItemModelTester tester(m_list.get());
    drop({picture(u"a.png"_s, Qt::red), picture(u"b.png"_s, Qt::blue)});
    QTRY_COMPARE(m_list->rowCount(), 2);
    drop({picture(u"copy of a.png"_s, Qt::red)}); // the same content: not added again
    QTRY_COMPARE(m_editor->underWay(), 0);
    QCOMPARE(m_list->rowCount(), 2);
    QTRY_VERIFY(m_editor->asset().has_value());
    auto *alt = m_page->findChild<QLineEdit *>(u"mediumAltTextEdit"_s);
    const base::Id shown = m_editor->asset()->id;
    alt->setText(u"A colour"_s);
    Q_EMIT alt->textEdited(alt->text());
    QVERIFY(m_page->hasUnsavedChanges());
    m_page->saveChanges();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QTRY_COMPARE(m_editor->asset()->altText, u"A colour"_s);
    m_edits->undo();
    QTRY_COMPARE(m_editor->asset()->altText, QString());
    QCOMPARE(m_editor->asset()->id, shown);
    widgets::setNextAnswer(widgets::Answer::Accept);
    m_page->findChild<QAction *>(u"removeAssetAction"_s)->trigger();
    QTRY_COMPARE(m_list->rowCount(), 1);
    m_edits->undo();
    QTRY_COMPARE(m_list->rowCount(), 2);
    m_page->findChild<QLineEdit *>(u"mediaSearchField"_s)->setText(u"b.p"_s);
    QTRY_COMPARE(m_list->rowCount(), 1);
}

void TestMediaPage::brokenFileIsNamed()
{
    const QString fileName = m_folder->filePath(u"broken.png"_s);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    drop({fileName});
    auto *label = m_page->findChild<QLabel *>(u"messageLabel"_s);
    QTRY_VERIFY(label && label->text().contains(u"broken.png"_s));
    QCOMPARE(m_list->rowCount(), 0);
}

void TestMediaPage::tilesShowTheSameSelection()
{
    const QString broken = m_folder->filePath(u"broken.png"_s);
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    drop({picture(u"a.png"_s, Qt::red), broken, picture(u"b.png"_s, Qt::blue)});
    QTRY_COMPARE(m_list->rowCount(), 2);
    QTRY_COMPARE(m_editor->underWay(), 0);
    const auto *label = m_page->findChild<QLabel *>(u"messageLabel"_s);
    QTRY_VERIFY2(label->text().contains(u"2 file"_s) && label->text().contains(u"broken.png"_s),
                 qPrintable(label->text()));
    auto *grid = m_page->findChild<QListView *>(u"mediaGrid"_s);
    QTRY_VERIFY(grid->isVisible()); // until somebody likes the list better
    for (const int row : {0, 1}) {
        QTRY_VERIFY(m_list->index(row, 0).data(store::PagedModelBase::IsLoadedRole).toBool());
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {},
                          grid->visualRect(m_list->index(row, 0)).center());
        QTRY_COMPARE(m_editor->asset()->id, m_list->idAt(row));
    }
    QTest::keyClick(grid, Qt::Key_Left);
    QTRY_COMPARE(m_editor->asset()->id, m_list->idAt(0));
    m_page->findChild<QAction *>(u"mediaAsListAction"_s)->trigger();
    auto *table = m_page->findChild<widgets::TableView *>(u"mediaTable"_s);
    QVERIFY(table->isVisible() && !grid->isVisible());
    QCOMPARE(table->currentIndex().row(), 0);
    QVERIFY(!QSettings().value(u"media/tiles"_s).toBool()); // remembered
}

QString TestMediaPage::video(const QString &name, qsizetype bytes)
{
    const auto number = [](qsizetype value) {
        QByteArray text(4, '\0');
        qToBigEndian(quint32(value), text.data());
        return text;
    };
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(number(20) + "ftypisom" + number(512) + "mp42" + number(116) + "moov"
                   + number(108) + "mvhd" + QByteArray(12, '\0') + number(600) + number(600 * 83)
                   + QByteArray(80, '\0'));
        file.resize(bytes);
    }
    return file.fileName();
}

void TestMediaPage::videosAreAdded()
{
    drop({video(u"film.mp4"_s, 3'000'000)});
    QTRY_COMPARE(m_list->rowCount(), 1);
    QTRY_VERIFY(m_editor->asset().has_value());
    QCOMPARE(m_editor->asset()->mime, u"video/mp4"_s);
    QCOMPARE(m_editor->asset()->durationMs, 83'000);
    const QModelIndex tile = m_list->index(0, 0);
    QTRY_COMPARE(tile.data().toString(), u"film.mp4"_s);
    QVERIFY(tile.data(media::MediaListModel::IsVideoRole).toBool());
    QVERIFY(!tile.data(media::MediaListModel::IsPictureRole).toBool());
    const QString details = tile.data(media::MediaListModel::DetailsRole).toString();
    QVERIFY2(details.startsWith(u"1:23"_s) && details.contains(u"MB"_s), qPrintable(details));
    const auto *subtitle = m_page->findChild<QLabel *>(u"panelSubtitleLabel"_s);
    QTRY_COMPARE(subtitle->text(), details);
    const auto *preview = m_page->findChild<QLabel *>(u"mediumPreviewLabel"_s);
    QVERIFY(!preview->pixmap(Qt::ReturnByValue).isNull());
    QVERIFY(!m_page->findChild<QWidget *>(u"cancelMediaButton"_s)->isVisible());
    m_edits->undo();
    QTRY_COMPARE(m_list->rowCount(), 0);
}

void TestMediaPage::addingCanBeCancelled()
{
    drop({video(u"long.mp4"_s, 1'000'000'000)});
    auto *cancel = m_page->findChild<QToolButton *>(u"cancelMediaButton"_s);
    QVERIFY(cancel->isVisible());
    auto *progress = m_page->findChild<QProgressBar *>(u"mediaProgressBar"_s);
    QTRY_VERIFY(progress->maximum() > 0 && progress->value() > 0);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(m_editor->underWay(), 0);
    QVERIFY(!cancel->isVisible() && !progress->isVisible());
    QCOMPARE(m_list->rowCount(), 0);
    const auto *label = m_page->findChild<QLabel *>(u"messageLabel"_s);
    QVERIFY(!label || !label->isVisible()); // nobody is told what they did themselves
    QVERIFY(QDir(m_folder->filePath(u"media"_s)).isEmpty());
}

QTEST_MAIN(TestMediaPage)
#include "test_mediapage.moc"
