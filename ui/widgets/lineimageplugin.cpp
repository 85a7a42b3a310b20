// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineimageplugin.h"

#include "ui/widgets/linedrawing.h"

#include <QImageIOHandler>
#include <QPainter>
#include <QVariant>

namespace widgets {

namespace {

class Handler final : public QImageIOHandler
{
public:
    [[nodiscard]] bool canRead() const override
    {
        return device() && device()->peek(512).contains("<svg");
    }
    bool read(QImage *image) override
    {
        const auto drawing = LineDrawing::parse(device()->readAll());
        if (!drawing) {
            return false;
        }
        // Large enough for sharp screens: an icon is made smaller, never larger.
        constexpr qreal Scale = 4;
        const QSize size = m_size.isValid() ? m_size : (drawing->size() * Scale).toSize();
        *image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        image->fill(Qt::transparent);
        QPainter painter(image);
        drawing->paint(painter, image->rect());
        return true;
    }
    [[nodiscard]] bool supportsOption(ImageOption option) const override
    {
        return option == ScaledSize;
    }
    void setOption(ImageOption option, const QVariant &value) override
    {
        if (option == ScaledSize) {
            m_size = value.toSize();
        }
    }

private:
    QSize m_size;
};

} // namespace

QImageIOPlugin::Capabilities LineImagePlugin::capabilities(QIODevice *,
                                                           const QByteArray &format) const
{
    return format == "svg" ? Capabilities(CanRead) : Capabilities();
}

QImageIOHandler *LineImagePlugin::create(QIODevice *device, const QByteArray &format) const
{
    auto *handler = new Handler;
    handler->setDevice(device);
    handler->setFormat(format);
    return handler;
}

} // namespace widgets

#include "moc_lineimageplugin.cpp"
