// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace widgets {

class IconLabel;

//! Says what belongs into an empty place and offers the first step.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(const QString &iconName, const QString &title, const QString &text,
               QAction *action = nullptr, QWidget *parent = nullptr);

    //! \a action is not owned; without one there is no button.
    void set(const QString &iconName, const QString &title, const QString &text,
             QAction *action = nullptr);

private:
    IconLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_button = nullptr;
};

} // namespace widgets
