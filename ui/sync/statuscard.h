// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace widgets {
class IconLabel;
class Badge;
} // namespace widgets

namespace syncui {

//! What the cards of the Sync page have in common: icon, title and state in a word, a line of
//! numbers, the problem in a sentence, a thin bar for the progress.
class StatusCard : public QFrame
{
    Q_OBJECT
protected:
    explicit StatusCard(QWidget *parent);

    void setIcon(const QString &name);
    //! Shows \a sentence; hidden when empty.
    void setProblem(const QString &sentence);

    QLabel *m_title = nullptr;
    widgets::Badge *m_state = nullptr;
    QHBoxLayout *m_head = nullptr;
    QHBoxLayout *m_numbers = nullptr; //!< the line below the title
    QLabel *m_problem = nullptr;
    QProgressBar *m_progress = nullptr; //!< keeps its place when hidden

private:
    widgets::IconLabel *m_icon = nullptr;
};

} // namespace syncui
