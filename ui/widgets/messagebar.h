// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace widgets {

class IconLabel;

//! What a message means; shown by icon, colour and an accessible word.
enum class MessageKind { Info, Success, Warning, Danger };

//! A sentence inside the page, with at most one thing to do about it. Hidden until it is shown.
//! objectNames of its parts: messageLabel, messageActionButton, dismissMessageButton.
class MessageBar final : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    //! Replaces what was shown. \a action is not owned; its button is named by its text.
    void showMessage(MessageKind kind, const QString &text, QAction *action = nullptr);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] MessageKind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    MessageKind m_kind = MessageKind::Info;
    IconLabel *m_icon = nullptr;
    QLabel *m_label = nullptr;
    QToolButton *m_actionButton = nullptr;
    QToolButton *m_closeButton = nullptr;
};

//! Name of the icon and colour of a kind, for others that show messages.
[[nodiscard]] QString messageIconName(MessageKind kind);

} // namespace widgets
