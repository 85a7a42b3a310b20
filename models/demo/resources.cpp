// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/resources.h"

#include <QFile>

using namespace Qt::StringLiterals;

// In a static library nothing else makes the linker keep them. The macro wants no namespace.
static void initResources()
{
    Q_INIT_RESOURCE(demo);
}

namespace demo {

QJsonDocument resource(const QString &name)
{
    initResources();
    QFile file(u":/demo/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QJsonParseError error;
    const QJsonDocument document
        = QJsonDocument::fromJson(opened ? file.readAll() : QByteArray(), &error);
    Q_ASSERT_X(error.error == QJsonParseError::NoError, "demo::resource", qPrintable(name));
    return document;
}

} // namespace demo
