// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagebar.h"

#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace widgets {
class IconLabel;
}

namespace shell {

//! A short notice at the lower edge of the window that takes no focus and goes by itself, e.g.
//! after a saved edit with "Undo". Problems stay until dismissed. A newer one replaces it.
class Notices final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int ShownMs = 6000;

    explicit Notices(QWidget *window);

    //! \a action is not owned and may be null; pressing it hides the notice.
    void notify(widgets::MessageKind kind, const QString &text, QAction *action = nullptr);
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    widgets::IconLabel *m_icon = nullptr;
    QLabel *m_label = nullptr;
    QToolButton *m_action = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace shell
