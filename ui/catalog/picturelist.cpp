// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/picturelist.h"

#include "models/media/thumbnailer.h"
#include "models/media/videofile.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

constexpr int ThumbnailSide = 56;

enum Role { IdRole = Qt::UserRole, HashRole, IconRole };

QStringList localFiles(const QMimeData *mime)
{
    QStringList files;
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            files += url.toLocalFile();
        }
    }
    return files;
}

} // namespace

PictureList::PictureList(media::Thumbnailer &thumbnails, QWidget *parent)
    : QListView(parent), m_thumbnails(thumbnails), m_items(new QStandardItemModel(this))
{
    setObjectName(u"productPicturesList"_s);
    setAccessibleName(tr("Images"));
    setModel(m_items);
    setIconSize({ThumbnailSide, ThumbnailSide});
    setSpacing(2);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&m_thumbnails, &media::Thumbnailer::ready, this, &PictureList::refreshThumbnails);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentPictureChanged(currentPicture()); });
}

void PictureList::setPictures(const QList<media::Asset> &pictures)
{
    const base::Id before = currentPicture();
    const QSignalBlocker blocker(selectionModel());
    m_items->clear();
    const QLocale locale;
    for (const media::Asset &picture : pictures) {
        const QString size
            = locale.formattedDataSize(picture.bytes, 0, QLocale::DataSizeTraditionalFormat);
        //: Second line below a picture's file name: width × height, size of the file
        QString details = picture.isPicture()
            ? tr("%1 × %2 px, %3").arg(picture.width).arg(picture.height).arg(size)
            : picture.durationMs > 0
            //: Second line below a video's file name: duration, size of the file
            ? tr("%1, %2").arg(media::durationText(picture.durationMs), size)
            : size;
        if (m_items->rowCount() == 0) {
            //: Details of the first picture of a product, which is shown in lists; %1 = details
            details = tr("Main image · %1").arg(details);
        }
        auto *item = new QStandardItem(picture.fileName + u'\n' + details);
        item->setData(QVariant::fromValue(picture.id), IdRole);
        item->setData(picture.sha256, HashRole);
        if (!picture.isPicture()) {
            item->setData(picture.isVideo() ? u"video"_s : u"document"_s, IconRole);
        }
        item->setToolTip(picture.altText);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        m_items->appendRow(item);
    }
    refreshThumbnails();
    setCurrentPicture(before);
    if (!currentIndex().isValid() && m_items->rowCount() > 0) {
        setCurrentIndex(m_items->index(0, 0));
    }
    viewport()->update();
}

void PictureList::refreshThumbnails()
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        QStandardItem *item = m_items->item(row);
        const QString iconName = item->data(IconRole).toString();
        if (!iconName.isEmpty()) {
            item->setIcon(widgets::icon(iconName, widgets::Token::Muted));
            continue;
        }
        const QString hash = item->data(HashRole).toString();
        const QImage image = m_thumbnails.thumbnail(hash, ThumbnailSide, devicePixelRatioF());
        item->setIcon(image.isNull()
                          ? widgets::icon(m_thumbnails.hasFailed(hash) ? u"danger"_s : u"image"_s)
                          : QIcon(QPixmap::fromImage(image)));
    }
}

void PictureList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setDragDropMode(readOnly ? NoDragDrop : DragDrop);
}

QList<base::Id> PictureList::ids() const
{
    QList<base::Id> result;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        result += m_items->item(row)->data(IdRole).value<base::Id>();
    }
    return result;
}

base::Id PictureList::currentPicture() const
{
    return currentIndex().data(IdRole).value<base::Id>();
}

void PictureList::setCurrentPicture(base::Id picture)
{
    const qsizetype row = ids().indexOf(picture);
    if (row >= 0) {
        setCurrentIndex(m_items->index(int(row), 0));
    }
}

void PictureList::removeCurrent()
{
    QList<base::Id> remaining = ids();
    if (!m_readOnly && remaining.removeOne(currentPicture())) {
        Q_EMIT orderChanged(remaining);
    }
}

void PictureList::moveCurrent(int by)
{
    QList<base::Id> order = ids();
    const qsizetype from = order.indexOf(currentPicture());
    const qsizetype to = from + by;
    if (!m_readOnly && from >= 0 && to >= 0 && to < order.size()) {
        order.move(from, to);
        Q_EMIT orderChanged(order);
    }
}

bool PictureList::take(const QMimeData *mime)
{
    const QStringList files = localFiles(mime);
    if (!files.isEmpty()) {
        Q_EMIT filesDropped(files);
        return true;
    }
    if (mime->hasImage()) {
        Q_EMIT imageDropped(qvariant_cast<QImage>(mime->imageData()));
        return true;
    }
    return false;
}

void PictureList::pasteClipboard()
{
    if (!m_readOnly) {
        take(QApplication::clipboard()->mimeData());
    }
}

void PictureList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        pasteClipboard();
    } else if (event->matches(QKeySequence::Delete)) {
        removeCurrent();
    } else if (event->modifiers() == Qt::AltModifier
               && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    } else {
        QListView::keyPressEvent(event);
    }
}

void PictureList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_readOnly && event->source() == this) {
        QListView::dragEnterEvent(event);
        event->accept();
    } else if (!m_readOnly && (event->mimeData()->hasUrls() || event->mimeData()->hasImage())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void PictureList::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->source() == this) {
        QListView::dragMoveEvent(event);
        event->accept();
    } else if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void PictureList::dropEvent(QDropEvent *event)
{
    if (m_readOnly) {
        return;
    }
    if (event->source() == this) {
        QList<base::Id> order = ids();
        const qsizetype from = order.indexOf(currentPicture());
        const QModelIndex target = indexAt(event->position().toPoint());
        const qsizetype to = target.isValid() ? target.row() : order.size() - 1;
        if (from >= 0 && from != to) {
            order.move(from, to);
            Q_EMIT orderChanged(order);
        }
        event->setDropAction(Qt::CopyAction); // the view must not remove the row it dragged
        event->accept();
    } else if (take(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

} // namespace catalogui

#include "moc_picturelist.cpp"
