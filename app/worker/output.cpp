// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/output.h"

#include <QTextStream>

#include <cstdio>

namespace worker::output {

void line(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

void problem(const QString &text)
{
    QTextStream(stderr) << "supplierdesk-sync: " << text << Qt::endl;
}

} // namespace worker::output
