// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace text {

//! A language the program can be shown in. \a code "" follows the system.
struct Language
{
    QString code; //!< "en", "de"
    QString name; //!< in that language
};

[[nodiscard]] QList<Language> languages();
//! The user's choice (QSettings), "" for the system's.
[[nodiscard]] QString chosenLanguage();
//! Remembered; shows after the next start.
void chooseLanguage(const QString &code);
//! Installs the translations of the chosen language, of the program (":/i18n") and of Qt, and
//! makes its number and date formats the default. Call once, after the application was made and
//! its name set.
void installTranslations();

} // namespace text
