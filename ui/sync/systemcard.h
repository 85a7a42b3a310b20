// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncstatus.h"
#include "ui/sync/statuscard.h"

namespace syncui {

//! How the desk stands with one system: state in a word, last agreement, what waits and what
//! failed, progress of the round under way, and the problem with what to do about it.
class SystemCard final : public StatusCard
{
    Q_OBJECT
public:
    explicit SystemCard(QWidget *parent = nullptr);

    void show(const syncing::SystemStatus &status, bool paused);

Q_SIGNALS:
    //! The failed records of this system are to be shown.
    void failedRequested(base::Id system);

private:
    void showProblem(const syncing::SystemStatus &status);

    syncing::SystemStatus m_status;
    bool m_paused = false;
    QLabel *m_last = nullptr;
    QLabel *m_pending = nullptr;
    QLabel *m_failed = nullptr;
};

//! Word of the state for a badge and its text: "synced", "offline" …
[[nodiscard]] QString stateWord(const syncing::SystemStatus &status);
//! "just now", "5 minutes ago", or date and time; "never" when invalid.
[[nodiscard]] QString sinceText(const QDateTime &instant);

} // namespace syncui
