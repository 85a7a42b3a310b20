// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/searchtext.h"
#include "models/catalog/wordset.h"
#include "models/store/database.h"

#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace catalog {

//! The texts that a product search looks at – SKU, name, GTIN, brand, as base::SearchWords compares
//! them – of all products in memory, some 80 bytes a product: walking through them takes a few
//! hundredths of a second for a million products, whatever is searched and whatever the server. No
//! index of a server knows two letters, accents and the best match. Belongs to a reading thread,
//! whose connection keeps one (Database::kept()). Errors: store errors.
class ProductTextSelect
{
public:
    //! Reads the next few thousand products; true when there is nothing left to read.
    [[nodiscard]] base::Result<bool> readSome(store::Database &db);
    //! Whether they can be searched now: all are there, and what has changed since was read too.
    [[nodiscard]] base::Result<bool> catchUp(store::Database &db);
    //! What the database said about changes when they were last caught up with.
    [[nodiscard]] const QString &changeCounter() const { return m_counter; }

    //! Ids of the products that hold all \a words, the best match first, equally good ones by name;
    //! what was added since the texts were read is the last of its kind. When there are none, those
    //! that hold words spelled much like these.
    [[nodiscard]] QList<base::Id> find(const base::SearchWords &words) const;

private:
    struct Newer
    {
        QByteArray text;
        quint32 place = 0;
    };
    using Fit = base::SearchWords::Fit;
    using Fits = std::vector<Fit>; // of the places

    void forget();
    [[nodiscard]] base::Result<bool> readTexts(store::Database &db);
    [[nodiscard]] base::Result<bool> readOrder(store::Database &db);
    void put(base::Id id, const QByteArray &text);
    //! -1 when it is not among the lines.
    [[nodiscard]] qsizetype lineOf(base::Id id) const;
    [[nodiscard]] QByteArrayView lineAt(qsizetype line) const;
    //! Calls \a take for each line that holds \a word.
    template <typename Take>
    void eachWith(const QByteArray &word, Take take) const;
    [[nodiscard]] bool isOutdated(qsizetype line) const;
    //! False when there are none.
    [[nodiscard]] bool findExactly(const base::SearchWords &words, Fits &fits) const;
    [[nodiscard]] bool findSimilar(const base::SearchWords &words, Fits &fits) const;
    [[nodiscard]] QList<base::Id> inOrder(const Fits &fits) const;

    QByteArray m_text; // one line after the other
    std::vector<quint32> m_ends; // behind the line feeds; 4 GB are 50 million products
    QList<base::Id> m_ids; // of the lines, ascending
    std::vector<quint32> m_lines; // by name: the place of a product is its index here
    std::vector<quint32> m_places; // of the lines
    std::array<quint32, 256> m_frequency{}; // of the bytes of the text
    WordSet m_words;
    QHash<base::Id, Newer> m_newer; // instead of a line, or a further one
    QList<base::Id> m_added; // of the further ones; their places follow those of the lines
    std::optional<std::pair<QString, base::Id>> m_lastInOrder; // read so far
    QString m_counter;
    qint64 m_stamp = 0; // youngest change seen
    bool m_hasTexts = false;
    bool m_complete = false;
};

} // namespace catalog
