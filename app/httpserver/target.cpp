// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/target.h"

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

bool isUnreserved(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '_'
        || c == '~';
}

bool isPathCharacter(char c)
{
    return isUnreserved(c) || QByteArrayView("!$&'()*+,;=:@").contains(c);
}

bool isQueryCharacter(char c)
{
    return c > ' ' && c < '\x7f' && c != '#'; // browsers leave more unescaped here than the RFC
}

//! The character an escape at \a at stands for; nothing when it is none.
std::optional<char> escaped(const QByteArray &text, qsizetype at)
{
    const QByteArray digits = text.mid(at + 1, 2);
    const bool isHex = digits.size() == 2 && std::isxdigit(static_cast<unsigned char>(digits[0]))
        && std::isxdigit(static_cast<unsigned char>(digits[1]));
    return isHex ? std::optional(static_cast<char>(digits.toInt(nullptr, 16))) : std::nullopt;
}

std::optional<Target::Part> partOf(const QByteArray &raw)
{
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) == '%') {
            const std::optional<char> c = escaped(raw, i);
            if (!c || isUnreserved(*c)) {
                return {};
            }
            i += 2;
        } else if (!isPathCharacter(raw.at(i))) {
            return {};
        }
    }
    const std::optional<QString> text = cleanText(QByteArray::fromPercentEncoding(raw));
    const bool hasControl
        = text && std::any_of(text->cbegin(), text->cend(), [](QChar c) { return c < u' '; });
    if (!text || hasControl || *text == u"."_s || *text == u".."_s) {
        return {};
    }
    return Target::Part{raw, *text};
}

std::optional<QByteArray> decodedBytes(QByteArray encoded, bool isForm)
{
    for (qsizetype i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 3)) {
        if (!escaped(encoded, i)) {
            return {};
        }
    }
    if (isForm) {
        encoded.replace('+', ' ');
    }
    return QByteArray::fromPercentEncoding(encoded);
}

bool parseQuery(const QByteArray &query, QMultiHash<QString, QString> &values)
{
    if (!std::all_of(query.cbegin(), query.cend(), isQueryCharacter)) {
        return false;
    }
    const QList<QByteArray> pairs = query.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodedText(equals < 0 ? pair : pair.left(equals), true);
        const auto value = decodedText(equals < 0 ? QByteArray() : pair.mid(equals + 1), true);
        if (!name || !value) {
            return false;
        }
        values.insert(*name, *value);
    }
    return true;
}

} // namespace

std::optional<QString> cleanText(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    // Decoding replaces what is no UTF-8 and drops a byte order mark: then it does not come back.
    if (text.toUtf8() != utf8) {
        return {};
    }
    const bool clean = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        const bool isBreak = c == u'\t' || c == u'\n' || c == u'\r';
        return isBreak || (c.category() != QChar::Other_Control && c != QChar::ByteOrderMark);
    });
    return clean ? std::optional(text) : std::nullopt;
}

std::optional<QString> decodedText(const QByteArray &encoded, bool isForm)
{
    const std::optional<QByteArray> bytes = decodedBytes(encoded, isForm);
    return bytes ? cleanText(*bytes) : std::nullopt;
}

std::optional<QString> formText(const QByteArray &encoded)
{
    const std::optional<QByteArray> bytes = decodedBytes(encoded, true);
    if (!bytes || bytes->contains('\0')) {
        return {};
    }
    const QString text = QString::fromUtf8(*bytes); // without a byte order mark at its beginning
    return text.toUtf8() == *bytes ? std::optional(text) : std::nullopt;
}

std::optional<Target> Target::parse(const QByteArray &target)
{
    const qsizetype question = target.indexOf('?');
    const QByteArray path = question < 0 ? target : target.left(question);
    if (!path.startsWith('/')) {
        return {};
    }
    Target parsed;
    const QList<QByteArray> raw = path.mid(1).split('/');
    for (const QByteArray &text : raw) {
        const std::optional<Part> part = partOf(text);
        if (!part || (text.isEmpty() && raw.size() > 1)) {
            return {};
        }
        parsed.parts.append(*part);
    }
    if (question >= 0 && !parseQuery(target.mid(question + 1), parsed.query)) {
        return {};
    }
    return parsed;
}

} // namespace httpserver
