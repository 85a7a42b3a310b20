// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/output.h"

#include "models/base/instants.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTextStream>

#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace worker::output {

static std::atomic<bool> isJson = false;

//! One write, so that lines of two threads do not mix.
static void logLine(const QString &level, const QString &text, QJsonObject fields = {})
{
    fields.insert(u"time"_s, base::instantText(QDateTime::currentDateTimeUtc()));
    fields.insert(u"level"_s, level);
    fields.insert(u"message"_s, text);
    const QByteArray bytes = QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

static void logMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString level = type == QtDebugMsg ? u"debug"_s
        : type == QtInfoMsg                  ? u"info"_s
        : type == QtWarningMsg               ? u"warning"_s
                                             : u"error"_s;
    logLine(level, text, {{u"category"_s, QString::fromLatin1(context.category)}});
}

void logAsJson()
{
    isJson = true;
    qInstallMessageHandler(logMessage);
}

void line(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

void problem(const QString &text)
{
    if (isJson) {
        logLine(u"error"_s, text);
    } else {
        QTextStream(stderr) << "supplierdesk-sync: " << text << Qt::endl;
    }
}

void event(const QString &text, const QJsonObject &fields)
{
    if (isJson) {
        logLine(u"info"_s, text, fields);
    } else {
        line(text);
    }
}

} // namespace worker::output
