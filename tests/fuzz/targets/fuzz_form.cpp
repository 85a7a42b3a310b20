// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/request.h"
#include "app/httpserver/target.h"
#include "fuzzing.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    httpserver::Request request;
    request.headers.insert("content-type", "application/x-www-form-urlencoded");
    request.body = bytes;
    if (request.readForm()) {
        for (const auto &[name, value] : std::as_const(request.form)) {
            for (const QString &text : {name, value}) {
                mustHold(!text.contains(QChar(0)), "fields are text");
            }
            mustHold(!request.formValues(name).isEmpty(), "fields are found");
        }
    }
    // The same bytes where a client may put any.
    for (const char *name : {"cookie", "authorization", "content-length", "if-match", "accept"}) {
        request.headers.insert(name, bytes);
    }
    std::ignore = request.cookie(u"sd_session"_s);
    std::ignore = request.bearerToken();
    mustHold(request.contentLength() >= -1, "a length or none");
    const bool weakly = httpserver::namesTag(bytes, "\"a\"", true);
    mustHold(weakly || request.expectsOtherThan("\"a\"") || bytes.trimmed().isEmpty(),
             "what is named strongly is named weakly");
    return 0;
}
