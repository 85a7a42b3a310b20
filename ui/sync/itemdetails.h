// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncitem.h"
#include "ui/sync/difftable.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace syncui {

//! One record on its way: where it goes, since when it waits, what went wrong and what to do, and
//! what would be sent now.
class ItemDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit ItemDetails(QWidget *parent = nullptr);

    void setItem(const syncing::SyncItem &item);
    void setContent(const QList<DiffLine> &lines);
    //! The content cannot be told, and why.
    void setContentProblem(const QString &sentence);

private:
    QLabel *addRow(const QString &title, const QString &name);

    QFormLayout *m_form = nullptr;
    QLabel *m_way = nullptr;
    QLabel *m_kind = nullptr;
    QLabel *m_queued = nullptr;
    QLabel *m_attempts = nullptr;
    QLabel *m_next = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_detail = nullptr;
    QLabel *m_contentTitle = nullptr;
    QLabel *m_contentProblem = nullptr;
    DiffTable *m_content = nullptr;
};

} // namespace syncui
