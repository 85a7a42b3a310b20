// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/thumbnaildelegate.h"

#include "models/media/medialistmodel.h"
#include "models/media/thumbnailer.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace mediaui {

namespace {

constexpr int Gap = 8;

} // namespace

void paintThumbnail(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    media::Thumbnailer &thumbnails, const QRect &square)
{
    using Model = media::MediaListModel;
    const QString hash = index.data(Model::HashRole).toString();
    const bool isPicture = index.data(Model::IsPictureRole).toBool();
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
    const QImage image = isPicture ? thumbnails.thumbnail(hash, square.width(), ratio) : QImage();
    const int inset = square.width() / 3;
    if (image.isNull()) {
        const QString name = index.data(Model::IsVideoRole).toBool() ? u"video"_s
            : !isPicture                                             ? u"document"_s
            : thumbnails.hasFailed(hash)                             ? u"danger"_s
                                                                     : u"image"_s;
        // One that is on its way is hardly to be seen: it is there in a moment.
        const bool isAwaited = isPicture && !thumbnails.hasFailed(hash);
        widgets::icon(name, isAwaited ? widgets::Token::BorderStrong : widgets::Token::Muted)
            .paint(painter, square.adjusted(inset, inset, -inset, -inset));
    } else {
        QRect target(QPoint(), (QSizeF(image.size()) / ratio).toSize());
        target.moveCenter(square.center());
        painter->drawImage(target, image);
    }
}

ThumbnailDelegate::ThumbnailDelegate(media::Thumbnailer &thumbnails, QObject *parent)
    : CellDelegate(parent), m_thumbnails(thumbnails)
{
}

void ThumbnailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    using Model = media::MediaListModel;
    paintBackground(painter, option, index);
    if (paintSkeleton(painter, option, index)) {
        return;
    }
    const QRect square(option.rect.left() + Gap, option.rect.center().y() - Side / 2 + 1, Side,
                       Side);
    paintThumbnail(painter, option, index, m_thumbnails, square);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QRect room = option.rect.adjusted(Side + 2 * Gap, 0, -Gap, 0);
    const QString altText = index.data(Model::AltTextRole).toString();
    const QString name = index.data(Qt::DisplayRole).toString();
    const auto line = [&](const QRect &rect, const QString &text) {
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideMiddle, rect.width()));
    };
    if (altText.isEmpty()) {
        line(room, name);
    } else {
        const int half = room.height() / 2;
        line(room.adjusted(0, 4, 0, -half), name);
        painter->setPen(widgets::colour(widgets::Token::Muted));
        line(room.adjusted(0, half, 0, -4), altText);
    }
    painter->restore();
}

} // namespace mediaui

#include "moc_thumbnaildelegate.cpp"
