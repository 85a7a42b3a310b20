// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/curlupload.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace bench {

void makeVideo(const QString &path, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("%s", qPrintable(file.errorString()));
    }
    QByteArray piece(1024 * 1024, '\0');
    quint32 state = 1;
    for (qint64 left = bytes; left > 0; left -= piece.size()) {
        for (char &byte : piece) {
            byte = char((state = state * 1664525 + 1013904223) >> 24);
        }
        if (left == bytes) {
            piece.replace(4, 4, "ftyp");
        }
        file.write(piece.constData(), std::min<qint64>(left, piece.size()));
    }
}

double curlSeconds(const QString &path, const QString &sha256, const support::ServerProcess &portal)
{
    const QString uploads = portal.url().toString() + u"/api/v1/asset-uploads"_s;
    const QStringList common{u"-sSf"_s,
                             u"-o"_s,
                             u"/dev/null"_s,
                             u"-H"_s,
                             u"Authorization: Bearer "_s + QString::fromLatin1(portal.token()),
                             u"-H"_s,
                             u"Tus-Resumable: 1.0.0"_s};
    QElapsedTimer timer;
    timer.start();
    const int created = QProcess::execute(
        u"curl"_s,
        common
            + QStringList{u"-X"_s, u"POST"_s, u"-H"_s, u"Idempotency-Key: bench-sync"_s, u"-H"_s,
                          u"Upload-Length: %1"_s.arg(QFileInfo(path).size()), u"-H"_s,
                          u"Upload-Metadata: sha256 "_s
                              + QString::fromLatin1(sha256.toLatin1().toBase64()),
                          uploads});
    const int sent = QProcess::execute(
        u"curl"_s,
        common
            + QStringList{u"-X"_s, u"PATCH"_s, u"-H"_s, u"Expect:"_s, u"-H"_s,
                          u"Content-Type: application/offset+octet-stream"_s, u"-H"_s,
                          u"Upload-Offset: 0"_s, u"-T"_s, path, uploads + u'/' + sha256});
    if (created != 0 || sent != 0) {
        qFatal("curl: %d %d", created, sent);
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace bench
