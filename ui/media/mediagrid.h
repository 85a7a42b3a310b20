// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace media {
class MediaListModel;
class Thumbnailer;
} // namespace media

namespace mediaui {

//! Media as large thumbnails, as many in a row as there is room for. Shows the same model and
//! selection as the list; Return and arrow keys work as there.
class MediaGrid final : public QListView
{
    Q_OBJECT
public:
    MediaGrid(media::MediaListModel &list, media::Thumbnailer &thumbnails,
              QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace mediaui
