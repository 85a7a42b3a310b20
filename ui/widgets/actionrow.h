// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace widgets {

//! Buttons in a row, the main one rightmost. Those that do not fit are in a menu at its left end,
//! whoever was added last going first; the main one always stays.
class ActionRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent = nullptr);

    //! Left of those that are there. The button is owned; it has a default action.
    void addButton(QToolButton *button);
    void addMainButton(QToolButton *button);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    [[nodiscard]] int widthOf(const QList<QToolButton *> &buttons) const;

    QHBoxLayout *m_row = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QList<QToolButton *> m_buttons; //!< from the left
    QToolButton *m_main = nullptr;
};

} // namespace widgets
