// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMultiHash>
#include <QString>

#include <optional>

namespace httpserver {

//! A request target, "/path?query", taken apart: split at "/" first, then each part decoded once,
//! so that an encoded slash stays inside its part.
struct Target
{
    struct Part
    {
        QByteArray raw; //!< as it was sent; what fixed parts of a route are compared with
        QString text; //!< decoded; what a {word} of a route gets
    };
    QList<Part> parts;
    QMultiHash<QString, QString> query; //!< decoded

    //! Nothing unless the target is in canonical form: it begins with "/", has no empty part but a
    //! single last one for "/" itself, no fragment, no other host; every "%" begins an escape;
    //! characters that need no escape have none (RFC 3986, 6.2.2.2); every part is UTF-8 without
    //! control characters or byte order mark and not "." or "..". Values of the query may hold
    //! tabs and line breaks.
    [[nodiscard]] static std::optional<Target> parse(const QByteArray &target);
};

//! Text of percent-encoded UTF-8 ("+" is a blank when \a isForm); nothing when an escape is not
//! complete, the bytes are no UTF-8, or hold a byte order mark or a control character other than
//! tab, line feed and carriage return.
[[nodiscard]] std::optional<QString> decodedText(const QByteArray &encoded, bool isForm);

//! A name or value of a form: anything a person may paste, but not NUL, what is no UTF-8, or a byte
//! order mark at the beginning, which Qt and SQLite drop: two texts must not become one.
[[nodiscard]] std::optional<QString> formText(const QByteArray &encoded);

//! UTF-8 as text under the same conditions.
[[nodiscard]] std::optional<QString> cleanText(const QByteArray &utf8);

} // namespace httpserver
