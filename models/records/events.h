// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change.h"

#include <QObject>

namespace records {

//! The one stream of what changed in the database that is open, whoever changed it. Lists, panels
//! and the sync follow it. UI thread.
class Events final : public QObject
{
    Q_OBJECT
public:
    enum class Origin {
        Edit, //!< the person at this desk
        Undo,
        Redo,
        OtherDesk, //!< somebody else at the same database
        Sync,
    };
    Q_ENUM(Origin)
    using QObject::QObject;

    [[nodiscard]] static bool isOwn(Origin origin) { return origin <= Origin::Redo; }

Q_SIGNALS:
    //! Written: whoever shows one of the records in \a changes reads it anew.
    void changed(const store::ChangeSet &changes, records::Events::Origin origin);
};

} // namespace records
