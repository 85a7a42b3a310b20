// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordsearch.h"

namespace shell {

//! What was chosen in the command palette last, newest first; kept in QSettings for each company.
class RecentChoices
{
public:
    static constexpr qsizetype Kept = 12;

    struct Choice
    {
        QString key; //!< of a command; "entity:id" of a record
        RecordHit record; //!< without an entity for a command
        bool operator==(const Choice &) const = default;
    };

    //! \a company: the group in QSettings, e.g. "companies/3f2a".
    explicit RecentChoices(QString company);

    [[nodiscard]] const QList<Choice> &all() const { return m_all; }
    //! 0 is the newest; -1 was not chosen lately.
    [[nodiscard]] qsizetype rank(const QString &key) const;
    void add(const Choice &choice);

private:
    QString m_group;
    QList<Choice> m_all;
};

[[nodiscard]] QString keyOf(const RecordHit &record);

} // namespace shell
