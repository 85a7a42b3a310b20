// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegate.h"

namespace media {
class Thumbnailer;
}

namespace mediaui {

//! An asset as a tile: thumbnail, file name, and its alternative text or that it has none.
class TileDelegate final : public widgets::CellDelegate
{
    Q_OBJECT
public:
    static constexpr int Side = 128; //!< of the thumbnail

    TileDelegate(media::Thumbnailer &thumbnails, QObject *parent);

    //! The least; a view whose grid has larger cells gets tiles as large.
    [[nodiscard]] static QSize tileSize();
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &room) const;

    media::Thumbnailer &m_thumbnails;
};

} // namespace mediaui
