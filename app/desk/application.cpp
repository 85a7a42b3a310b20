// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"

#include "ui/text/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace desk {

void prepareApplication(QApplication &application)
{
    QApplication::setOrganizationName(u"SupplierDesk"_s);
    QApplication::setApplicationName(u"supplierdesk"_s);
    QApplication::setApplicationDisplayName(u"SupplierDesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(SD_VERSION));
    QApplication::setDesktopFileName(u"supplierdesk"_s);

    text::installTranslations();
    widgets::Theme::instance().install(application);
}

} // namespace desk
