// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegate.h"

namespace media {
class Thumbnailer;
}

namespace mediaui {

//! Paints the thumbnail of an asset, or the icon that stands for it, into \a square.
void paintThumbnail(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    media::Thumbnailer &thumbnails, const QRect &square);

//! A file name with the picture's thumbnail before it.
class ThumbnailDelegate final : public widgets::CellDelegate
{
    Q_OBJECT
public:
    static constexpr int Side = 40;

    ThumbnailDelegate(media::Thumbnailer &thumbnails, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    media::Thumbnailer &m_thumbnails;
};

} // namespace mediaui
