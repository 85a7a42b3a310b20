// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/medialistmodel.h"

#include "models/media/videofile.h"
#include "models/store/cellalignment.h"

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

MediaListModel::MediaListModel(store::Store &store, QObject *parent) : PagedModel(store, parent) { }

void MediaListModel::setQuery(const MediaQuery &query)
{
    if (m_query != query) {
        m_query = query;
        restart();
    }
}

int MediaListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MediaListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool isNumber = section == SizeColumn || section == UsesColumn;
    if (role == Qt::TextAlignmentRole) {
        return store::cellAlignment(isNumber);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case FileNameColumn:
        return tr("File name");
    case TypeColumn:
        return tr("Type");
    case DimensionsColumn:
        //: Column title: width and height of a picture
        return tr("Dimensions");
    case SizeColumn:
        return tr("Size");
    case UsesColumn:
        //: Column title: how many products show a picture
        return tr("Products");
    case AddedColumn:
        return tr("Added");
    default:
        return {};
    }
}

void MediaListModel::sort(int column, Qt::SortOrder order)
{
    MediaQuery query = m_query;
    if (column == FileNameColumn) {
        query.sort = MediaQuery::Sort::FileName;
    } else if (column == AddedColumn) {
        query.sort = MediaQuery::Sort::Added;
    } else {
        return; // has no index: a million rows would have to be sorted
    }
    query.descending = order == Qt::DescendingOrder;
    setQuery(query);
}

MediaListModel::IdsQuery MediaListModel::idsQuery() const
{
    return [query = m_query](store::Database &db, qint64 limit) {
        return MediaRepository(db).ids(query, limit);
    };
}

MediaListModel::RowsQuery MediaListModel::rowsQuery() const
{
    return [](store::Database &db,
              const QList<base::Id> &ids) -> base::Result<QHash<base::Id, MediaRow>> {
        const MediaRepository repository(db);
        SD_TRY_VALUE(const QList<Asset> media, repository.load(ids));
        SD_TRY_VALUE(const auto uses, repository.useCounts(ids));
        QHash<base::Id, MediaRow> rows;
        for (const Asset &asset : media) {
            rows.insert(asset.id, {.asset = asset, .uses = uses.value(asset.id)});
        }
        return rows;
    };
}

QVariant MediaListModel::cell(const MediaRow &row, int column, int role) const
{
    const QLocale locale;
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
    case StateRole:
        return row.uses > 0 ? QString() : u"unused"_s;
    case Qt::ToolTipRole:
        return column == FileNameColumn ? asset.altText : QString();
    case Qt::TextAlignmentRole:
        return store::cellAlignment(column == SizeColumn || column == UsesColumn);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case FileNameColumn:
        return asset.fileName;
    case TypeColumn:
        return asset.mime.section(u'/', 1).section(u'+', 0, 0).toUpper();
    case DimensionsColumn:
        //: Width × height of a picture in pixels
        return asset.isPicture()
            ? tr("%1 × %2").arg(locale.toString(asset.width), locale.toString(asset.height))
            : durationText(asset.durationMs);
    case SizeColumn:
        return sizeText(asset.bytes);
    case UsesColumn:
        return locale.toString(row.uses);
    case AddedColumn:
        return locale.toString(asset.addedAt.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

} // namespace media

#include "moc_medialistmodel.cpp"
