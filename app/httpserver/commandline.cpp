// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/commandline.h"

#include "app/httpserver/addresses.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <limits>
#include <variant>

using namespace Qt::StringLiterals;

namespace httpserver::commandline {

namespace {

//! The limits by the names that --limit knows.
struct NamedLimit
{
    const char *name;
    std::variant<int Limits::*, qint64 Limits::*> member;
};
constexpr std::array AllLimits{
    NamedLimit{"connections", &Limits::connections},
    NamedLimit{"connections-per-address", &Limits::perAddress},
    NamedLimit{"header-bytes", &Limits::headerBytes},
    NamedLimit{"header-fields", &Limits::headerFields},
    NamedLimit{"header-seconds", &Limits::headerSeconds},
    NamedLimit{"idle-seconds", &Limits::idleSeconds},
    NamedLimit{"request-seconds", &Limits::requestSeconds},
    NamedLimit{"grace-seconds", &Limits::graceSeconds},
    NamedLimit{"bytes-per-second", &Limits::bytesPerSecond},
    NamedLimit{"drain-bytes", &Limits::drainBytes},
    NamedLimit{"drain-seconds", &Limits::drainSeconds},
    NamedLimit{"queue", &Limits::queue},
    NamedLimit{"password-queue", &Limits::passwordQueue},
    NamedLimit{"queue-seconds", &Limits::queueSeconds},
};

base::Error wrong(const QString &sentence)
{
    return base::failure(base::ErrorCode::Value_BadFormat, sentence);
}

QString limitsHelp()
{
    const Limits limits;
    QStringList texts;
    for (const NamedLimit &limit : AllLimits) {
        const qint64 value
            = std::visit([&limits](auto member) { return qint64(limits.*member); }, limit.member);
        texts.append(u"%1=%2"_s.arg(QString::fromLatin1(limit.name)).arg(value));
    }
    return texts.join(u", "_s);
}

base::Result<void> setLimit(Limits &limits, const QString &text)
{
    const QString name = text.section(u'=', 0, 0);
    const auto found = std::find_if(AllLimits.begin(), AllLimits.end(), [&name](const auto &limit) {
        return name == QLatin1StringView(limit.name);
    });
    bool ok = false;
    const qint64 value = text.section(u'=', 1).toLongLong(&ok);
    if (found == AllLimits.end()) {
        return wrong(u"There is no limit “%1”. See --help."_s.arg(name));
    }
    if (!ok || value < 1 || value > std::numeric_limits<int>::max()) {
        return wrong(u"--limit %1 wants a number from 1 to %2."_s.arg(name).arg(
            std::numeric_limits<int>::max()));
    }
    std::visit(
        [&limits, value](auto member) {
            limits.*member = static_cast<std::remove_reference_t<decltype(limits.*member)>>(value);
        },
        found->member);
    return {};
}

} // namespace

void addOptions(QCommandLineParser &parser, int defaultPort, bool tls)
{
    parser.addOptions({
        {u"host"_s, u"Address to listen on."_s, u"ADDRESS"_s, u"127.0.0.1"_s},
        {u"port"_s, u"Port to listen on; 0 is any free one."_s, u"N"_s,
         QString::number(defaultPort)},
        {u"allow-host"_s,
         u"Name that browsers may use for this server, such as shop.example.com; may be repeated. "
         "Without it, the address listened on (and localhost when that is this machine's own)."_s,
         u"NAME[:PORT]"_s},
        {u"trusted-proxy"_s,
         u"Address or network of a reverse proxy whose X-Forwarded-For and X-Forwarded-Proto are "
         "believed; may be repeated."_s,
         u"ADDRESS[/BITS]"_s},
        {u"list-routes"_s, u"Print every route with who may call it, and end."_s},
        {u"limit"_s, u"Changes a limit; may be repeated. Limits: "_s + limitsHelp() + u'.',
         u"NAME=N"_s},
    });
    if (tls) {
        parser.addOptions({
            {u"certificate"_s,
             u"Certificate chain in PEM; with --key the server speaks HTTPS. Renewed files are "
             "read without a restart."_s,
             u"FILE"_s},
            {u"key"_s, u"Private key in PEM."_s, u"FILE"_s},
        });
    }
}

base::Result<Options> options(const QCommandLineParser &parser)
{
    Options options;
    options.host = parser.value(u"host"_s);
    bool ok = false;
    options.port = parser.value(u"port"_s).toInt(&ok);
    if (!ok || options.port < 0 || options.port > 65535) {
        return wrong(u"--port must be a number from 0 to 65535."_s);
    }
    options.hosts = parser.values(u"allow-host"_s);
    options.trustedProxies = parser.values(u"trusted-proxy"_s);
    if (const auto networks = parseNetworks(options.trustedProxies); !networks.ok()) {
        return wrong(u"--trusted-proxy wants an address or a network such as 10.0.0.0/8, not "
                     "“%1”."_s.arg(networks.error().detail));
    }
    const QStringList limits = parser.values(u"limit"_s);
    for (const QString &limit : limits) {
        SD_TRY(setLimit(options.limits, limit));
    }
    if (parser.optionNames().contains(u"certificate"_s)
        || parser.optionNames().contains(u"key"_s)) {
        options.certificateFile = parser.value(u"certificate"_s);
        options.keyFile = parser.value(u"key"_s);
        if (options.certificateFile.isEmpty() != options.keyFile.isEmpty()) {
            return wrong(u"--certificate and --key go together."_s);
        }
    }
    return options;
}

} // namespace httpserver::commandline
