// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace widgets {

//! "What is this?": a small button beside a title that shows one paragraph about what it heads.
//! Esc or a click elsewhere closes the paragraph. Without a text there is no button.
class HelpButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit HelpButton(QWidget *parent = nullptr);

    void setHelp(const QString &title, const QString &text);
    [[nodiscard]] QString help() const { return m_text; }

public Q_SLOTS:
    void showHelp();

private:
    QString m_title;
    QString m_text;
};

} // namespace widgets
