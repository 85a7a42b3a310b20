// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/producttextselect.h"

#include "models/catalog/productselect.h"

#include <QByteArrayMatcher>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr qint64 ProductsAtOnce = 8000; // some 10 milliseconds; pages are read between
constexpr qint64 MostNewer = 20'000; // more, and it is quicker to read all anew
// A transaction takes its time before others that end earlier, and is seen after them.
constexpr qint64 LongestTransactionMs = 60'000;
constexpr char End = '\n';

QByteArray folded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

} // namespace

ProductTextSelect::Entry ProductTextSelect::entryOf(const store::Rows &rows)
{
    Entry entry;
    entry.text = folded(rows.text(1)) + ' ';
    entry.name = entry.text.size();
    entry.text += folded(rows.text(2) + u' ' + rows.text(3) + u' ' + rows.text(4));
    entry.text.replace(End, ' ');
    entry.text += End;
    return entry;
}

base::Result<qint64> ProductTextSelect::changeCounter(store::Database &db) const
{
    SD_TRY_VALUE(store::Rows rows, db.select(db.dialect().changeCounterQuery()));
    return rows.next() ? rows.integer(0) : 0;
}

void ProductTextSelect::forget()
{
    *this = {};
}

base::Result<bool> ProductTextSelect::readSome(store::Database &db)
{
    if (m_complete || db.dialect().changeCounterQuery().isEmpty()) {
        return true;
    }
    if (m_ids.isEmpty()) {
        SD_TRY_VALUE(store::Rows youngest, db.select(u"SELECT max(changed_at) FROM product"_s));
        m_stamp = youngest.next() ? youngest.integer(0) : 0;
    }
    const qint64 last = m_ids.isEmpty() ? 0 : m_ids.last().value();
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT id, sku, name, gtin, brand FROM product WHERE id > ? "
                           "ORDER BY id LIMIT ?"_s,
                           {last, ProductsAtOnce}));
    qint64 count = 0;
    for (; rows.next(); ++count) {
        const Entry entry = entryOf(rows);
        if (m_text.size() + entry.text.size() > qsizetype(std::numeric_limits<quint32>::max())
            || entry.name > std::numeric_limits<quint16>::max()) {
            return true; // stays incomplete: the index searches
        }
        m_text += entry.text;
        m_ends.push_back(quint32(m_text.size()));
        m_names.push_back(quint16(entry.name));
        m_ids += rows.id(0);
    }
    m_complete = count < ProductsAtOnce;
    if (m_complete) {
        m_text.squeeze();
        m_ends.shrink_to_fit();
        m_names.shrink_to_fit();
        m_ids.squeeze();
    }
    return m_complete;
}

base::Result<bool> ProductTextSelect::catchUp(store::Database &db)
{
    if (!m_complete) {
        return false;
    }
    SD_TRY_VALUE(const qint64 counter, changeCounter(db));
    if (counter == m_counter) {
        return true;
    }
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT id, sku, name, gtin, brand, changed_at FROM product "
                           "WHERE changed_at >= ?"_s,
                           {m_stamp - LongestTransactionMs}));
    while (rows.next()) {
        put(rows.id(0), entryOf(rows));
        m_stamp = std::max(m_stamp, rows.integer(5));
    }
    SD_TRY_VALUE(store::Rows total, db.select(u"SELECT count(*) FROM product"_s));
    const bool allSeen = total.next() && total.integer(0) == m_ids.size() + m_added;
    if (!allSeen || m_newer.size() >= MostNewer) {
        forget(); // products have gone, or very many have changed
        return false;
    }
    m_counter = counter;
    return true;
}

void ProductTextSelect::put(base::Id id, const Entry &entry)
{
    const auto place = std::lower_bound(m_ids.cbegin(), m_ids.cend(), id);
    if (place == m_ids.cend() || *place != id) {
        m_added += m_newer.contains(id) ? 0 : 1;
    } else if (!m_newer.contains(id)) {
        const auto at = size_t(place - m_ids.cbegin());
        const qsizetype begin = at == 0 ? 0 : m_ends[at - 1];
        if (QByteArrayView(m_text).sliced(begin, m_ends[at] - begin) == entry.text) {
            return; // something else of it has changed
        }
    }
    m_newer.insert(id, entry);
}

QList<base::Id> ProductTextSelect::find(const QString &text) const
{
    const QByteArray needle = folded(text);
    if (needle.isEmpty() || needle.contains(End)) {
        return {};
    }
    const bool atBeginning = text.size() < ProductSelect::ShortestSubstring;
    const std::vector<bool> isHit = atBeginning ? hitsAtBeginning(needle) : hitsInside(needle);
    QList<base::Id> result;
    for (size_t i = 0; i < isHit.size(); ++i) {
        if (isHit[i] && (m_newer.isEmpty() || !m_newer.contains(m_ids.at(qsizetype(i))))) {
            result += m_ids.at(qsizetype(i));
        }
    }
    const qsizetype old = result.size();
    for (const auto &[id, entry] : m_newer.asKeyValueRange()) {
        const bool fits = atBeginning
            ? entry.text.startsWith(needle) || entry.text.indexOf(needle, entry.name) == entry.name
            : entry.text.contains(needle);
        if (fits) {
            result += id;
        }
    }
    if (result.size() > old) {
        std::sort(result.begin(), result.end());
    }
    return result;
}

std::vector<bool> ProductTextSelect::hitsInside(const QByteArray &needle) const
{
    std::vector<bool> isHit(m_ends.size());
    const QByteArrayMatcher matcher(needle);
    size_t at = 0;
    for (qsizetype place = matcher.indexIn(m_text); place >= 0;
         place = matcher.indexIn(m_text, m_ends[at])) {
        while (m_ends[at] <= size_t(place)) {
            ++at;
        }
        isHit[at] = true;
    }
    return isHit;
}

std::vector<bool> ProductTextSelect::hitsAtBeginning(const QByteArray &needle) const
{
    std::vector<bool> isHit(m_ends.size());
    const std::string_view wanted(needle.constData(), size_t(needle.size()));
    const std::string_view all(m_text.constData(), size_t(m_text.size()));
    size_t begin = 0;
    for (size_t i = 0; i < m_ends.size(); ++i) {
        const std::string_view one = all.substr(begin, m_ends[i] - begin);
        isHit[i] = one.starts_with(wanted) || one.substr(m_names[i]).starts_with(wanted);
        begin = m_ends[i];
    }
    return isHit;
}

} // namespace catalog
