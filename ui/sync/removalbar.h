// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncstatus.h"

#include <QWidget>

class QVBoxLayout;

namespace syncui {

//! Asks a person about records that a system does not list any more and that are too many to be
//! removed without one: a sentence for each list, and both answers. Hidden when there is nothing.
class RemovalBar final : public QWidget
{
    Q_OBJECT
public:
    //! \a mayEdit: may this user answer?
    explicit RemovalBar(bool mayEdit, QWidget *parent = nullptr);

    void setStatus(const syncing::SyncStatus &status);
    //! What was decided about \a hold could not be stored: it may be answered again.
    void askAgain(const syncing::RemovalHold &hold);

Q_SIGNALS:
    //! \a system is the name of the system.
    void decided(const syncing::RemovalHold &hold, const QString &system, bool remove);

private:
    void addQuestion(const syncing::RemovalHold &hold, const QString &system);

    const bool m_mayEdit;
    QVBoxLayout *m_layout = nullptr;
    QList<syncing::RemovalHold> m_holds;
    QList<QWidget *> m_questions; // of m_holds
};

} // namespace syncui
