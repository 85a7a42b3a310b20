// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace store {

//! The lasting name of this running program among all that write to one database, for
//! registerNode() and leases: machine, program, and which of several running copies it is. The
//! slot is held by a lock file and freed when the program ends, also by kill -9.
class Instance
{
public:
    //! \a program e.g. "desk" or "sync".
    explicit Instance(const QString &program);
    [[nodiscard]] const QString &holder() const { return m_holder; }

private:
    std::unique_ptr<QLockFile> m_lock;
    QString m_holder;
};

} // namespace store
