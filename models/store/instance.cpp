// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/instance.h"

#include "models/base/processlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace store {

Instance::Instance(const QString &program)
{
    const QString machine = QString::fromLatin1(QSysInfo::machineUniqueId());
    const QString host = machine.isEmpty() ? QSysInfo::machineHostName() : machine;
    constexpr int Slots = 64;
    for (int slot = 0; slot < Slots; ++slot) {
        m_lock = std::make_unique<QLockFile>(
            QDir::temp().filePath(u"supplierdesk-%1-%2.lock"_s.arg(program).arg(slot)));
        if (base::takeLock(*m_lock)) {
            m_holder = u"%1/%2/%3"_s.arg(host, program).arg(slot);
            return;
        }
    }
    // Nowhere to lock: unique, though it wastes a node number.
    m_lock.reset();
    m_holder = u"%1/%2/pid%3"_s.arg(host, program).arg(QCoreApplication::applicationPid());
}

} // namespace store
