// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/videofile.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace media {

namespace {

constexpr qint64 BoxHead = 8;
constexpr int MostBoxes = 1000; // of one level; a file that has more is made to keep us busy

quint32 number(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

//! Type of an ISO base media file by its brands.
QString typeOfBrands(const QByteArray &head)
{
    const qsizetype end = std::min<qsizetype>(number(head, 0), head.size());
    const QByteArray major = head.mid(8, 4);
    if (major == "qt  ") {
        return u"video/quicktime"_s;
    }
    if (major.startsWith("M4A") || major.startsWith("M4B")) {
        return {}; // sound alone
    }
    const auto isVideo = [](const QByteArray &brand) {
        static const QByteArrayList known{"isom", "mp41", "mp42", "mp71", "mmp4", "avc1",
                                          "dash", "MSNV", "M4V ", "M4VH", "M4VP", "F4V "};
        return known.contains(brand) || (brand.startsWith("iso") && brand.at(3) >= '2')
            || brand.startsWith("3gp");
    };
    // The major brand stands at 8, the version at 12, then those it is compatible with.
    for (qsizetype at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
        if (isVideo(head.mid(at, 4))) {
            return u"video/mp4"_s;
        }
    }
    return {};
}

//! Name of the document type that an EBML header gives.
QByteArray documentType(const QByteArray &head)
{
    const qsizetype at = head.first(std::min<qsizetype>(head.size(), 128)).indexOf("\x42\x82");
    if (at < 0 || at + 3 > head.size()) {
        return {};
    }
    return head.mid(at + 3, quint8(head.at(at + 2)) & 0x7f);
}

struct Box
{
    QByteArray type;
    qint64 content = 0; //!< where it begins
    qint64 end = 0;
};

std::optional<Box> boxAt(QIODevice &file, qint64 at, qint64 end)
{
    if (at + BoxHead > end || !file.seek(at)) {
        return {};
    }
    const QByteArray head = file.read(16);
    if (head.size() < BoxHead) {
        return {};
    }
    Box box{.type = head.mid(4, 4), .content = at + BoxHead, .end = at + number(head, 0)};
    if (number(head, 0) == 0) {
        box.end = end; // the last one
    } else if (number(head, 0) == 1 && head.size() == 16) {
        const auto size = qFromBigEndian<quint64>(head.constData() + 8);
        if (size > quint64(end - at)) {
            return {};
        }
        box.content += 8;
        box.end = at + qint64(size);
    }
    return box.end > at && box.content <= box.end && box.end <= end ? std::optional(box)
                                                                    : std::nullopt;
}

std::optional<Box> findBox(QIODevice &file, qint64 from, qint64 end, const QByteArray &type)
{
    for (int count = 0; count < MostBoxes; ++count) {
        const auto box = boxAt(file, from, end);
        if (!box || box->type == type) {
            return box;
        }
        from = box->end;
    }
    return {};
}

} // namespace

QString videoType(const QByteArray &head)
{
    if (head.size() < 16) {
        return {};
    }
    if (head.startsWith("\x1a\x45\xdf\xa3")) {
        return documentType(head) == "webm" ? u"video/webm"_s : QString();
    }
    const QByteArray box = head.mid(4, 4);
    if (box == "ftyp") {
        const quint32 size = number(head, 0);
        return size >= 16 && size <= VideoHeadSize ? typeOfBrands(head) : QString();
    }
    // QuickTime was there before it had brands.
    return box == "moov" || box == "mdat" || box == "wide" ? u"video/quicktime"_s : QString();
}

qint64 videoDurationMs(QIODevice &file)
{
    const auto movie = findBox(file, 0, file.size(), "moov");
    const auto header
        = movie ? findBox(file, movie->content, movie->end, "mvhd") : std::optional<Box>();
    if (!header || !file.seek(header->content)) {
        return 0;
    }
    const QByteArray content = file.read(32);
    if (content.size() < 32) {
        return 0;
    }
    // Version 1 has times and durations of 64 bits.
    const bool isLong = content.at(0) == 1;
    const quint32 scale = number(content, isLong ? 20 : 12);
    const quint64 duration
        = isLong ? qFromBigEndian<quint64>(content.constData() + 24) : number(content, 16);
    const quint64 unknown = isLong ? std::numeric_limits<quint64>::max()
                                   : quint64(std::numeric_limits<quint32>::max());
    if (scale == 0 || duration == unknown
        || duration > quint64(std::numeric_limits<qint64>::max()) / 1000) {
        return 0;
    }
    return qint64(duration * 1000 / scale);
}

QString durationText(qint64 durationMs)
{
    if (durationMs <= 0) {
        return {};
    }
    const qint64 seconds = std::max<qint64>(1, (durationMs + 500) / 1000);
    const auto two = [](qint64 value) { return QString::number(value).rightJustified(2, u'0'); };
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    return hours > 0 ? u"%1:%2:%3"_s.arg(hours).arg(two(minutes), two(seconds % 60))
                     : u"%1:%2"_s.arg(minutes).arg(two(seconds % 60));
}

} // namespace media
