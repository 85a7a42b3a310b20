// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncstatus.h"

#include <QToolButton>

namespace syncui {

//! The sync in the status bar of the main window: connected or not, how much waits, whether
//! something failed. A click asks for the Sync page.
class StatusWidget final : public QToolButton
{
    Q_OBJECT
public:
    explicit StatusWidget(QWidget *parent = nullptr);
    void setStatus(const syncing::SyncStatus &status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();
    syncing::SyncStatus m_status;
};

} // namespace syncui
