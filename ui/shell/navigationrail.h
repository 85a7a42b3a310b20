// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace shell {

//! The pages at the left edge: icon and word, or icons only. The choice is remembered; in a small
//! window they are icons until somebody wants the words.
class NavigationRail final : public QFrame
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    //! \a action shows the page and is checkable; not owned. Pages set apart stand at the bottom.
    void addPage(const QString &id, QAction *action, bool atBottom = false);
    void setBadge(const QString &id, qint64 count);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed || m_narrow; }
    void setCollapsed(bool collapsed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString buttonText(const QString &id) const;
    void updateButtons();

    QVBoxLayout *m_top = nullptr;
    QVBoxLayout *m_bottom = nullptr;
    QToolButton *m_collapse = nullptr;
    QHash<QString, QToolButton *> m_buttons;
    QHash<QString, qint64> m_counts;
    bool m_collapsed = false;
    bool m_narrow = false; // is the window
    bool m_wasNarrow = false;
};

} // namespace shell
