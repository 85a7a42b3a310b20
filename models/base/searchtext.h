// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace base {

//! \a text as every search of the program compares it, in UTF-8: small letters and digits without
//! accents (ß is ss, × is x), one space between words, a decimal point in numbers (2,5 is 2.5).
//! Sizes are one word ("3 × 6" is 3x6, "2.5 mm" is 2.5mm, "M 8" is m8). Words that other signs
//! divide ("A2-70", "O-ring") come apart, and as one word at the end ("a2 70 a270").
[[nodiscard]] QByteArray foldedForSearch(const QString &text);
//! The same without anything between letters and digits: "SC-4 × 40" is sc4x40.
[[nodiscard]] QByteArray foldedCode(const QString &code);
//! Whether a word or the unit of a number begins at \a place of a folded text.
[[nodiscard]] bool beginsWord(QByteArrayView folded, qsizetype place);

//! What somebody searches for: texts that hold all its words, in any order and place. A plain
//! value.
class SearchWords
{
public:
    SearchWords() = default;
    explicit SearchWords(const QString &typed);

    //! Nothing to look for: no letter and no digit was typed.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    //! Longest first.
    [[nodiscard]] const QList<QByteArray> &words() const { return m_words; }
    //! All of it, as foldedCode() and foldedForSearch() have it.
    [[nodiscard]] const QByteArray &code() const { return m_code; }
    [[nodiscard]] const QByteArray &phrase() const { return m_phrase; }
    //! Whether \a folded holds all words.
    [[nodiscard]] bool areIn(QByteArrayView folded) const;

    //! How well a record fits, the best first.
    enum class Fit : quint8 { Code, CodeBegins, Phrase, WordsBegin, Somewhere, None };
    //! \a text: the foldedCode() of the record, a space, and what else of it is searched, folded.
    [[nodiscard]] Fit fit(QByteArrayView text) const;

    bool operator==(const SearchWords &) const = default;

private:
    QList<QByteArray> m_words;
    QByteArray m_code;
    QByteArray m_phrase;
};

} // namespace base
