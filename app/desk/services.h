// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/money.h"
#include "models/people/session.h"
#include "models/people/views.h"
#include "models/records/editservice.h"
#include "models/store/changelog.h"
#include "models/store/store.h"

namespace media {
class MediaFiles;
class Thumbnailer;
} // namespace media
namespace rest {
class SecretStore;
}
namespace engine {
class SyncEngine;
}

namespace desk {

//! What the pages of the desk are built from. Everything lives longer than the main window;
//! UI thread unless the members' own headers say more.
struct Services
{
    const base::Clock &clock;
    base::IdMaker &ids;
    int node; //!< of the ids made here
    store::Store &store;
    const store::RecordWriters &writers;
    const store::ChangeLog &log;
    const people::Session &session;
    records::EditService &edits;
    people::Views &views;
    media::MediaFiles &mediaFiles;
    media::Thumbnailer &thumbnails;
    rest::SecretStore &secrets;
    engine::SyncEngine &sync;
    base::Currency currency; //!< the company's own
};

} // namespace desk
