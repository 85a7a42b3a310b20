// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/crashnotice.h"

#include "app/desk/crashlog.h"
#include "ui/widgets/ask.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QUrl>

namespace desk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(desk::CrashNotice)
};

} // namespace

void offerCrashReport(QWidget *window, const QString &folder)
{
    const auto found = crashlog::newest(folder);
    if (!found) {
        return;
    }
    const QString report = crashlog::putAside(*found);
    widgets::ask(window,
                 {.title = Words::tr("SupplierDesk ended unexpectedly last time"),
                  .text = Words::tr(
                      "Saved changes are safe. A report shows where in the program it happened; it "
                      "contains no company data. Please send it to your administrator."),
                  .accept = Words::tr("Show report"),
                  .reject = Words::tr("Delete report"),
                  .cancel = Words::tr("Not now")},
                 [report](widgets::Answer answer) {
                     if (answer == widgets::Answer::Accept) {
                         QDesktopServices::openUrl(QUrl::fromLocalFile(report));
                     } else if (answer == widgets::Answer::Reject) {
                         QFile::remove(report);
                     }
                 });
}

} // namespace desk
