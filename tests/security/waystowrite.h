// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/security/rawclient.h"

namespace security {

//! One way to ask for a path.
struct Way
{
    QByteArray name;
    QByteArray target;
    //! The target names the very path; what is odd, if anything, is the method, the query or a
    //! field. Else nobody gets anything for it.
    bool isCanonical = false;
    QByteArray method = {}; //!< instead of the route's
    Fields fields = {};
};

//! Every way we know to write \a path ("/api/v1/items") so that a careless check and a careless
//! router take it for different things. The first is the canonical one.
[[nodiscard]] QList<Way> waysToWrite(const QByteArray &path);

} // namespace security
