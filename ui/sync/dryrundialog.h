// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/difftable.h"
#include "ui/widgets/readingorder.h"

class QLabel;
class QTreeWidget;

namespace syncui {

//! What a sync would do with one record.
struct PlannedRecord
{
    enum class Kind { New, Changed, Removed, Same, Problem };
    Kind kind = Kind::Same;
    QString system;
    QString entity; //!< in words
    QString key;
    QString title;
    QString problem; //!< a sentence, for Problem
    QList<DiffLine> changes;
};

//! The answer to "What would be sent?": records by system, each with the fields that change.
class DryRunDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    explicit DryRunDialog(QWidget *parent = nullptr);

    //! \a waiting: how many wait in all, when the records are only the first of them.
    void setRecords(const QList<PlannedRecord> &records, qint64 waiting);

private:
    QLabel *m_summary = nullptr;
    QTreeWidget *m_tree = nullptr;
};

} // namespace syncui
