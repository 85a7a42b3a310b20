// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>

namespace base {

//! SHA-256 of content that comes piece by piece. Stands on OpenSSL where the build has it, which
//! is ten times as fast as QCryptographicHash: it matters for videos.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(QByteArrayView piece);
    //! 64 hexadecimal digits, lower case, of what was added; begins anew.
    [[nodiscard]] QString take();

    //! Of a whole file, in constant memory. \a goesOn is asked between two pieces: no = Cancelled.
    //! File_CannotRead.
    [[nodiscard]] static Result<QString> ofFile(const QString &path,
                                                const std::function<bool()> &goesOn = {});
    //! Adds the first \a length bytes of a file (-1 = all); File_CannotRead also when it has fewer.
    [[nodiscard]] Result<void> addFile(const QString &path, qint64 length,
                                       const std::function<bool()> &goesOn = {});

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace base
