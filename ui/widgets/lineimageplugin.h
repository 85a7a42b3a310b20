// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImageIOPlugin>

namespace widgets {

//! Lets Qt's style sheets show our line drawings (url(:/styles/….svg)).
class LineImagePlugin final : public QImageIOPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QImageIOHandlerFactoryInterface_iid FILE "lineimageplugin.json")
public:
    [[nodiscard]] Capabilities capabilities(QIODevice *device,
                                            const QByteArray &format) const override;
    [[nodiscard]] QImageIOHandler *create(QIODevice *device,
                                          const QByteArray &format) const override;
};

} // namespace widgets
