// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"
#include "app/httpserver/response.h"

namespace httpserver {

//! An answer as it goes over the wire. A plain value.
struct Outgoing
{
    Response response; //!< its body is empty for HEAD and for files
    qint64 length = 0; //!< what Content-Length says
    qint64 fileFrom = 0; //!< first byte of the file that is sent
    qint64 fileBytes = 0; //!< how many of it; 0 = none

    //! Makes what the request asks for of \a response: nothing for a version the client has
    //! (If-None-Match: 304) or does not mean (If-Match: 412), one range of a file (several are
    //! answered with all of it, an unknown unit is ignored; RFC 9110, 14), gzip where it is worth
    //! it, no body for HEAD. Reads the file's size; runs on a worker.
    [[nodiscard]] static Outgoing prepare(const Request &request, Response response);
    //! A small answer of the server itself, made on an event loop.
    [[nodiscard]] static Outgoing plain(Response response, bool isHead = false);

    //! Status line and header.
    [[nodiscard]] QByteArray head(bool keepAlive) const;
};

} // namespace httpserver
