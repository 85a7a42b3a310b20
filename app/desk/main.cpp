// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/startup.h"
#include "ui/text/errortext.h"

#include <QApplication>
#include <QTextStream>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    desk::prepareApplication(application);

    const auto line = desk::CommandLine::parse(QApplication::arguments());
    if (!line) {
        QTextStream(stderr) << text::sentence(line.error()) << Qt::endl;
        return 2;
    }
    desk::Startup startup(*line);
    startup.start();
    return QApplication::exec();
}
