// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace records {

//! How somebody looks at a list: what narrows it, how it is sorted, which columns it has. A plain
//! value; filters and columns go by codes that stay the same in every language and version.
struct ListLook
{
    struct Column
    {
        QString code;
        int width = 0; //!< in pixels; 0: as the list has it
        bool shown = true;
        bool pinned = false; //!< stays at the left while the others scroll sideways

        bool operator==(const Column &) const = default;
    };

    QString search;
    QMap<QString, QString> filters; //!< what each filter asks for, by its code; never empty texts
    QList<Column> columns; //!< from left to right; empty: as the list has them
    QString sortedBy; //!< code of a column; empty: as the list is by itself
    bool descending = false;

    bool operator==(const ListLook &) const = default;

    //! For the database; the inverse of parse().
    [[nodiscard]] QString toText() const;
    //! What of a text can be understood; what a newer program has added is left out.
    [[nodiscard]] static ListLook parse(const QString &text);
};

} // namespace records
