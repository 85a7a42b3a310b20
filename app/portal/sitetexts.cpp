// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/sitetexts.h"

#include "app/portal/sitewords.h"
#include "models/exchange/numberreader.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

Q_LOGGING_CATEGORY(lcTexts, "supplierdesk.portal.texts")

} // namespace

SiteTexts::SiteTexts(const QString &language)
    : m_language(language),
      m_locale(language == u"de"_s ? QLocale(QLocale::German, QLocale::Germany)
                                   : QLocale(QLocale::English, QLocale::UnitedKingdom)),
      m_translator(std::make_unique<QTranslator>()),
      m_countries(std::make_unique<QTranslator>())
{
    if (!m_translator->load(u":/i18n/supplierdesk-portal_%1.qm"_s.arg(language))
        || !m_countries->load(u":/i18n/countries_%1.qm"_s.arg(language))) {
        qCWarning(lcTexts) << "no texts for" << language;
    }
    for (const SiteWord &word : siteWords()) {
        m_words.insert(QString::fromLatin1(word.key), translated(word.text));
    }
    for (const SiteWord &word : siteUnits()) {
        m_units.insert(QString::fromLatin1(word.key), translated(word.text));
    }
    for (const SiteWord &word : siteStates()) {
        m_states.insert(QString::fromLatin1(word.key), translated(word.text));
    }
}

QString SiteTexts::translated(const char *text, int count) const
{
    QString found = m_translator->translate("portal", text, nullptr, count);
    if (found.isEmpty()) {
        found = QString::fromUtf8(text);
    }
    return count < 0 ? found : found.replace(u"%n"_s, m_locale.toString(count));
}

QString SiteTexts::fieldName(const char *label) const
{
    const QString name = m_translator->translate("FieldNames", label);
    return name.isEmpty() ? QString::fromUtf8(label) : name;
}

QString SiteTexts::country(const QString &code) const
{
    const QString name = m_countries->translate("Countries", code.toLatin1().constData());
    return name.isEmpty() ? code : name;
}

QString SiteTexts::counted(const QString &key, qint64 count) const
{
    for (const SiteWord &word : siteCounts()) {
        if (key == QLatin1StringView(word.key)) {
            return translated(word.text, int(std::min<qint64>(count, 2'000'000'000)));
        }
    }
    return m_locale.toString(count);
}

QString SiteTexts::money(const base::Money &money) const
{
    const QString code = money.currency().code();
    const QString symbol = code == u"EUR"_s ? u"€"_s
        : code == u"USD"_s                  ? u"$"_s
        : code == u"GBP"_s                  ? u"£"_s
                                            : code;
    const bool before = m_language == u"en"_s && symbol.size() == 1;
    const QString amount = money.toText(m_locale);
    return before ? symbol + amount : amount + QChar(QChar::Nbsp) + symbol;
}

QString SiteTexts::price(const base::Money &amount, qint64 basis) const
{
    return basis == 1 ? money(amount) : u"%1 / %2"_s.arg(money(amount), m_locale.toString(basis));
}

QString SiteTexts::priceUnit(const QString &code, qint64 basis) const
{
    return basis == 1 ? unit(code) : m_locale.toString(basis) + QChar(QChar::Nbsp) + unit(code);
}

QString SiteTexts::number(const base::Quantity &quantity) const
{
    return quantity.toText(m_locale);
}

base::Result<qint64> SiteTexts::parseNumber(const QString &text) const
{
    return exchange::NumberReader(m_locale).read(text, exchange::NumberField::quantity());
}

QString SiteTexts::quantity(const base::Quantity &quantity) const
{
    return number(quantity) + QChar(QChar::Nbsp) + unit(quantity.unit());
}

QString SiteTexts::decimal(const QString &plainText) const
{
    // Attributes keep the decimals they were written with.
    const auto parsed = base::decimal::parse(plainText, 6);
    return parsed.ok() ? base::decimal::toText(*parsed, 6, 0, m_locale) : plainText;
}

QString SiteTexts::date(const QDate &date) const
{
    return m_language == u"de"_s ? m_locale.toString(date, u"dd.MM.yyyy"_s)
                                 : m_locale.toString(date, u"d MMM yyyy"_s);
}

QString SiteTexts::dateTime(const QDateTime &instant) const
{
    const QDateTime time = instant.toLocalTime();
    return date(time.date()) + u", "_s + time.toString(u"HH:mm"_s);
}

SiteLanguages::SiteLanguages() : m_english(u"en"_s), m_german(u"de"_s) { }

bool SiteLanguages::isKnown(const QString &language)
{
    return language == u"en"_s || language == u"de"_s;
}

const SiteTexts &SiteLanguages::texts(const QString &language) const
{
    return language == u"de"_s ? m_german : m_english;
}

const SiteTexts &SiteLanguages::best(const QString &chosen, const QByteArray &acceptLanguage) const
{
    if (isKnown(chosen)) {
        return texts(chosen);
    }
    QString best = u"en"_s;
    double bestQuality = 0;
    const QList<QByteArray> parts = acceptLanguage.left(500).split(',');
    for (const QByteArray &part : parts) {
        const QList<QByteArray> pieces = part.trimmed().split(';');
        const QString language = QString::fromLatin1(pieces.first().trimmed().toLower().left(2));
        double quality = 1;
        if (pieces.size() > 1 && pieces.at(1).trimmed().startsWith("q=")) {
            quality = pieces.at(1).trimmed().mid(2).toDouble();
        }
        if (isKnown(language) && quality > bestQuality) {
            best = language;
            bestQuality = quality;
        }
    }
    return texts(best);
}

} // namespace portal
