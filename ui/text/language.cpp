// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

//! A resource of a static library must be asked for, outside any namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(i18n);
}

namespace text {
namespace {

constexpr auto LanguageKey = "appearance/language"_L1;

bool install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    return translator->load(locale, name, u"_"_s, folder)
        && QCoreApplication::installTranslator(translator.release());
}

} // namespace

QList<Language> languages()
{
    return {
        {QString(), QCoreApplication::translate("Language", "As the system")},
        {u"en"_s, u"English"_s},
        {u"de"_s, u"Deutsch"_s},
    };
}

QString chosenLanguage()
{
    return QSettings().value(LanguageKey).toString();
}

void chooseLanguage(const QString &code)
{
    QSettings().setValue(LanguageKey, code);
}

void installTranslations()
{
    initTranslations();
    const QString chosen = chosenLanguage();
    const QLocale system = QLocale::system();
    // A chosen language keeps the system's country where it fits (de_AT stays de_AT).
    const QLocale wanted(chosen);
    const QLocale locale
        = chosen.isEmpty() || wanted.language() == system.language() ? system : wanted;
    QLocale::setDefault(locale);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // Who reads another language reads English, with its plural forms.
    for (const QString &catalog : {u"countries"_s, u"supplierdesk"_s}) {
        if (!install(locale, catalog, u":/i18n"_s)) {
            install(QLocale(QLocale::English), catalog, u":/i18n"_s);
        }
    }
}

} // namespace text
