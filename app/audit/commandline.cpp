// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/commandline.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace audit::commandline {

namespace {

constexpr int MostDays = 36'500;

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"audit-dir"_s,
         u"Folder for the audit log: sign-ins, refused requests and changes, one file a day; "
         "beside the database by default."_s,
         u"DIR"_s},
        {u"audit-days"_s, u"How many days the audit log is kept."_s, u"N"_s,
         QString::number(Options().days)},
    });
}

base::Result<Options> options(const QCommandLineParser &parser, const QString &database)
{
    Options options;
    const QFileInfo file(database);
    options.folder = parser.isSet(u"audit-dir"_s)
        ? parser.value(u"audit-dir"_s)
        : file.absolutePath() + u'/' + file.completeBaseName() + u".audit"_s;
    bool ok = false;
    options.days = parser.value(u"audit-days"_s).toInt(&ok);
    if (!ok || options.days < 1 || options.days > MostDays) {
        return base::failure(base::ErrorCode::Value_BadFormat,
                             u"--audit-days must be a number from 1 to %1."_s.arg(MostDays));
    }
    return options;
}

} // namespace audit::commandline
