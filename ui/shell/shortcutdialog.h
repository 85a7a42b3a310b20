// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readingorder.h"

class QGridLayout;
class QLabel;
class QMenu;
namespace widgets {
class Page;
}

namespace shell {

//! The keyboard map: the shortcuts of the menus and of the page shown, as their actions have them,
//! and the keys that lists and fields read. Searched by what a key does; copied as text.
class ShortcutDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    //! \a page may be null.
    ShortcutDialog(const QList<QMenu *> &menus, const widgets::Page *page, QWidget *parent);

    //! What is in view: a line for each group, and one for each of its keys.
    [[nodiscard]] QString text() const;

private:
    struct Row
    {
        QLabel *what = nullptr;
        QLabel *keys = nullptr;
    };
    struct Group
    {
        QLabel *title = nullptr;
        QList<Row> rows;
    };

    void addGroup(const QString &title);
    void addRow(const QString &what, const QList<QKeySequence> &keys);
    void addMenus(const QList<QMenu *> &menus);
    void addPage(const widgets::Page &page);
    void search(const QString &text);

    QGridLayout *m_grid = nullptr;
    QList<Group> m_groups;
};

} // namespace shell
