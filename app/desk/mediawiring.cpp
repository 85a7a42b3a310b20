// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/mediawiring.h"

#include "app/desk/services.h"
#include "models/media/thumbnailer.h"
#include "ui/media/mediapage.h"

namespace desk {

widgets::Page *makeMediaPage(Services &services, QWidget *parent)
{
    auto *list = new media::MediaListModel(services.store);
    auto *editor = new media::MediaEditor(services.store, services.edits, services.ids,
                                          services.clock, services.mediaFiles);
    auto *page = new mediaui::MediaPage({.list = *list,
                                         .editor = *editor,
                                         .edits = services.edits,
                                         .thumbnails = services.thumbnails},
                                        parent);
    // Behind the page's own widgets, so that these go first.
    list->setParent(page);
    editor->setParent(page);
    return page;
}

} // namespace desk
