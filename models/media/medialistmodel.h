// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/mediarepository.h"
#include "models/store/pagedmodel.h"

namespace media {

//! An asset and how many products show it.
struct MediaRow
{
    Asset asset;
    qint64 uses = 0;
};

//! All media, windowed (see store::PagedModelBase). UI thread only.
class MediaListModel final : public store::PagedModel<MediaRow>
{
    Q_OBJECT
public:
    enum Column {
        FileNameColumn,
        TypeColumn,
        DimensionsColumn,
        SizeColumn,
        UsesColumn,
        AddedColumn,
        ColumnCount
    };
    enum Role {
        HashRole = FirstOwnRole, //!< SHA-256 of the content
        AltTextRole,
        IsPictureRole, //!< bool; false for documents and videos
        IsVideoRole, //!< bool
        DetailsRole, //!< what a tile says in place of a picture: "1:23 · 85 MB"
    };

    explicit MediaListModel(store::Store &store, QObject *parent = nullptr);

    [[nodiscard]] const MediaQuery &query() const { return m_query; }
    //! Asks anew when it differs.
    void setQuery(const MediaQuery &query);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const MediaRow &row, int column, int role) const override;

private:
    MediaQuery m_query;
};

} // namespace media
