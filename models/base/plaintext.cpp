// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/plaintext.h"

namespace base::plaintext {

namespace {

bool isBad(char32_t c, Lines lines)
{
    if (lines == Lines::Many && (c == U'\t' || c == U'\n' || c == U'\r')) {
        return false;
    }
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == QChar::ByteOrderMark
        || QChar::isSurrogate(c);
}

//! Calls \a each(character, index, length) until it answers false.
template <typename Each>
void walk(QStringView text, Each each)
{
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size()
            && text.at(at + 1).isLowSurrogate();
        const char32_t c
            = pair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1)) : text.at(at).unicode();
        if (!each(c, at, pair ? 2 : 1)) {
            return;
        }
        at += pair ? 2 : 1;
    }
}

} // namespace

std::optional<char32_t> badCharacter(QStringView text, Lines lines)
{
    std::optional<char32_t> bad;
    walk(text, [&](char32_t c, qsizetype, qsizetype) {
        if (isBad(c, lines)) {
            bad = c;
        }
        return !bad;
    });
    return bad;
}

QString cleaned(QStringView text, Lines lines)
{
    QString clean;
    walk(text, [&](char32_t c, qsizetype at, qsizetype length) {
        if (!isBad(c, lines)) {
            clean += text.mid(at, length);
        }
        return true;
    });
    return clean;
}

} // namespace base::plaintext
