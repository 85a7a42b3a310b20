// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QDate>
#include <QHash>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace portal {

//! Everything the site says in one language: words, and how amounts and dates are written.
//! Made at start, read by all server threads.
class SiteTexts
{
public:
    //! "en" or "de".
    explicit SiteTexts(const QString &language);

    [[nodiscard]] const QString &language() const { return m_language; }
    //! All words for the templates, by key ("addToCart").
    [[nodiscard]] const QHash<QString, QString> &words() const { return m_words; }
    [[nodiscard]] QString word(const QString &key) const { return m_words.value(key); }
    //! A sentence with a count in it: "products", "lines" …
    [[nodiscard]] QString counted(const QString &key, qint64 count) const;

    [[nodiscard]] QString money(const base::Money &money) const;
    //! "€1.25", or "€1.25 / 1,000" for a price of so many units.
    [[nodiscard]] QString price(const base::Money &amount, qint64 basis) const;
    //! What a price is for: "piece", or "1,000 pieces".
    [[nodiscard]] QString priceUnit(const QString &code, qint64 basis) const;
    [[nodiscard]] QString number(const base::Quantity &quantity) const;
    //! "12 pcs"
    [[nodiscard]] QString quantity(const base::Quantity &quantity) const;
    //! What a visitor typed, in thousandths. Errors as exchange::NumberReader::read().
    [[nodiscard]] base::Result<qint64> parseNumber(const QString &text) const;
    //! Name of a UN/ECE Rec 20 code; the code itself when it has none here.
    [[nodiscard]] QString unit(const QString &code) const { return m_units.value(code, code); }
    [[nodiscard]] QString decimal(const QString &plainText) const;
    [[nodiscard]] QString date(const QDate &date) const;
    [[nodiscard]] QString dateTime(const QDateTime &instant) const;
    //! "Shipped" for "shipped"; of orders and invoices.
    [[nodiscard]] QString state(const QString &word) const { return m_states.value(word, word); }

    //! What a product's description calls a field ("Country of origin").
    [[nodiscard]] QString fieldName(const char *label) const;
    //! Name of a country; the code itself when it is none.
    [[nodiscard]] QString country(const QString &code) const;

private:
    [[nodiscard]] QString translated(const char *text, int count = -1) const;
    QString m_language;
    QLocale m_locale;
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<QTranslator> m_countries;
    QHash<QString, QString> m_words;
    QHash<QString, QString> m_units; // by code
    QHash<QString, QString> m_states; // by word of the contract
};

//! The texts of all languages, and which one a visitor gets.
class SiteLanguages
{
public:
    SiteLanguages();
    [[nodiscard]] const SiteTexts &texts(const QString &language) const;
    //! \a chosen when the visitor chose one, else the best of Accept-Language, else English.
    [[nodiscard]] const SiteTexts &best(const QString &chosen,
                                        const QByteArray &acceptLanguage) const;
    [[nodiscard]] static bool isKnown(const QString &language);
    [[nodiscard]] QList<const SiteTexts *> all() const { return {&m_english, &m_german}; }

private:
    SiteTexts m_english;
    SiteTexts m_german;
};

} // namespace portal
