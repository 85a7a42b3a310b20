// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediaeditor.h"
#include "models/media/medialistmodel.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QToolButton>
#include <QtEndian>

#include <optional>

using namespace Qt::StringLiterals;
using people::Capability;
using people::Feature;

class TestMediaPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() { m_desk.reset(); }
    void filesAreAddedDescribedAndRemoved();
    void brokenFileIsNamed();
    void tilesShowTheSameSelection();
    void videosAreAdded();
    void addingCanBeCancelled();

private:
    void drop(const QStringList &fileNames);
    [[nodiscard]] QString video(const QString &name, qsizetype bytes);
    [[nodiscard]] QString picture(const QString &name, Qt::GlobalColor colour);

    std::optional<support::Desk> m_desk;
    media::MediaListModel *m_list = nullptr;
    media::MediaEditor *m_editor = nullptr;
};

void TestMediaPage::init()
{
    m_desk.emplace();
    m_desk->open(u"media"_s,
                 {{Feature::Media, Capability::See}, {Feature::Media, Capability::Edit}});
    m_list = m_desk->find<media::MediaListModel>();
    m_editor = m_desk->find<media::MediaEditor>();
}

QString TestMediaPage::picture(const QString &name, Qt::GlobalColor colour)
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(colour);
    const QString fileName = m_desk->file(name);
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
    QCoreApplication::sendEvent(&m_desk->page(), &enter); // the drop goes where a drag has entered
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_desk->page(), &event);
}

void TestMediaPage::filesAreAddedDescribedAndRemoved()
{
    const QAbstractItemModelTester tester(m_list);
    drop({picture(u"a.png"_s, Qt::red), picture(u"b.png"_s, Qt::blue)});
    QTRY_COMPARE(m_list->rowCount(), 2);
    drop({picture(u"copy of a.png"_s, Qt::red)}); // the same content: not added again
    QTRY_COMPARE(m_editor->underWay(), 0);
    QCOMPARE(m_list->rowCount(), 2);
    QTRY_VERIFY(m_editor->asset().has_value());
    auto *alt = m_desk->find<QLineEdit>(u"mediumAltTextEdit"_s);
    const base::Id shown = m_editor->asset()->id;
    alt->setText(u"A colour"_s);
    Q_EMIT alt->textEdited(alt->text());
    QVERIFY(m_desk->page().hasUnsavedChanges());
    m_desk->page().saveChanges();
    QTRY_VERIFY(!m_desk->page().hasUnsavedChanges());
    QTRY_COMPARE(m_editor->asset()->altText, u"A colour"_s);
    m_desk->edits().undo();
    QTRY_COMPARE(m_editor->asset()->altText, QString());
    QCOMPARE(m_editor->asset()->id, shown);
    widgets::setNextAnswer(widgets::Answer::Accept);
    m_desk->find<QAction>(u"removeAssetAction"_s)->trigger();
    QTRY_COMPARE(m_list->rowCount(), 1);
    m_desk->edits().undo();
    QTRY_COMPARE(m_list->rowCount(), 2);
    m_desk->find<QLineEdit>(u"mediaSearchField"_s)->setText(u"b.p"_s);
    QTRY_COMPARE(m_list->rowCount(), 1);
}

void TestMediaPage::brokenFileIsNamed()
{
    const QString fileName = m_desk->file(u"broken.png"_s);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    drop({fileName});
    auto *label = m_desk->page().findChild<QLabel *>(u"messageLabel"_s);
    QTRY_VERIFY(label && label->text().contains(u"broken.png"_s));
    QCOMPARE(m_list->rowCount(), 0);
}

void TestMediaPage::tilesShowTheSameSelection()
{
    const QString broken = m_desk->file(u"broken.png"_s);
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    drop({picture(u"a.png"_s, Qt::red), broken, picture(u"b.png"_s, Qt::blue)});
    QTRY_COMPARE(m_list->rowCount(), 2);
    QTRY_COMPARE(m_editor->underWay(), 0);
    const auto *label = m_desk->page().findChild<QLabel *>(u"messageLabel"_s);
    QTRY_VERIFY2(label->text().contains(u"2 file"_s) && label->text().contains(u"broken.png"_s),
                 qPrintable(label->text()));
    auto *grid = m_desk->find<QListView>(u"mediaGrid"_s);
    QTRY_VERIFY(grid->isVisible()); // until somebody likes the list better
    for (const int row : {0, 1}) {
        QTRY_VERIFY(m_list->index(row, 0).data(store::PagedModelBase::IsLoadedRole).toBool());
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {},
                          grid->visualRect(m_list->index(row, 0)).center());
        QTRY_COMPARE(m_editor->asset()->id, m_list->idAt(row));
    }
    QTest::keyClick(grid, Qt::Key_Left);
    QTRY_COMPARE(m_editor->asset()->id, m_list->idAt(0));
    m_desk->find<QAction>(u"mediaAsListAction"_s)->trigger();
    auto *table = m_desk->find<widgets::TableView>(u"mediaTable"_s);
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
    QFile file(m_desk->file(name));
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
    const auto *subtitle = m_desk->find<QLabel>(u"panelSubtitleLabel"_s);
    QTRY_COMPARE(subtitle->text(), details);
    const auto *preview = m_desk->find<QLabel>(u"mediumPreviewLabel"_s);
    QVERIFY(!preview->pixmap(Qt::ReturnByValue).isNull());
    QVERIFY(!m_desk->find<QWidget>(u"cancelMediaButton"_s)->isVisible());
    m_desk->edits().undo();
    QTRY_COMPARE(m_list->rowCount(), 0);
}

void TestMediaPage::addingCanBeCancelled()
{
    drop({video(u"long.mp4"_s, 1'000'000'000)});
    auto *cancel = m_desk->find<QToolButton>(u"cancelMediaButton"_s);
    QVERIFY(cancel->isVisible());
    auto *progress = m_desk->find<QProgressBar>(u"mediaProgressBar"_s);
    QTRY_VERIFY(progress->maximum() > 0 && progress->value() > 0);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(m_editor->underWay(), 0);
    QVERIFY(!cancel->isVisible() && !progress->isVisible());
    QCOMPARE(m_list->rowCount(), 0);
    const auto *label = m_desk->page().findChild<QLabel *>(u"messageLabel"_s);
    QVERIFY(!label || !label->isVisible()); // nobody is told what they did themselves
    QVERIFY(QDir(m_desk->mediaFolder()).isEmpty());
}

QTEST_MAIN(TestMediaPage)
#include "test_mediapage.moc"
