// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notices.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

widgets::Token inkOf(widgets::MessageKind kind)
{
    switch (kind) {
    case widgets::MessageKind::Info:
        return widgets::Token::Info;
    case widgets::MessageKind::Success:
        return widgets::Token::Success;
    case widgets::MessageKind::Warning:
        return widgets::Token::Warning;
    case widgets::MessageKind::Danger:
        return widgets::Token::Danger;
    }
    return widgets::Token::Info;
}

} // namespace

Notices::Notices(QWidget *window)
    : QFrame(window),
      m_icon(new widgets::IconLabel(16, this)),
      m_label(new QLabel(this)),
      m_action(new QToolButton(this)),
      m_timer(new QTimer(this))
{
    setObjectName(u"noticeFrame"_s);
    m_label->setObjectName(u"noticeLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_action->setObjectName(u"noticeActionButton"_s);
    m_action->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_action->setFocusPolicy(Qt::TabFocus);
    auto *close = new QToolButton(this);
    close->setObjectName(u"dismissNoticeButton"_s);
    close->setIcon(widgets::icon(u"close"_s));
    close->setText(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss notice"));
    close->setToolTip(tr("Dismiss notice"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_action);
    layout->addWidget(close);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(18);
    shadow->setOffset(0, 3);
    shadow->setColor(QColor(0, 0, 0, 60));
    setGraphicsEffect(shadow);
    m_timer->setSingleShot(true);
    m_timer->setInterval(ShownMs);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QToolButton::clicked, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    window->installEventFilter(this);
    hide();
}

void Notices::notify(widgets::MessageKind kind, const QString &text, QAction *action)
{
    m_label->setText(text);
    m_icon->setIcon(widgets::icon(widgets::messageIconName(kind), inkOf(kind)));
    const QList<QAction *> before = m_action->actions();
    for (QAction *old : before) {
        m_action->removeAction(old);
    }
    if (action) {
        m_action->setDefaultAction(action);
        m_action->setText(action->iconText());
    }
    m_action->setVisible(action != nullptr);
    setAccessibleName(text);
    show();
    raise();
    place();
    kind == widgets::MessageKind::Danger ? m_timer->stop() : m_timer->start();
}

QString Notices::text() const
{
    return m_label->text();
}

bool Notices::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Notices::place()
{
    const QWidget *window = parentWidget();
    m_label->setWordWrap(false);
    int width = sizeHint().width();
    if (width > window->width() - 80) {
        m_label->setWordWrap(true);
        width = window->width() - 80;
    }
    resize(width, m_label->wordWrap() ? heightForWidth(width) : sizeHint().height());
    // A line of text fits below the page, over the empty middle of the status bar: the row at the
    // bottom of a page, where something is added to a list, stays free.
    constexpr int gap = 5;
    move((window->width() - this->width()) / 2, window->height() - height() - gap);
}

} // namespace shell

#include "moc_notices.cpp"
