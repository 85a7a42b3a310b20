// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/uploadstatus.h"
#include "ui/sync/statuscard.h"

class QToolButton;

namespace syncui {

//! How far the contents of pictures and videos are that go to portals beside the records: the file
//! under way with its progress, how many wait, what is wrong; a button that lets them rest. Hidden
//! while there is nothing to tell.
class UploadCard final : public StatusCard
{
    Q_OBJECT
public:
    //! \a mayEdit: may this user let uploads rest?
    explicit UploadCard(bool mayEdit, QWidget *parent = nullptr);

    void setStatus(const syncing::UploadStatus &status);

Q_SIGNALS:
    void pauseRequested(bool paused);

private:
    void refresh();

    syncing::UploadStatus m_status;
    QToolButton *m_pause = nullptr;
    QLabel *m_file = nullptr;
    QLabel *m_amount = nullptr;
};

} // namespace syncui
