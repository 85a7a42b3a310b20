// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QMetaType>

#include <optional>

namespace syncing {

//! How far the contents of media are that go to portals beside the records. A plain value.
struct UploadStatus
{
    QString fileName; //!< under way; empty = none
    QString system; //!< name of where it goes
    qint64 sent = 0; //!< bytes of it that are there
    qint64 total = 0; //!< bytes of it
    qint64 waiting = 0; //!< contents that are not there yet, over all systems, with this one
    bool paused = false;
    std::optional<base::Error> problem; //!< why it waits; tried again by itself
};

} // namespace syncing

Q_DECLARE_METATYPE(syncing::UploadStatus)
