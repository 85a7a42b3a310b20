// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/mediarepository.h"
#include "models/records/listmodel.h"

namespace media {

//! All media, windowed (see store::PagedModelBase). Sorted only by what has an index: there may be
//! a million. UI thread only.
class MediaListModel final : public records::ListModel<MediaRow, MediaFilter>
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
    };
    Q_ENUM(Column)
    enum Role {
        HashRole = FirstOwnRole, //!< SHA-256 of the content
        AltTextRole,
        IsPictureRole, //!< bool; false for documents and videos
        IsVideoRole, //!< bool
        DetailsRole, //!< what a tile says in place of a picture: "1:23 · 85 MB"
    };

    explicit MediaListModel(store::Store &store, QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant cell(const MediaRow &row, int column, int role) const override;
};

} // namespace media
