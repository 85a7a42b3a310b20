// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/tiledelegate.h"

#include "models/media/medialistmodel.h"
#include "ui/media/thumbnaildelegate.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mediaui {

namespace {

constexpr int Margin = 4; // between tiles
constexpr int Padding = 8;
constexpr int LineHeight = 18;

} // namespace

TileDelegate::TileDelegate(media::Thumbnailer &thumbnails, QObject *parent)
    : CellDelegate(parent), m_thumbnails(thumbnails)
{
}

QSize TileDelegate::tileSize()
{
    return {Side + 2 * (Padding + Margin) + 16, Side + 2 * (Padding + Margin) + 2 * LineHeight + 4};
}

QSize TileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->gridSize() : tileSize();
}

void TileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (paintSkeleton(painter, option, index)) {
        return;
    }
    using widgets::Token;
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    const QRect tile = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(widgets::colour(selected || focused ? Token::Accent : Token::Border),
                         focused ? 2 : 1));
    painter->setBrush(widgets::colour(selected ? Token::AccentSoft
                                          : option.state & QStyle::State_MouseOver
                                          ? Token::Hover
                                          : Token::Raised));
    painter->drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter->restore();
    const QRect square(tile.center().x() - Side / 2, tile.top() + Padding, Side, Side);
    paintThumbnail(painter, option, index, m_thumbnails, square);
    if (!index.data(media::MediaListModel::IsPictureRole).toBool()) {
        painter->save();
        painter->setFont(option.font);
        painter->setPen(widgets::colour(Token::Muted));
        painter->drawText(square, Qt::AlignHCenter | Qt::AlignBottom,
                          index.data(media::MediaListModel::DetailsRole).toString());
        painter->restore();
    }
    paintWords(painter, option, index,
               QRect(tile.left() + Padding, square.bottom() + 4, tile.width() - 2 * Padding,
                     2 * LineHeight));
}

void TileDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const QRect &room) const
{
    using widgets::Token;
    const QString altText = index.data(media::MediaListModel::AltTextRole).toString();
    const auto line = [&](int number, const QString &text, Token token) {
        painter->setPen(widgets::colour(token));
        const QRect rect(room.left(), room.top() + number * LineHeight, room.width(), LineHeight);
        painter->drawText(rect, Qt::AlignHCenter | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideMiddle, rect.width()));
    };
    painter->save();
    painter->setFont(option.font);
    line(0, index.data(Qt::DisplayRole).toString(), Token::Text);
    if (altText.isEmpty()) {
        line(1, tr("No alt text"), Token::Warning);
    } else {
        line(1, altText, Token::Muted);
    }
    painter->restore();
}

} // namespace mediaui

#include "moc_tiledelegate.cpp"
