// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/views.h"
#include "models/records/listlook.h"

#include <QToolButton>

class QMenu;

namespace widgets {

//! Chooses the view that a list is looked at with, and keeps views: save, save as, rename, share,
//! delete, open the list with it. Says by a dot that the list looks otherwise than its view.
class ViewsButton final : public QToolButton
{
    Q_OBJECT
public:
    //! The list behind it.
    struct Looks
    {
        std::function<records::ListLook()> now;
        //! Nothing: as it is without a view.
        std::function<void(const std::optional<records::ListLook> &look)> show;
        //! Does the list look so?
        std::function<bool(const records::ListLook &look)> isLike;
    };
    //! \a list: what views call it ("customers").
    ViewsButton(const QString &list, Looks looks, QWidget *parent = nullptr);

    //! Hidden until then. The list is opened with the person's default, unless it is narrowed.
    void setViews(people::Views &views);
    [[nodiscard]] const std::optional<people::View> &current() const { return m_current; }
    [[nodiscard]] bool isModified() const;
    void choose(base::Id view);
    //! A list may be narrower than the name of its view.
    [[nodiscard]] QSize minimumSizeHint() const override;
    //! The list looks otherwise, or again as it did.
    void tell();

private:
    void follow();
    void fill();
    void fillChoice();
    void fillKeeping();
    QAction *add(const QString &text, const QString &name, const std::function<void()> &does);
    void ask(const people::View &view);

    const QString m_list;
    const Looks m_looks;
    people::Views *m_views = nullptr;
    QMenu *m_menu = nullptr;
    std::optional<people::View> m_current; //!< as it was when the list followed it last
    base::Id m_made; //!< is about to be there and current
    bool m_isOpened = false; //!< the default has been asked for
};

} // namespace widgets
