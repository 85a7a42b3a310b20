// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/action.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconLabel(36, this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_button(new QToolButton(this))
{
    setObjectName(u"emptyState"_s);
    setTextRole(m_title, TextRole::Subtitle);
    setTextRole(m_text, TextRole::Muted);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(380);
    m_text->setAlignment(Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_text, 8);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addSpacing(4);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_button->hide();
}

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text,
                       QAction *action, QWidget *parent)
    : EmptyState(parent)
{
    set(iconName, title, text, action);
}

void EmptyState::set(const QString &iconName, const QString &title, const QString &text,
                     QAction *action)
{
    m_icon->setIcon(icon(iconName, Token::Muted));
    m_title->setText(title);
    m_text->setText(text);
    for (QAction *before : m_button->actions()) {
        before->disconnect(m_button); // it colours its icon
        m_button->removeAction(before);
    }
    if (action) {
        makePrimary(m_button, action);
        setStyleProperty(m_button, "primary", true); // it may have been shown without an action
        m_button->setObjectName(u"emptyState"_s + buttonName(action));
    }
    m_button->setVisible(action != nullptr);
}

} // namespace widgets

#include "moc_emptystate.cpp"
