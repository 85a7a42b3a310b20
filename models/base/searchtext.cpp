// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/searchtext.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace base {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

//! Signs that stand inside codes: A2-70, 10.48/3.
bool isInsideCodes(QChar c)
{
    return c == u'-' || c == u'.' || c == u'/' || c == u'_' || c == u'\u2010' || c == u'\u2011'
        || c == u'\u2013';
}

//! Small letters without accents.
QString withoutAccents(const QString &text)
{
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
    if (isAscii) {
        return text.toLower();
    }
    const QString decomposed = text.normalized(QString::NormalizationForm_KD)
                                   .toCaseFolded()
                                   .normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        switch (c.unicode()) {
        case u'ß':
            plain += "ss"_L1;
            break;
        case u'æ':
            plain += "ae"_L1;
            break;
        case u'œ':
            plain += "oe"_L1;
            break;
        case u'ø':
            plain += u'o';
            break;
        case u'ł':
            plain += u'l';
            break;
        case u'đ':
        case u'ð':
            plain += u'd';
            break;
        case u'ħ':
            plain += u'h';
            break;
        case u'ı':
            plain += u'i';
            break;
        case u'×':
        case u'\u2715': // ✕
        case u'\u2A2F': // vector product
            plain += u'x';
            break;
        case u'\u2044': // of ½, taken apart
            plain += u'/';
            break;
        default:
            if (c.category() != QChar::Mark_NonSpacing) {
                plain += c;
            }
        }
    }
    return plain;
}

struct Word
{
    QString text;
    enum class Gap { Space, Tie, Sign } gap = Gap::Sign; // behind it; a tie is a sign inside codes
};
using Gap = Word::Gap;

//! The words between all that is no letter or digit; points, commas and slashes between digits
//! belong to the number.
QList<Word> wordsOf(const QString &plain)
{
    QList<Word> words;
    QString word;
    const auto at
        = [&plain](qsizetype i) { return i >= 0 && i < plain.size() ? plain.at(i) : QChar(u' '); };
    for (qsizetype i = 0; i <= plain.size(); ++i) {
        const QChar c = at(i);
        const bool isBetweenDigits = isDigit(at(i - 1)) && isDigit(at(i + 1));
        if (isWordCharacter(c)) {
            word += c;
        } else if (isBetweenDigits && (c == u'.' || c == u',' || c == u'/')) {
            word += c == u',' ? u'.' : c;
        } else if (isBetweenDigits && c == u'*') {
            word += u'x';
        } else if (!word.isEmpty()) {
            const bool isTie = isInsideCodes(c) && isWordCharacter(at(i + 1));
            words += Word{word, isTie ? Gap::Tie : c.isSpace() ? Gap::Space : Gap::Sign};
            word.clear();
        } else if (!words.isEmpty() && !c.isSpace()) {
            words.last().gap = Gap::Sign;
        }
    }
    return words;
}

bool beginsWithDigit(const QString &word)
{
    return isDigit(word.front());
}

bool isLetters(const QString &word)
{
    return std::ranges::none_of(word, [](QChar c) { return isDigit(c); });
}

bool isUnit(const QString &word)
{
    static constexpr std::array units{
        "mm"_L1, "cm"_L1,  "dm"_L1, "m"_L1,   "km"_L1, "my"_L1, "mg"_L1, "g"_L1,   "kg"_L1, "t"_L1,
        "ml"_L1, "cl"_L1,  "l"_L1,  "v"_L1,   "kv"_L1, "w"_L1,  "kw"_L1, "a"_L1,   "ma"_L1, "ah"_L1,
        "hz"_L1, "khz"_L1, "nm"_L1, "bar"_L1, "k"_L1,  "c"_L1,  "in"_L1, "mpa"_L1, "lm"_L1, "db"_L1,
    };
    return std::ranges::find(units, word) != units.end();
}

//! "8 x 40", "8x 40", "8 x40" become 8x40.
QList<Word> withSizes(const QList<Word> &words)
{
    QList<Word> result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Word &word = words.at(i);
        const bool endsAsSize = !result.isEmpty() && result.constLast().gap == Gap::Space
            && (isDigit(result.constLast().text.back())
                || (result.constLast().text.size() > 1 && result.constLast().text.back() == u'x'
                    && isDigit(result.constLast().text.at(result.constLast().text.size() - 2))));
        const bool endsWithX = endsAsSize && result.constLast().text.back() == u'x';
        const bool isX = word.text == "x"_L1 && word.gap == Gap::Space && i + 1 < words.size()
            && beginsWithDigit(words.at(i + 1).text);
        const bool beginsWithX
            = word.text.size() > 1 && word.text.front() == u'x' && isDigit(word.text.at(1));
        if (endsAsSize && (endsWithX ? beginsWithDigit(word.text) : (isX || beginsWithX))) {
            result.last().text += word.text;
            result.last().gap = word.gap;
        } else {
            result += word;
        }
    }
    return result;
}

//! "2.5 mm" becomes 2.5mm, and "m 8" m8.
QStringList withUnits(const QList<Word> &words)
{
    constexpr qsizetype LongestSign = 4; // of a number: M, DIN, ISO
    QStringList result;
    bool isAfterNumber = false;
    bool isSign = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Word &word = words.at(i);
        const bool isNumber = beginsWithDigit(word.text);
        // "DIN 933 M 8": one letter may belong to what follows.
        const bool isBeforeNumber = i + 1 < words.size() && beginsWithDigit(words.at(i + 1).text);
        const bool isUnitHere
            = isAfterNumber && isUnit(word.text) && (word.text.size() > 1 || !isBeforeNumber);
        if (!result.isEmpty() && (isUnitHere || (isSign && isNumber))) {
            result.last() += word.text;
        } else {
            result += word.text;
        }
        isAfterNumber = isDigit(word.text.back()) && word.gap == Gap::Space;
        isSign = !isUnitHere && word.gap == Gap::Space && word.text.size() <= LongestSign
            && isLetters(word.text);
    }
    return result;
}

//! Words that signs divide, as one; only where it is a code (A2-70) or a habit (O-ring).
QStringList joinedCodes(const QList<Word> &words)
{
    QStringList result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i).gap != Gap::Tie) {
            continue;
        }
        QString joined;
        bool isCode = false;
        for (bool isTied = true; isTied && i < words.size(); ++i) {
            const Word &word = words.at(i);
            joined += word.text;
            isCode = isCode || word.text.size() == 1 || !isLetters(word.text);
            isTied = word.gap == Gap::Tie;
        }
        --i;
        if (isCode) {
            result += joined.remove(u'.').remove(u'/');
        }
    }
    return result;
}

qsizetype find(QByteArrayView text, QByteArrayView word, qsizetype from = 0)
{
    const auto place = std::string_view(text.data(), size_t(text.size()))
                           .find(std::string_view(word.data(), size_t(word.size())), size_t(from));
    return place == std::string_view::npos ? -1 : qsizetype(place);
}

bool wordBegins(QByteArrayView text, QByteArrayView word)
{
    for (qsizetype at = find(text, word); at >= 0; at = find(text, word, at + 1)) {
        if (beginsWord(text, at)) {
            return true;
        }
    }
    return false;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

QByteArray foldedForSearch(const QString &text)
{
    const QList<Word> words = wordsOf(withoutAccents(text));
    return (withUnits(withSizes(words)) + joinedCodes(words)).join(u' ').toUtf8();
}

QByteArray foldedCode(const QString &code)
{
    QString folded;
    for (const Word &word : wordsOf(withoutAccents(code))) {
        folded += word.text;
    }
    return folded.remove(u'.').remove(u'/').toUtf8();
}

bool beginsWord(QByteArrayView folded, qsizetype place)
{
    if (place == 0 || folded.at(place - 1) == ' ') {
        return true;
    }
    const char before = folded.at(place - 1);
    // "8" and "mm" in m8x40mm, "40" behind its x.
    return isDigit(before) != isDigit(folded.at(place)) && before != '.' && before != '/';
}

SearchWords::SearchWords(const QString &typed)
{
    const QList<Word> words = withSizes(wordsOf(withoutAccents(typed)));
    for (const Word &word : words) {
        const QByteArray bytes = word.text.toUtf8();
        if (!m_words.contains(bytes)) {
            m_words += bytes;
        }
    }
    std::ranges::stable_sort(m_words, std::greater(), &QByteArray::size);
    m_code = foldedCode(typed);
    m_phrase = withUnits(words).join(u' ').toUtf8();
}

bool SearchWords::areIn(QByteArrayView folded) const
{
    return std::ranges::all_of(
        m_words, [folded](const QByteArray &word) { return find(folded, word) >= 0; });
}

SearchWords::Fit SearchWords::fit(QByteArrayView text) const
{
    if (!areIn(text)) {
        return Fit::None;
    }
    if (text.startsWith(m_code)) {
        const bool isAll = text.size() == m_code.size() || text.at(m_code.size()) == ' ';
        return isAll ? Fit::Code : Fit::CodeBegins;
    }
    if (m_words.size() > 1 && wordBegins(text, m_phrase)) {
        return Fit::Phrase;
    }
    const bool allBegin = std::ranges::all_of(
        m_words, [text](const QByteArray &word) { return wordBegins(text, word); });
    if (!allBegin) {
        return Fit::Somewhere;
    }
    return m_words.size() > 1 ? Fit::WordsBegin : Fit::Phrase;
}

} // namespace base
