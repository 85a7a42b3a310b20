// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/visit.h"

#include "app/program/secrets.h"

using namespace Qt::StringLiterals;

namespace portal {

bool isGenuineForm(const httpserver::Request &request)
{
    const QByteArray expected = Visit::of(request).formToken.toUtf8();
    return expected.size() == 64
        && program::secrets::equal(request.formValue(u"csrf"_s).toUtf8(), expected);
}

} // namespace portal
