// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/point.h"

#include <QByteArray>

#include <atomic>
#include <csignal>
#include <cstdlib>

namespace engine::point {

void reached(QLatin1StringView label)
{
    static const QByteArray wanted = qgetenv(Variable);
    if (wanted.isEmpty()) {
        return;
    }
    static const qsizetype colon = wanted.lastIndexOf(':');
    static std::atomic<int> left = wanted.mid(colon + 1).toInt();
    if (label == QLatin1StringView(wanted.constData(), colon) && --left == 0) {
#ifdef Q_OS_UNIX
        std::raise(SIGKILL);
#else
        std::_Exit(137);
#endif
    }
}

} // namespace engine::point
