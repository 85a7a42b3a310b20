// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemView;
class QKeyEvent;

namespace widgets {

class Page;
class SearchField;
class SidePanel;

//! The parts that a page shows now, found in what is in sight: a page that is added, or a tab of
//! one, needs no line for them. Any may be null. UI thread.
struct PageParts
{
    SearchField *search = nullptr;
    QAbstractItemView *list = nullptr; //!< the largest one that is in no panel
    SidePanel *panel = nullptr;
};
[[nodiscard]] PageParts partsOf(const QWidget &page);

//! Keys that mean the same on every page, wherever its focus is. They come here only when what has
//! the focus made nothing of them:
//! Ctrl+S saves; Ctrl+N makes what the tab in sight is of; F6 and Shift+F6 go to the next part and
//! the one before (search, list, panel); Enter and Down lead from the search into the list; F2
//! leads from the list into the panel's form.
class PageKeys final : public QObject
{
    Q_OBJECT
public:
    //! Goes with \a page.
    explicit PageKeys(Page &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool take(const QKeyEvent &event);
    void goToPart(const PageParts &parts, int step);

    Page &m_page;
};

} // namespace widgets
