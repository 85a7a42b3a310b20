// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/searchtext.h"

#include <QVarLengthArray>

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

//! A run of letters and digits, with what belongs to a number; a part of the text it was found in.
struct Word
{
    QStringView text;
    enum class Gap { Space, Tie, Sign } gap = Gap::Sign; // behind it; a tie is a sign inside codes
    bool isGlued = false; // to the word before
    bool isUnit = false; // of the number before
};
using Gap = Word::Gap;
using Words = QVarLengthArray<Word, 24>;

//! The words between all that is no letter or digit; points, commas and slashes between digits
//! belong to the number. Changes signs in \a plain.
Words wordsIn(QString &plain)
{
    Words words;
    qsizetype begin = -1; // of the word that is open
    const qsizetype size = plain.size();
    QChar *const all = plain.data();
    const auto isDigitAt = [&](qsizetype i) { return i >= 0 && i < size && isDigit(all[i]); };
    for (qsizetype i = 0; i <= size; ++i) {
        const QChar c = i < size ? all[i] : QChar(u' ');
        bool isInside = i < size && isWordCharacter(c);
        if (!isInside && (c == u'.' || c == u',' || c == u'/' || c == u'*') && isDigitAt(i - 1)
            && isDigitAt(i + 1)) {
            isInside = true;
            all[i] = c == u',' ? QChar(u'.') : c == u'*' ? QChar(u'x') : c;
        }
        if (isInside) {
            begin = begin < 0 ? i : begin;
        } else if (begin >= 0) {
            const bool isTie = isInsideCodes(c) && i + 1 < size && isWordCharacter(all[i + 1]);
            words.append({.text = QStringView(plain).sliced(begin, i - begin),
                          .gap = isTie      ? Gap::Tie
                              : c.isSpace() ? Gap::Space
                                            : Gap::Sign});
            begin = -1;
        } else if (!words.isEmpty() && !c.isSpace()) {
            words.last().gap = Gap::Sign;
        }
    }
    return words;
}

bool beginsWithDigit(const Word &word)
{
    return isDigit(word.text.front());
}

bool isLetters(QStringView word)
{
    return std::ranges::none_of(word, [](QChar c) { return isDigit(c); });
}

bool isUnit(QStringView word)
{
    static constexpr std::array units{
        "mm"_L1, "cm"_L1,  "dm"_L1, "m"_L1,   "km"_L1, "my"_L1, "mg"_L1, "g"_L1,   "kg"_L1, "t"_L1,
        "ml"_L1, "cl"_L1,  "l"_L1,  "v"_L1,   "kv"_L1, "w"_L1,  "kw"_L1, "a"_L1,   "ma"_L1, "ah"_L1,
        "hz"_L1, "khz"_L1, "nm"_L1, "bar"_L1, "k"_L1,  "c"_L1,  "in"_L1, "mpa"_L1, "lm"_L1, "db"_L1,
    };
    return word.size() <= 3
        && std::ranges::any_of(units, [word](QLatin1StringView unit) { return word == unit; });
}

//! Glues "8 x 40", "8x 40", "8 x40" into 8x40.
void glueSizes(Words &words)
{
    for (qsizetype i = 1; i < words.size(); ++i) {
        const Word &before = words.at(i - 1);
        Word &word = words[i];
        if (before.gap != Gap::Space) {
            continue;
        }
        const QChar last = before.text.back();
        const bool endsWithX = last == u'x'
            && (before.text.size() == 1 ? before.isGlued
                                        : isDigit(before.text.at(before.text.size() - 2)));
        const bool isX = word.text.size() == 1 && word.gap == Gap::Space && i + 1 < words.size()
            && beginsWithDigit(words.at(i + 1));
        const bool beginsWithX = word.text.front() == u'x'
            && (isX || (word.text.size() > 1 && isDigit(word.text.at(1))));
        word.isGlued = endsWithX ? beginsWithDigit(word) : isDigit(last) && beginsWithX;
    }
}

//! Glues "2.5 mm" into 2.5mm, and "m 8" into m8.
void glueUnits(Words &words)
{
    constexpr qsizetype LongestSign = 4; // of a number: M, DIN, ISO
    for (qsizetype i = 1; i < words.size(); ++i) {
        const Word &before = words.at(i - 1);
        Word &word = words[i];
        if (before.gap != Gap::Space || word.isGlued) {
            continue;
        }
        // "DIN 933 M 8": one letter may belong to what follows.
        const bool isBeforeNumber = i + 1 < words.size() && beginsWithDigit(words.at(i + 1));
        word.isUnit = isDigit(before.text.back()) && isUnit(word.text)
            && (word.text.size() > 1 || !isBeforeNumber);
        const bool isAfterSign = !before.isUnit && !before.isGlued
            && before.text.size() <= LongestSign && isLetters(before.text);
        word.isGlued = word.isUnit || (isAfterSign && beginsWithDigit(word));
    }
}

QString textOf(const Words &words)
{
    QString text;
    for (const Word &word : words) {
        if (!word.isGlued && !text.isEmpty()) {
            text += u' ';
        }
        text += word.text;
    }
    return text;
}

//! Words that signs divide, as one; only where it is a code (A2-70) or a habit (O-ring).
void addJoinedCodes(QString &text, const Words &words)
{
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
            text += u' ' + joined.remove(u'.').remove(u'/');
        }
    }
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
    QString plain = withoutAccents(text);
    Words words = wordsIn(plain);
    glueSizes(words);
    glueUnits(words);
    QString folded = textOf(words);
    addJoinedCodes(folded, words);
    return folded.toUtf8();
}

QByteArray foldedCode(const QString &code)
{
    QString plain = withoutAccents(code);
    QString folded;
    for (const Word &word : wordsIn(plain)) {
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
    QString plain = withoutAccents(typed);
    Words words = wordsIn(plain);
    glueSizes(words);
    const QList<QByteArray> all = textOf(words).toUtf8().split(' ');
    for (const QByteArray &word : all) {
        if (!word.isEmpty() && !m_words.contains(word)) {
            m_words += word;
        }
    }
    std::ranges::stable_sort(m_words, std::greater(), &QByteArray::size);
    m_code = foldedCode(typed);
    glueUnits(words);
    m_phrase = textOf(words).toUtf8();
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
