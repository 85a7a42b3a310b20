// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wrk.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

QString found(const QString &program)
{
    QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty()) {
        path = QStandardPaths::findExecutable(program, {u"/usr/sbin"_s});
    }
    if (path.isEmpty()) {
        qFatal("%s is missing: install Debian's package of that name", qPrintable(program));
    }
    return path;
}

void writeFile(const QString &name, const QByteArray &text)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("%s: %s", qPrintable(name), qPrintable(file.errorString()));
    }
}

QByteArray script(const Page &page)
{
    QByteArray text;
    for (const QByteArray &field : page.fields) {
        const qsizetype colon = field.indexOf(':');
        text += "wrk.headers[\"" + field.left(colon) + "\"] = \"" + field.mid(colon + 1).trimmed()
            + "\"\n";
    }
    return text + R"(done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("\nmeasured %d %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write))
end
)";
}

} // namespace

Load wrk(const Page &page, int port, int connections, int seconds)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"script.lua"_s);
    writeFile(file, script(page));
    static const QString program = found(u"wrk"_s);
    const QByteArray output = outputOf(
        program,
        {u"-t2"_s, u"-c%1"_s.arg(connections), u"-d%1s"_s.arg(seconds), u"--timeout"_s, u"5s"_s,
         u"-s"_s, file, u"http://127.0.0.1:%1%2"_s.arg(port).arg(QString::fromLatin1(page.path))});
    const qsizetype at = output.indexOf("\nmeasured ");
    const QByteArrayList numbers = output.mid(at + 10).simplified().split(' ');
    if (at < 0 || numbers.size() != 6) {
        qFatal("wrk: %s", output.constData());
    }
    const auto number = [&numbers](int i) { return numbers.at(i).toLongLong(); };
    return {.requests = number(0),
            .perSecond = double(number(0)) * 1e6 / double(number(1)),
            .p50 = double(number(2)) / 1000,
            .p99 = double(number(3)) / 1000,
            .refused = number(4),
            .broken = number(5)};
}

Nginx::Nginx(const QByteArray &content)
{
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
    }
    writeFile(m_folder.filePath(u"page.html"_s), content);
    const QByteArray folder = m_folder.path().toUtf8();
    // Its workers would not reach the folder as somebody else.
    const QByteArray user = ::geteuid() == 0 ? "user root;\n" : "";
    writeFile(m_folder.filePath(u"nginx.conf"_s),
              user + "daemon off;\nworker_processes 2;\nworker_rlimit_nofile 8192;\npid " + folder
                  + "/pid;\nerror_log " + folder
                  + "/error.log;\nevents { worker_connections 4096; }\nhttp {\n"
                    "  access_log off; sendfile on; tcp_nopush on; default_type text/html;\n"
                    "  keepalive_requests 100000000; open_file_cache max=10;\n"
                    "  client_body_temp_path "
                  + folder + "/t1; proxy_temp_path " + folder + "/t2;\n  fastcgi_temp_path "
                  + folder + "/t3; uwsgi_temp_path " + folder + "/t4; scgi_temp_path " + folder
                  + "/t5;\n  server { listen 127.0.0.1:" + QByteArray::number(m_port)
                  + " backlog=4096; root " + folder + "; }\n}\n");
    m_process.start(found(u"nginx"_s),
                    {u"-p"_s, m_folder.path(), u"-e"_s, m_folder.filePath(u"error.log"_s), u"-c"_s,
                     m_folder.filePath(u"nginx.conf"_s)});
    for (int i = 0; i < 100; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(m_port));
        if (socket.waitForConnected(1000)) {
            return;
        }
        m_process.waitForFinished(50);
    }
    qFatal("nginx does not start: %s", m_process.readAllStandardError().constData());
}

Nginx::~Nginx()
{
    m_process.terminate();
    m_process.waitForFinished(5000);
}

} // namespace bench
