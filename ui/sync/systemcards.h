// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncstatus.h"
#include "models/sync/uploadstatus.h"

#include <QWidget>

class QHBoxLayout;

namespace syncui {

class SystemCard;
class UploadCard;

//! One card for each system and one for the uploads, side by side.
class SystemCards final : public QWidget
{
    Q_OBJECT
public:
    //! \a mayEdit: may this user pause the uploads?
    explicit SystemCards(bool mayEdit, QWidget *parent = nullptr);

    void setStatus(const syncing::SyncStatus &status);
    void setUploads(const syncing::UploadStatus &status);

Q_SIGNALS:
    //! What failed at this system?
    void failedRequested(base::Id system);
    void pauseUploadsRequested(bool paused);

private:
    QHBoxLayout *m_row = nullptr;
    QList<SystemCard *> m_cards;
    UploadCard *m_uploads = nullptr;
};

} // namespace syncui
