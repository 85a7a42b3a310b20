// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/response.h"
#include "models/base/result.h"

#include <QByteArrayView>

namespace httpserver {

//! Takes the body of a request in pieces, as they arrive. Called on worker threads, one call at a
//! time; while a call runs nothing more is read from the client, and no worker waits for one.
class Upload
{
public:
    virtual ~Upload() = default;
    //! False: no more is wanted; finish() comes next.
    [[nodiscard]] virtual bool take(QByteArrayView piece) = 0;
    //! The answer. \a end: ok when the body is complete, Net_Cancelled when take() has refused it
    //! or the client is gone, Net_Timeout when it was too slow, File_TooLarge beyond the route's
    //! limit, Value_BadFormat when it was no body.
    [[nodiscard]] virtual Response finish(const base::Result<void> &end) = 0;
};

} // namespace httpserver
