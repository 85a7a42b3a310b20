// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/mediagrid.h"

#include "models/media/medialistmodel.h"
#include "models/media/thumbnailer.h"
#include "ui/media/tiledelegate.h"

using namespace Qt::StringLiterals;

namespace mediaui {

MediaGrid::MediaGrid(media::MediaListModel &list, media::Thumbnailer &thumbnails, QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"mediaGrid"_s);
    setAccessibleName(tr("Media as thumbnails"));
    // Not IconMode: that one keeps a rectangle for every asset.
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setGridSize(TileDelegate::tileSize());
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setModel(&list);
    setItemDelegate(new TileDelegate(thumbnails, this));
    connect(&thumbnails, &media::Thumbnailer::ready, viewport(), QOverload<>::of(&QWidget::update));
}

void MediaGrid::resizeEvent(QResizeEvent *event)
{
    // As many tiles as fit, and these share what is left. The view wraps one pixel early.
    const QSize least = TileDelegate::tileSize();
    const int width = viewport()->width() - 1;
    const int columns = std::max(1, width / least.width());
    setGridSize({std::max(least.width(), width / columns), least.height()});
    QListView::resizeEvent(event);
}

} // namespace mediaui

#include "moc_mediagrid.cpp"
