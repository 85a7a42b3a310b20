// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/producttextselect.h"

#include "models/store/othersedits.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>
#include <string_view>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

// Some 10 milliseconds; pages are read between.
constexpr qint64 TextsAtOnce = 4000;
constexpr qint64 PlacesAtOnce = 20'000;
constexpr quint32 NoPlace = std::numeric_limits<quint32>::max();
constexpr qint64 MostNewer = 20'000; // more, and it is quicker to read all anew
constexpr char End = '\n';
const QString Columns = u"SELECT id, sku, name, gtin, brand, changed_at FROM product "_s;

QByteArray textOf(const store::Rows &rows)
{
    const QString sku = rows.text(1);
    QByteArray text = base::foldedCode(sku);
    const QByteArray words = base::foldedForSearch(sku);
    if (words.contains('.') || words.contains('/')) {
        text += ' ' + words; // a number that is looked for as it is written
    }
    for (int column = 2; column <= 4; ++column) {
        if (const QString part = rows.text(column); !part.isEmpty()) {
            text += ' ' + base::foldedForSearch(part);
        }
    }
    return text + End;
}

base::Result<QString> changeCounterOf(store::Database &db)
{
    SD_TRY_VALUE(store::Rows rows, db.select(db.dialect().changeCounterQuery()));
    return rows.next() ? rows.text(0) : QString();
}

bool holds(QByteArrayView text, const QByteArray &word)
{
    return std::string_view(text.data(), size_t(text.size())).find(word.toStdString())
        != std::string_view::npos;
}

} // namespace

void ProductTextSelect::forget()
{
    *this = {};
}

base::Result<bool> ProductTextSelect::readSome(store::Database &db)
{
    if (!m_hasTexts) {
        SD_TRY_VALUE(m_hasTexts, readTexts(db));
    } else if (!m_complete) {
        SD_TRY_VALUE(m_complete, readOrder(db));
        SD_TRY(catchUp(db)); // so that the first letter need not wait for it
    }
    return m_complete;
}

base::Result<bool> ProductTextSelect::readTexts(store::Database &db)
{
    if (m_ids.isEmpty()) {
        SD_TRY_VALUE(store::Rows youngest, db.select(u"SELECT max(changed_at) FROM product"_s));
        m_stamp = youngest.next() ? youngest.integer(0) : 0;
    }
    const qint64 last = m_ids.isEmpty() ? 0 : m_ids.constLast().value();
    SD_TRY_VALUE(store::Rows rows,
                 db.select(Columns + u"WHERE id > ? ORDER BY id LIMIT ?"_s, {last, TextsAtOnce}));
    qint64 count = 0;
    for (; rows.next(); ++count) {
        const QByteArray text = textOf(rows);
        m_text += text;
        m_ends.push_back(quint32(m_text.size()));
        m_ids += rows.id(0);
        for (const char c : text) {
            ++m_frequency[uchar(c)];
        }
        m_words.insertWordsOf(text);
    }
    if (count == TextsAtOnce) {
        return false;
    }
    m_text.squeeze();
    m_ends.shrink_to_fit();
    m_ids.squeeze();
    m_lines.reserve(m_ends.size());
    m_places.assign(m_ends.size(), NoPlace);
    return true;
}

base::Result<bool> ProductTextSelect::readOrder(store::Database &db)
{
    const auto [name, id] = m_lastInOrder.value_or(std::pair(u""_s, base::Id()));
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT name, id FROM product WHERE (name, id) > (?, ?) "
                           "ORDER BY name, id LIMIT ?"_s,
                           store::args(name, id.value(), PlacesAtOnce)));
    const auto place = [this](qsizetype line) {
        if (line >= 0 && m_places[size_t(line)] == NoPlace) {
            m_places[size_t(line)] = quint32(m_lines.size());
            m_lines.push_back(quint32(line));
        }
    };
    qint64 count = 0;
    for (; rows.next(); ++count) {
        m_lastInOrder = {rows.text(0), rows.id(1)};
        place(lineOf(rows.id(1)));
    }
    if (count == PlacesAtOnce) {
        return false;
    }
    for (qsizetype line = 0; line < m_ids.size(); ++line) {
        place(line); // those renamed meanwhile
    }
    return true;
}

base::Result<bool> ProductTextSelect::catchUp(store::Database &db)
{
    if (!m_complete) {
        return false;
    }
    SD_TRY_VALUE(const QString counter, changeCounterOf(db));
    if (counter == m_counter) {
        return true;
    }
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(Columns + u"WHERE changed_at >= ?"_s, {m_stamp - store::OthersEdits::WindowMs}));
    while (rows.next()) {
        put(rows.id(0), textOf(rows));
        m_stamp = std::max(m_stamp, rows.integer(5));
    }
    SD_TRY_VALUE(store::Rows total, db.select(u"SELECT count(*) FROM product"_s));
    const bool allSeen = total.next() && total.integer(0) == m_ids.size() + m_added.size();
    if (!allSeen || m_newer.size() >= MostNewer) {
        forget(); // products have gone, or very many have changed
        return false;
    }
    m_counter = counter;
    return true;
}

void ProductTextSelect::put(base::Id id, const QByteArray &text)
{
    if (const auto known = m_newer.find(id); known != m_newer.end()) {
        known->text = text;
    } else if (const qsizetype line = lineOf(id); line < 0) {
        m_newer.insert(id, {text, quint32(m_ids.size() + m_added.size())});
        m_added += id;
    } else if (lineAt(line) != QByteArrayView(text).chopped(1)) {
        m_newer.insert(id, {text, m_places[size_t(line)]});
    } else {
        return; // something else of it has changed
    }
    m_words.insertWordsOf(text);
}

qsizetype ProductTextSelect::lineOf(base::Id id) const
{
    const auto at = std::lower_bound(m_ids.cbegin(), m_ids.cend(), id);
    return at != m_ids.cend() && *at == id ? at - m_ids.cbegin() : -1;
}

QByteArrayView ProductTextSelect::lineAt(qsizetype line) const
{
    const quint32 begin = line == 0 ? 0 : m_ends[size_t(line) - 1];
    return QByteArrayView(m_text).sliced(begin, m_ends[size_t(line)] - begin - 1);
}

bool ProductTextSelect::isOutdated(qsizetype line) const
{
    return !m_newer.isEmpty() && m_newer.contains(m_ids.at(line));
}

template <typename Take>
void ProductTextSelect::eachWith(const QByteArray &word, Take take) const
{
    // Looking for its rarest byte passes over most of the text quickly.
    const auto rarest
        = std::ranges::min_element(word, {}, [this](char c) { return m_frequency[uchar(c)]; });
    const qsizetype offset = rarest - word.begin();
    const char *const begin = m_text.constData();
    const char *const end = begin + m_text.size();
    size_t line = 0;
    for (const char *at = begin + offset; at < end;) {
        at = static_cast<const char *>(std::memchr(at, *rarest, size_t(end - at)));
        if (!at) {
            return;
        }
        const char *const start = at - offset;
        ++at;
        if (end - start < word.size()
            || std::memcmp(start, word.constData(), size_t(word.size())) != 0) {
            continue;
        }
        while (m_ends[line] <= size_t(start - begin)) {
            ++line;
        }
        take(qsizetype(line));
        at = begin + m_ends[line] + offset;
    }
}

bool ProductTextSelect::findExactly(const base::SearchWords &words, Fits &fits) const
{
    bool isAny = false;
    const auto note = [&](quint32 place, Fit fit) {
        fits[place] = fit;
        isAny = isAny || fit != Fit::None;
    };
    eachWith(words.words().constFirst(), [&](qsizetype line) {
        if (!isOutdated(line)) {
            note(m_places[size_t(line)], words.fit(lineAt(line)));
        }
    });
    for (const Newer &newer : m_newer) {
        note(newer.place, words.fit(QByteArrayView(newer.text).chopped(1)));
    }
    return isAny;
}

bool ProductTextSelect::findSimilar(const base::SearchWords &words, Fits &fits) const
{
    QList<QByteArrayList> spellings;
    for (const QByteArray &word : words.words()) {
        spellings += m_words.similar(word) + QByteArrayList{word};
    }
    // What has the fewest spellings is looked for, and the rest in what was found.
    std::ranges::stable_sort(spellings, {}, &QByteArrayList::size);
    if (spellings.constLast().size() == 1) {
        return false;
    }
    bool isAny = false;
    const auto note = [&](quint32 place, QByteArrayView text) {
        const bool fit = std::ranges::all_of(spellings, [text](const QByteArrayList &ways) {
            return std::ranges::any_of(ways, [text](const auto &way) { return holds(text, way); });
        });
        if (fit) {
            fits[place] = Fit::Somewhere;
            isAny = true;
        }
    };
    for (const QByteArray &way : spellings.constFirst()) {
        eachWith(way, [&](qsizetype line) {
            if (!isOutdated(line)) {
                note(m_places[size_t(line)], lineAt(line));
            }
        });
    }
    for (const Newer &newer : m_newer) {
        note(newer.place, newer.text);
    }
    return isAny;
}

QList<base::Id> ProductTextSelect::inOrder(const Fits &fits) const
{
    std::array<qsizetype, size_t(Fit::None) + 1> begins{};
    for (const Fit fit : fits) {
        ++begins[size_t(fit)];
    }
    std::exclusive_scan(begins.begin(), begins.end(), begins.begin(), qsizetype(0));
    QList<base::Id> result(begins[size_t(Fit::None)]);
    base::Id *const ids = result.data();
    for (size_t place = 0; place < fits.size(); ++place) {
        if (fits[place] != Fit::None) {
            ids[begins[size_t(fits[place])]++] = place < m_lines.size()
                ? m_ids.at(m_lines[place])
                : m_added.at(qsizetype(place - m_lines.size()));
        }
    }
    return result;
}

QList<base::Id> ProductTextSelect::find(const base::SearchWords &words) const
{
    Fits fits(size_t(m_ids.size() + m_added.size()), Fit::None);
    const bool isAny = !words.isEmpty() && (findExactly(words, fits) || findSimilar(words, fits));
    return isAny ? inOrder(fits) : QList<base::Id>();
}

} // namespace catalog
