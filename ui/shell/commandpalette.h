// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandmodel.h"

#include <QFrame>

class QLineEdit;
class QListView;
class QTimer;

namespace shell {

//! Ctrl+K: type a few letters of an action, a page, a setting or a record, Return does it. What
//! was chosen lately comes first. Lies over the window; Esc or a click elsewhere closes it.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    //! \a records may be null: then only commands are offered. Not owned. \a company: the group of
    //! QSettings that keeps what was chosen.
    CommandPalette(RecordSearch *records, const QString &company, QWidget *window);

    void open(const QList<Command> &commands);
    //! More of them, found while it is open.
    void add(const QList<Command> &commands);

Q_SIGNALS:
    void recordChosen(const QString &entity, base::Id record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void showRecords(const QString &text, const QList<RecordHit> &hits);
    void fit();
    void choose(int row);
    void moveCurrent(int steps);

    RecordSearch *m_records = nullptr;
    QLineEdit *m_input = nullptr;
    QListView *m_list = nullptr;
    RecentChoices m_recent;
    CommandModel *m_model = nullptr;
    QList<Command> m_commands;
    QTimer *m_pause = nullptr;
};

} // namespace shell
