// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QSet>

namespace catalog {

//! The words of a catalog, to find what somebody meant who misspelled one. Words are folded
//! (base::foldedForSearch()) and without digits: a code that is nearly right is another one.
class WordSet
{
public:
    //! Enough for any language; what comes after so many is not corrected.
    static constexpr qsizetype MostWords = 200'000;

    void insertWordsOf(QByteArrayView folded);
    //! The words nearest to \a word, or that begin nearly like it, at most a few of them: one
    //! letter wrong, missing, too many or swapped with the next in words of 4 to 7 letters, two in
    //! longer ones.
    [[nodiscard]] QByteArrayList similar(const QByteArray &word) const;

private:
    QSet<QByteArray> m_words;
};

} // namespace catalog
