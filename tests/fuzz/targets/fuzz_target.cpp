// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/route.h"
#include "app/httpserver/target.h"
#include "fuzzing.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace httpserver;

namespace {

void checkPart(const Target::Part &part)
{
    mustHold(part.text != u"."_s && part.text != u".."_s, "no dot parts");
    mustHold(!part.raw.contains('/') && !part.raw.contains('\\'), "one part");
    for (const QChar c : part.text) {
        mustHold(c.category() != QChar::Other_Control && c != QChar::ByteOrderMark,
                 "no control characters, no byte order mark");
    }
    mustHold(QByteArray::fromPercentEncoding(part.raw) == part.text.toUtf8(),
             "the text encodes to the bytes");
    // What is written anew is taken, and is the same text.
    const auto again = Target::parse('/' + part.text.toUtf8().toPercentEncoding());
    mustHold(again && again->parts.size() == 1 && again->parts.first().text == part.text,
             "canonical text comes back");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::array patterns{RoutePattern(u"/api/v1/products/{sku}"_s),
                                     RoutePattern(u"/api/v1/customers/{key}/balance"_s),
                                     RoutePattern(u"/api/v1/changes"_s)};
    static const std::array beginnings{"/api/v1/products/", "/api/v1/customers/",
                                       "/api/v1/changes"};
    const QByteArray bytes = bytesOf(data, size);
    const std::optional<Target> target = Target::parse(bytes);
    if (!target) {
        return 0;
    }
    QByteArray path;
    for (const Target::Part &part : target->parts) {
        checkPart(part);
        path += '/' + part.raw;
    }
    const qsizetype question = bytes.indexOf('?');
    mustHold(path == (question < 0 ? bytes : bytes.left(question)), "nothing is lost or added");
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (patterns.at(i).fits(target->parts)) {
            mustHold(bytes.startsWith(beginnings.at(i)), "fixed parts are written as they are");
            std::ignore = patterns.at(i).values(target->parts);
        }
    }
    for (auto value = target->query.cbegin(); value != target->query.cend(); ++value) {
        mustHold(cleanText(value.key().toUtf8()) && cleanText(value.value().toUtf8()),
                 "queries are clean");
    }
    return 0;
}
