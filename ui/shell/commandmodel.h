// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recentchoices.h"

#include <QAbstractListModel>
#include <QIcon>
#include <QPointer>

#include <functional>

class QAction;

namespace shell {

//! One thing that the command palette can do: an action, a place to go to, or a record to show.
struct Command
{
    QString key; //!< lasting, for what was chosen lately
    QString title;
    QString detail; //!< kind of record, section of the settings
    QIcon icon;
    QPointer<QAction> action = {}; //!< null where \a go does it
    std::function<void()> go = {};
    RecordHit record = {}; //!< without an entity where it is none
};

//! The command that triggers \a action.
[[nodiscard]] Command commandOf(QAction *action);

//! What the command palette lists: what was chosen lately, commands whose words match what was
//! typed, then records.
class CommandModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, ShortcutRole };

    //! \a recent lives longer.
    explicit CommandModel(const RecentChoices &recent, QObject *parent = nullptr);

    //! Those there are; disabled and hidden ones are left out when shown.
    void setCommands(const QList<Command> &commands);
    void setFilter(const QString &text);
    void setRecords(const QList<RecordHit> &hits);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    //! Null for a row that is none.
    [[nodiscard]] const Command *command(int row) const;

private:
    const RecentChoices &m_recent;
    QList<Command> m_all;
    QList<Command> m_shown;
    qsizetype m_found = 0; // records at the end of m_shown
};

} // namespace shell
