// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/helpbutton.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/popupplace.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

static constexpr int TextWidth = 380; // some 60 letters a line

HelpButton::HelpButton(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"pageHelpButton"_s);
    setIcon(widgets::icon(u"help"_s, Token::Muted));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setText(tr("What is this?"));
    setToolTip(tr("What is this? (Shift+F1)"));
    setAccessibleName(text());
    connect(this, &QToolButton::clicked, this, &HelpButton::showHelp);
    hide();
}

void HelpButton::setHelp(const QString &title, const QString &text)
{
    m_title = title;
    m_text = text;
    setAccessibleDescription(text);
    setVisible(!text.isEmpty());
}

void HelpButton::showHelp()
{
    if (m_text.isEmpty()) {
        return;
    }
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(u"helpPopup"_s);
    popup->setAccessibleName(m_title);
    popup->setAccessibleDescription(m_text);
    auto *title = new QLabel(m_title, popup);
    setTextRole(title, TextRole::Strong);
    auto *text = new QLabel(m_text, popup);
    text->setObjectName(u"helpLabel"_s);
    text->setWordWrap(true);
    text->setFixedWidth(TextWidth);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(text);
    showBelow(*popup, *this);
}

} // namespace widgets

#include "moc_helpbutton.cpp"
