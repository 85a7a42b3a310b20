// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/widgets/linedrawing.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

#include <optional>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

std::optional<LineDrawing> lineDrawing(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? LineDrawing::parse(file.readAll()) : std::nullopt;
}

//! Draws the lines at the moment of painting, so that theme and device pixel ratio always fit.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, std::optional<Token> token)
        : m_name(std::move(name)), m_drawing(lineDrawing(m_name)), m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    //! \a size is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        const QColor lines = lineColour(mode);
        const QString key = u"sd-icon/%1/%2x%3/%4"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(lines.rgba(), 8, 16);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = drawn(size, lines);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !m_drawing; }

private:
    [[nodiscard]] QColor lineColour(QIcon::Mode mode) const
    {
        QColor lines = colour(m_token.value_or(Token::Text));
        if (mode == QIcon::Disabled) {
            lines = colour(Token::Muted);
            lines.setAlphaF(0.5F);
        }
        return lines;
    }
    [[nodiscard]] QPixmap drawn(const QSize &size, const QColor &lines) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setOpacity(double(lines.alphaF()));
        const int side = std::min(size.width(), size.height());
        if (m_drawing) {
            m_drawing->paint(
                painter,
                QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side),
                QColor(lines.rgb()));
        }
        return pixmap;
    }

    QString m_name;
    std::optional<LineDrawing> m_drawing;
    std::optional<Token> m_token;
};

QIcon lineIcon(const QString &name, std::optional<Token> token)
{
    return QFile::exists(u":/icons/%1.svg"_s.arg(name)) ? QIcon(new LineIconEngine(name, token))
                                                        : QIcon();
}

} // namespace

QIcon icon(const QString &name)
{
    return lineIcon(name, std::nullopt);
}

QIcon icon(const QString &name, Token token)
{
    return lineIcon(name, token);
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        const QString file = u":/icons/app/supplierdesk-%1.png"_s.arg(size);
        if (QFile::exists(file)) {
            icon.addFile(file, QSize(size, size));
        }
    }
    return icon;
}

} // namespace widgets
