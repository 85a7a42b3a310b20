// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/media/asset.h"

#include <QListView>

class QImage;
class QMimeData;
class QStandardItemModel;
namespace media {
class Thumbnailer;
}

namespace catalogui {

//! The pictures of a product in order, with thumbnails: drag a picture to move it (or Alt+Up,
//! Alt+Down), drop files from the file manager, paste, remove with Delete. Holds no truth of its
//! own: it tells what the user wants and shows what it is given.
class PictureList final : public QListView
{
    Q_OBJECT
public:
    explicit PictureList(media::Thumbnailer &thumbnails, QWidget *parent = nullptr);

    void setPictures(const QList<media::Asset> &pictures);
    void setReadOnly(bool readOnly);
    [[nodiscard]] base::Id currentPicture() const;
    void setCurrentPicture(base::Id picture);

Q_SIGNALS:
    void orderChanged(const QList<base::Id> &pictures);
    void filesDropped(const QStringList &fileNames);
    void imageDropped(const QImage &image);
    void currentPictureChanged(base::Id picture);

public Q_SLOTS:
    void removeCurrent();
    void moveCurrent(int by);
    void pasteClipboard();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool take(const QMimeData *mime);
    void refreshThumbnails();
    [[nodiscard]] QList<base::Id> ids() const;

    media::Thumbnailer &m_thumbnails;
    QStandardItemModel *m_items = nullptr;
    bool m_readOnly = false;
};

} // namespace catalogui
