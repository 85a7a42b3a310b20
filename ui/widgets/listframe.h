// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/records/listlook.h"

#include <QWidget>

#include <optional>

class QMenu;
class QStackedLayout;
class QVBoxLayout;

namespace people {
class Views;
}

namespace widgets {

class ListFilters;
class SelectionBar;
class TableView;
class ViewsButton;

//! A list with what every list has: above it its view, what it is filtered by, its columns – and,
//! while several rows are selected, what can be done with these in place of that; "Show only …" in
//! its context menu; what it says when nothing matches.
class ListFrame final : public QWidget
{
    Q_OBJECT
public:
    struct Names
    {
        QString list; //!< as views call it: "customers"
        QString noMatch; //!< "No customers match"
    };
    //! \a table becomes part of it, its model is set; \a filters outlive it.
    ListFrame(const Names &names, TableView *table, ListFilters &filters,
              QWidget *parent = nullptr);

    //! What is below the bar, in place of the table alone.
    void setBody(QWidget *body);
    //! For several selected rows. Not owned.
    void addSelectionAction(QAction *action);
    //! What a person may choose from; outlives the frame. Without it there is no choice.
    void setViews(people::Views &views);
    [[nodiscard]] ViewsButton &views() const { return *m_views; }
    //! Shows the list, where it is in a tab, with a view.
    void open(base::Id view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBar();
    void connectTable();
    void showSelection();
    void showNarrowing();
    void showMenu(const QPoint &at);
    void fillMenu(QMenu *menu);
    [[nodiscard]] records::ListLook look() const;
    void show(const std::optional<records::ListLook> &look);
    void sortBy(const records::ListLook &look);
    [[nodiscard]] bool isLike(const records::ListLook &look) const;

    const Names m_names;
    TableView *m_table = nullptr;
    ListFilters &m_filters;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_body = nullptr;
    QStackedLayout *m_bars = nullptr;
    ViewsButton *m_views = nullptr;
    SelectionBar *m_selection = nullptr;
    QAction *m_clear = nullptr;
    records::ListLook m_standard; //!< how it is sorted without a view
};

} // namespace widgets
