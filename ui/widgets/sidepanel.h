// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keyhelp.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace widgets {

//! Details of the selected record beside its list: title, subtitle, actions, a body that scrolls,
//! and a footer that stays. Put it into a PanelSplitter.
class SidePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    //! A sentence between header and body that stays, e.g. who owns the record; empty hides it.
    void setNote(const QString &note);
    //! Beside the title, e.g. a Badge; owned.
    void addTitleWidget(QWidget *widget);
    //! Icon button (its word as tooltip) in the panel's header. Not owned.
    void addHeaderAction(QAction *action);
    //! What scrolls; owned. Replaces and deletes the one before.
    void setBody(QWidget *body);
    //! For another record.
    void scrollToTop();
    //! Stays at the bottom, e.g. Save and Discard; owned.
    void setFooter(QWidget *footer);
    //! Footer made of buttons, the first one filled. Actions are not owned.
    void setFooterActions(const QList<QAction *> &actions);
    [[nodiscard]] static QList<KeyHelp> keyHelp();

Q_SIGNALS:
    //! The cross was pressed, or Esc inside.
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitWidth();

    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QWidget *m_noteRow = nullptr;
    QLabel *m_note = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QHBoxLayout *m_actions = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_footer = nullptr;
};

} // namespace widgets
