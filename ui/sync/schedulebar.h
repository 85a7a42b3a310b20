// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncsettings.h"

#include <QWidget>

class QComboBox;
class QTimeEdit;

namespace syncui {

//! When the desk asks the systems by itself, and how fast media may go, in one row.
class ScheduleBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ScheduleBar(bool mayEdit, QWidget *parent = nullptr);

    //! Shows what is stored; not while somebody is typing a time.
    void setSettings(const syncing::SyncSettings &settings);

Q_SIGNALS:
    //! Somebody has chosen otherwise.
    void settingsChanged(const syncing::SyncSettings &settings);

private:
    [[nodiscard]] QComboBox *addBox(const QString &name, const QString &what);
    void makeHours();
    void showHours(bool some);
    void tell();

    syncing::SyncSettings m_settings;
    const bool m_mayEdit;
    QComboBox *m_interval = nullptr;
    QComboBox *m_when = nullptr;
    QWidget *m_hours = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    QComboBox *m_mediaLimit = nullptr;
};

} // namespace syncui
