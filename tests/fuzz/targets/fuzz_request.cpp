// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "tests/httpserver/toldby.h"

namespace {

//! \a bytes in pieces whose sizes follow from \a seed.
QByteArrayList cut(const QByteArray &bytes, std::uint32_t seed)
{
    QByteArrayList pieces;
    for (qsizetype at = 0; at < bytes.size();) {
        seed = seed * 1664525 + 1013904223;
        const qsizetype size = 1 + (seed >> 24) % 40;
        pieces.append(bytes.mid(at, size));
        at += size;
    }
    return pieces;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    httpserver::Limits limits;
    limits.headerBytes = 1000;
    limits.headerFields = 10;
    const QByteArray bytes = bytesOf(data + 1, size - 1);
    const QByteArray whole = httpservertest::toldBy({bytes}, limits);
    const QByteArray inPieces = httpservertest::toldBy(cut(bytes, *data), limits);
    if (whole != inPieces) {
        std::fprintf(stderr, "whole: %s\nin pieces: %s\n", whole.constData(), inPieces.constData());
    }
    mustHold(whole == inPieces, "cuts do not matter");
    mustHold(whole.size() <= 8 * bytes.size() + 100, "nothing is made up");
    return 0;
}
