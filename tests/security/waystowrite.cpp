// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/waystowrite.h"

#include <array>

namespace security {

namespace {

//! What is put before, into and after the first and the last part of the path.
struct Insertion
{
    const char *name;
    QByteArray bytes;
};

const std::array Insertions{
    Insertion{"byte order mark", "%EF%BB%BF"},  Insertion{"byte order mark, raw", "\xEF\xBB\xBF"},
    Insertion{"zero-width space", "%E2%80%8B"}, Insertion{"soft hyphen", "%C2%AD"},
    Insertion{"combining dot", "%CC%87"},       Insertion{"encoded NUL", "%00"},
    Insertion{"encoded line feed", "%0a"},      Insertion{"encoded slash", "%2F"},
    Insertion{"encoded backslash", "%5C"},      Insertion{"backslash", "\\"},
    Insertion{"overlong slash", "%c0%af"},
};

//! What is put after the path only.
const std::array Endings{
    Insertion{"UTF-16 byte order mark", "%FE%FF"},
    Insertion{"word joiner", "%E2%81%A0"},
    Insertion{"right-to-left mark", "%E2%80%8F"},
    Insertion{"path parameter", ";x=1"},
    Insertion{"matrix of a session", ";jsessionid=1"},
    Insertion{"encoded CR LF", "%0d%0aX:%20y"},
    Insertion{"encoded delete", "%7f"},
    Insertion{"longer overlong slash", "%e0%80%af"},
    Insertion{"no UTF-8", "%ff"},
    Insertion{"surrogate", "%ed%a0%80"},
    Insertion{"encoded question mark", "%3Fx=1"},
    Insertion{"encoded hash", "%23x"},
    Insertion{"fragment", "#x"},
    Insertion{"trailing slash", "/"},
    Insertion{"trailing dot", "."},
    Insertion{"trailing dot part", "/."},
    Insertion{"trailing encoded dot part", "/%2e"},
    Insertion{"up and back", "/../x"},
    Insertion{"trailing encoded blank", "%20"},
    Insertion{"trailing plus", "+"},
    Insertion{"lone percent", "%"},
    Insertion{"no hex", "%zz"},
    Insertion{"half an escape", "%4"},
    Insertion{"escape of IIS", "%u002f"},
    Insertion{"raw tab", "\tx"},
    Insertion{"file ending", ".json"},
    Insertion{"stream of NTFS", "::$DATA"},
};

QByteArray escape(char c)
{
    return '%' + QByteArray(1, c).toHex().toUpper();
}

//! \a path with the first letter of the part behind the slash at \a slash replaced.
template <typename Replace>
QByteArray withLetter(const QByteArray &path, qsizetype slash, Replace replacement)
{
    const qsizetype at = slash + 1;
    return at >= path.size() ? path : path.left(at) + replacement(path.at(at)) + path.mid(at + 1);
}

//! The letter in its full-width form, as UTF-8.
QByteArray fullWidth(char c)
{
    constexpr char32_t Offset = 0xFEE0;
    const char32_t wide = char32_t(static_cast<unsigned char>(c)) + Offset;
    return QString::fromUcs4(&wide, 1).toUtf8();
}

} // namespace

QList<Way> waysToWrite(const QByteArray &path)
{
    QList<Way> ways{{"canonical", path, true}};
    const auto add = [&ways](const QByteArray &name, const QByteArray &target) {
        ways.append({name, target});
    };
    const qsizetype last = path.lastIndexOf('/');
    for (const Insertion &insertion : Insertions) {
        const QByteArray name = insertion.name;
        add(name + " before the path", insertion.bytes + path);
        add(name + " before the first part", '/' + insertion.bytes + path.mid(1));
        add(name + " in the first part", path.left(2) + insertion.bytes + path.mid(2));
        add(name + " before the last part",
            path.left(last + 1) + insertion.bytes + path.mid(last + 1));
        add(name + " after the last part", path + insertion.bytes);
    }
    for (const Insertion &ending : Endings) {
        add(ending.name, path + ending.bytes);
    }
    for (const qsizetype slash : {qsizetype(0), last}) {
        const QByteArray where = slash == 0 ? "first part" : "last part";
        add("encoded letter, " + where, withLetter(path, slash, escape));
        add("encoded twice, " + where,
            withLetter(path, slash, [](char c) { return "%25" + escape(c).mid(1); }));
        add("full-width letter, " + where,
            withLetter(path, slash, [](char c) { return fullWidth(c).toPercentEncoding(); }));
        add("full-width letter, raw, " + where, withLetter(path, slash, fullWidth));
    }
    add("upper case", path.toUpper());
    add("two slashes at the beginning", '/' + path);
    add("two slashes inside", path.left(last) + '/' + path.mid(last));
    add("one-dot part", "/." + path);
    add("encoded one-dot part", "/%2e" + path);
    add("back from elsewhere", "/login/.." + path);
    add("back from elsewhere, encoded", "/login/%2e%2e" + path);
    add("back from elsewhere, half encoded", "/login/.%2E" + path);
    add("back from elsewhere, overlong", "/login/%c0%ae%c0%ae" + path);
    add("back from elsewhere with a parameter", "/login;/.." + path);
    add("back from a public folder", "/assets/..%2F.." + QByteArray(path).replace('/', "%2F"));
    add("backslashes", QByteArray(path).replace('/', '\\'));
    add("encoded slashes", '/' + path.mid(1).replace('/', "%2F"));
    add("absolute form", "http://127.0.0.1" + path);
    add("absolute form of another host", "http://evil.example" + path);
    add("no slash", path.mid(1));
    add("asterisk", "*");
    add("question mark first", '?' + path);
    add("blank", ' ' + path);

    const auto addCanonical = [&](const QByteArray &name, const QByteArray &target,
                                  const QByteArray &method, const Fields &fields) {
        ways.append({name, target, true, method, fields});
    };
    addCanonical("with a query", path + "?x=/login", {}, {});
    addCanonical("with an odd query", path + "?%2e%2e/login;a=%2F&&=", {}, {});
    for (const char *field : {"X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix"}) {
        addCanonical(QByteArray("as if it was public: ") + field, path, {}, {{field, "/login"}});
    }
    addCanonical("as if from here", path, {},
                 {{"X-Forwarded-For", "127.0.0.1"},
                  {"X-Real-IP", "127.0.0.1"},
                  {"Forwarded", "for=127.0.0.1;host=localhost"},
                  {"X-Forwarded-Host", "localhost"}});
    addCanonical("another method by a field", path, {}, {{"X-HTTP-Method-Override", "GET"}});
    for (const char *method : {"HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "Get",
                               "GETT", "POST", "PUT", "PATCH", "DELETE"}) {
        addCanonical(QByteArray("method ") + method, path, method, {});
    }
    // Of "/" some of them say "/" again.
    ways.removeIf([&path](const Way &way) { return !way.isCanonical && way.target == path; });
    return ways;
}

} // namespace security
