// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/medialistmodel.h"

#include "models/media/videofile.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace media {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString details(const Asset &asset)
{
    const QString duration = durationText(asset.durationMs);
    return duration.isEmpty() ? sizeText(asset.bytes) : duration + u" · "_s + sizeText(asset.bytes);
}

} // namespace

MediaListModel::MediaListModel(store::Store &store, QObject *parent)
    : ListModel(store, MediaRepository::list,
                {
                    Shows(tr("File name"), &MediaRow::asset, &Asset::fileName)
                        .withToolTip([](const MediaRow &row) { return row.asset.altText; })
                        .sortedBy(u"m.file_name"_s),
                    Shows(tr("Type"),
                          [](const MediaRow &row) {
                              return row.asset.mime.section(u'/', 1).section(u'+', 0, 0).toUpper();
                          }),
                    //: Column title: width and height of a picture
                    Shows(tr("Dimensions"),
                          [](const MediaRow &row) {
                              const Asset &asset = row.asset;
                              //: Width × height of a picture in pixels
                              return asset.isPicture()
                                  ? tr("%1 × %2").arg(records::cellText(asset.width),
                                                      records::cellText(asset.height))
                                  : durationText(asset.durationMs);
                          }),
                    Shows(tr("Size"), [](const MediaRow &row) { return sizeText(row.asset.bytes); })
                        .asNumber(),
                    //: Column title: how many products show a picture
                    Shows(tr("Products"), &MediaRow::uses),
                    // Ids are time-ordered: they stand for the order of adding.
                    Shows(tr("Added"), &MediaRow::asset, &Asset::addedAt).sortedBy(u"m.id"_s),
                },
                AddedColumn, Qt::DescendingOrder, parent)
{
}

QVariant MediaListModel::cell(const MediaRow &row, int column, int role) const
{
    const Asset &asset = row.asset;
    switch (role) {
    case HashRole:
        return asset.sha256;
    case AltTextRole:
        return asset.altText;
    case IsPictureRole:
        return asset.isPicture();
    case IsVideoRole:
        return asset.isVideo();
    case DetailsRole:
        return details(asset);
    default:
        return ListModel::cell(row, column, role);
    }
}

} // namespace media

#include "moc_medialistmodel.cpp"
