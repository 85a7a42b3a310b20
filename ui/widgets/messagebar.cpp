// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace widgets {
namespace {

Token inkOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return Token::Info;
    case MessageKind::Success:
        return Token::Success;
    case MessageKind::Warning:
        return Token::Warning;
    case MessageKind::Danger:
        return Token::Danger;
    }
    return Token::Info;
}

} // namespace

QString messageIconName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return u"info"_s;
    case MessageKind::Success:
        return u"success"_s;
    case MessageKind::Warning:
        return u"warning"_s;
    case MessageKind::Danger:
        return u"danger"_s;
    }
    return {};
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new IconLabel(16, this)),
      m_label(new QLabel(this)),
      m_actionButton(new QToolButton(this)),
      m_closeButton(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_label->setObjectName(u"messageLabel"_s);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_actionButton->setObjectName(u"messageActionButton"_s);
    m_actionButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_closeButton->setObjectName(u"dismissMessageButton"_s);
    m_closeButton->setAccessibleName(tr("Dismiss message"));
    m_closeButton->setToolTip(tr("Dismiss message"));
    m_closeButton->setIcon(icon(u"close"_s));
    m_closeButton->setAutoRaise(true);
    if (m_closeButton->icon().isNull()) {
        m_closeButton->setText(tr("Dismiss"));
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_actionButton);
    layout->addWidget(m_closeButton);
    connect(m_closeButton, &QToolButton::clicked, this, &MessageBar::clear);
    connect(&Theme::instance(), &Theme::changed, this, &MessageBar::updateLook);
    hide();
}

void MessageBar::showMessage(MessageKind kind, const QString &text, QAction *action)
{
    m_kind = kind;
    m_label->setText(text);
    const QList<QAction *> before = m_actionButton->actions();
    for (QAction *old : before) {
        m_actionButton->removeAction(old);
    }
    if (action) {
        m_actionButton->setDefaultAction(action);
    }
    m_actionButton->setVisible(action != nullptr);
    const QString words[] = {tr("Note: %1"), tr("Done: %1"), tr("Warning: %1"), tr("Problem: %1")};
    setAccessibleName(words[static_cast<int>(kind)].arg(text));
    updateLook();
    show();
}

void MessageBar::clear()
{
    hide();
    m_label->clear();
}

QString MessageBar::text() const
{
    return m_label->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_closeButton->setToolTip(tr("Dismiss message"));
    }
    QFrame::changeEvent(event);
}

void MessageBar::updateLook()
{
    setStyleProperty(this, "kind", messageIconName(m_kind));
    m_icon->setIcon(icon(messageIconName(m_kind), inkOf(m_kind)));
}

} // namespace widgets

#include "moc_messagebar.cpp"
