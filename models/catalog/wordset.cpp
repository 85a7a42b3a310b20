// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/wordset.h"

#include <algorithm>
#include <array>

namespace catalog {

namespace {

constexpr qsizetype Shortest = 3;
constexpr qsizetype Longest = 40; // in bytes
constexpr qsizetype MostSpellings = 4; // each is a walk through all texts

bool isLetter(char c)
{
    return uchar(c) >= 128 || (c >= 'a' && c <= 'z');
}

int mistakesIn(const QByteArray &word)
{
    constexpr qsizetype one = 4;
    constexpr qsizetype two = 8;
    if (word.size() < one || word.size() > Longest || !std::ranges::all_of(word, isLetter)) {
        return 0;
    }
    return word.size() < two ? 1 : 2;
}

//! How many letters tell \a word from the beginning of \a other that is most like it (first), and
//! from all of it. Letters are bytes.
std::pair<int, int> distances(const QByteArray &word, const QByteArray &other)
{
    constexpr size_t width = Longest + 1;
    std::array<std::array<int, width>, 3> rows; // NOLINT: filled below
    const auto length = size_t(std::min(other.size(), Longest));
    for (size_t j = 0; j <= length; ++j) {
        rows[0][j] = int(j);
    }
    for (qsizetype i = 1; i <= word.size(); ++i) {
        auto &row = rows[size_t(i) % 3];
        const auto &before = rows[size_t(i - 1) % 3];
        const auto &beforeThat = rows[size_t(i + 1) % 3];
        row[0] = int(i);
        for (size_t j = 1; j <= length; ++j) {
            const auto at = qsizetype(j);
            const int same = word.at(i - 1) == other.at(at - 1) ? 0 : 1;
            row[j] = std::min({row[j - 1] + 1, before[j] + 1, before[j - 1] + same});
            if (i > 1 && j > 1 && word.at(i - 1) == other.at(at - 2)
                && word.at(i - 2) == other.at(at - 1)) {
                row[j] = std::min(row[j], beforeThat[j - 2] + 1);
            }
        }
    }
    const auto &last = rows[size_t(word.size()) % 3];
    return {*std::min_element(last.begin(), last.begin() + ptrdiff_t(length) + 1), last[length]};
}

} // namespace

void WordSet::insertWordsOf(QByteArrayView folded)
{
    for (qsizetype at = 0; at < folded.size(); ++at) {
        const qsizetype begin = at;
        while (at < folded.size() && isLetter(folded.at(at))) {
            ++at;
        }
        if (at - begin < Shortest || at - begin > Longest) {
            continue;
        }
        const QByteArrayView word = folded.sliced(begin, at - begin);
        const auto known = QByteArray::fromRawData(word.data(), word.size());
        if (m_words.size() < MostWords && !m_words.contains(known)) {
            m_words.insert(word.toByteArray());
        }
    }
}

QByteArrayList WordSet::similar(const QByteArray &word) const
{
    const int most = mistakesIn(word);
    if (most == 0) {
        return {};
    }
    QList<std::pair<std::pair<int, int>, QByteArray>> found;
    for (const QByteArray &known : m_words) {
        if (known.size() < word.size() - most) {
            continue;
        }
        if (const auto away = distances(word, known); away.first <= most) {
            found += {away, known};
        }
    }
    std::ranges::sort(found);
    QByteArrayList result;
    for (const auto &[away, known] : found) {
        const bool isNew = std::ranges::none_of(
            result, [&known = known](const QByteArray &other) { return known.contains(other); });
        if (away.first == found.constFirst().first.first && isNew
            && result.size() < MostSpellings) {
            result += known;
        }
    }
    return result;
}

} // namespace catalog
