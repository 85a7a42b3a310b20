// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancesection.h"

#include "ui/text/language.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::Theme;

namespace settings {

AppearanceSection::AppearanceSection(QWidget *parent) : QWidget(parent)
{
    auto *theme = new QComboBox(this);
    theme->setObjectName(u"themeBox"_s);
    theme->addItem(tr("As the system"), int(Theme::Mode::System));
    theme->addItem(tr("Light"), int(Theme::Mode::Light));
    theme->addItem(tr("Dark"), int(Theme::Mode::Dark));
    auto *density = new QComboBox(this);
    density->setObjectName(u"densityBox"_s);
    density->addItem(tr("Comfortable"), int(Theme::Density::Comfortable));
    density->addItem(tr("Compact"), int(Theme::Density::Compact));
    auto *language = new QComboBox(this);
    language->setObjectName(u"languageBox"_s);
    for (const text::Language &one : text::languages()) {
        language->addItem(one.name, one.code);
    }
    language->setCurrentIndex(std::max(0, language->findData(text::chosenLanguage())));
    const auto showTheme = [theme, density] {
        theme->setCurrentIndex(theme->findData(int(Theme::instance().mode())));
        density->setCurrentIndex(density->findData(int(Theme::instance().density())));
    };
    showTheme();
    auto *languageField = new widgets::FormField(tr("Language"), language, this);
    languageField->setHint(tr("Changes when SupplierDesk is started again"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new widgets::FormField(tr("Theme"), theme, this));
    layout->addWidget(new widgets::FormField(tr("Rows of tables"), density, this));
    layout->addWidget(languageField);
    layout->addStretch(1);
    connect(theme, &QComboBox::activated, this,
            [theme] { Theme::instance().setMode(Theme::Mode(theme->currentData().toInt())); });
    connect(density, &QComboBox::activated, this, [density] {
        Theme::instance().setDensity(Theme::Density(density->currentData().toInt()));
    });
    connect(language, &QComboBox::activated, this,
            [language] { text::chooseLanguage(language->currentData().toString()); });
    connect(&Theme::instance(), &Theme::changed, this, showTheme);
}

} // namespace settings

#include "moc_appearancesection.cpp"
