// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

#include <optional>

namespace syncui {

//! One field in the words of the contract, before and after; nothing = not there.
struct DiffLine
{
    QString field;
    std::optional<QString> before;
    std::optional<QString> after;

    [[nodiscard]] bool isChange() const { return before != after; }
};

//! Fields beside each other, as a system has them and as they would be sent. What changes stands
//! first, with a mark and in strong type, so that it does not hang on colour.
class DiffTable final : public QTableWidget
{
    Q_OBJECT
public:
    explicit DiffTable(QWidget *parent = nullptr);

    void setLines(const QList<DiffLine> &lines);
};

} // namespace syncui
