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

QString details(const Medium &medium)
{
    const QString duration = durationText(medium.durationMs);
    return duration.isEmpty() ? sizeText(medium.bytes)
                              : duration + u" · "_s + sizeText(medium.bytes);
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
        SD_TRY_VALUE(const QList<Medium> media, repository.load(ids));
        SD_TRY_VALUE(const auto uses, repository.useCounts(ids));
        QHash<base::Id, MediaRow> rows;
        for (const Medium &medium : media) {
            rows.insert(medium.id, {.medium = medium, .uses = uses.value(medium.id)});
        }
        return rows;
    };
}

QVariant MediaListModel::cell(const MediaRow &row, int column, int role) const
{
    const QLocale locale;
    const Medium &medium = row.medium;
    switch (role) {
    case HashRole:
        return medium.sha256;
    case AltTextRole:
        return medium.altText;
    case IsPictureRole:
        return medium.isPicture();
    case IsVideoRole:
        return medium.isVideo();
    case DetailsRole:
        return details(medium);
    case StateRole:
        return row.uses > 0 ? QString() : u"unused"_s;
    case Qt::ToolTipRole:
        return column == FileNameColumn ? medium.altText : QString();
    case Qt::TextAlignmentRole:
        return store::cellAlignment(column == SizeColumn || column == UsesColumn);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case FileNameColumn:
        return medium.fileName;
    case TypeColumn:
        return medium.mime.section(u'/', 1).section(u'+', 0, 0).toUpper();
    case DimensionsColumn:
        //: Width × height of a picture in pixels
        return medium.isPicture()
            ? tr("%1 × %2").arg(locale.toString(medium.width), locale.toString(medium.height))
            : durationText(medium.durationMs);
    case SizeColumn:
        return sizeText(medium.bytes);
    case UsesColumn:
        return locale.toString(row.uses);
    case AddedColumn:
        return locale.toString(medium.addedAt.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

} // namespace media

#include "moc_medialistmodel.cpp"
