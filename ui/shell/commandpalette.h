// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordsearch.h"

#include <QFrame>

class QAction;
class QLineEdit;
class QListView;
class QTimer;

namespace shell {

class CommandModel;

//! Ctrl+K: type a few letters of an action, a page or a record, Return does it. Lies over the
//! window; Esc or a click elsewhere closes it.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    //! \a records may be null: then only actions are offered. Not owned.
    CommandPalette(RecordSearch *records, QWidget *window);

    void open(const QList<QAction *> &actions);

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
    CommandModel *m_model = nullptr;
    QTimer *m_pause = nullptr;
};

} // namespace shell
