// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordsearch.h"

#include <QAbstractListModel>
#include <QPointer>

class QAction;

namespace shell {

//! What the command palette lists: actions whose words match what was typed, then records.
class CommandModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, ShortcutRole };

    explicit CommandModel(QObject *parent = nullptr);

    //! The actions there are; disabled and hidden ones are left out when shown.
    void setActions(const QList<QAction *> &actions);
    void setFilter(const QString &text);
    void setRecords(const QList<RecordHit> &hits);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    //! The action of a row, or null when it is a record.
    [[nodiscard]] QAction *action(int row) const;
    [[nodiscard]] const RecordHit *record(int row) const;

private:
    QList<QPointer<QAction>> m_actions;
    QList<QPointer<QAction>> m_shown;
    QList<RecordHit> m_records;
};

} // namespace shell
