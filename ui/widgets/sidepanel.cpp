// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidepanel.h"

#include "ui/widgets/action.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

static constexpr int LeastWidth = 280;
// In a window of 900 px it leaves the list its own; a wider body scrolls.
static constexpr int MostWidth = 490;

SidePanel::SidePanel(QWidget *parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_noteRow(new QWidget(this)),
      m_note(new QLabel(m_noteRow)),
      m_titleRow(new QHBoxLayout),
      m_actions(new QHBoxLayout),
      m_scroll(new QScrollArea(this)),
      m_layout(new QVBoxLayout(this))
{
    setProperty("sidePanel", true);
    m_title->setObjectName(u"panelTitleLabel"_s);
    m_subtitle->setObjectName(u"panelSubtitleLabel"_s);
    m_title->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_title, TextRole::Subtitle);
    setTextRole(m_subtitle, TextRole::Muted);
    m_subtitle->hide();
    auto *close = new QToolButton(this);
    close->setObjectName(u"closePanelButton"_s);
    close->setIcon(icon(u"close"_s));
    close->setText(tr("Close"));
    close->setToolTip(tr("Close the panel (Esc)"));
    close->setAccessibleName(tr("Close the panel"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &SidePanel::closeRequested);
    m_titleRow->setSpacing(8);
    m_titleRow->addWidget(m_title, 1);
    auto *header = new QHBoxLayout;
    header->setSpacing(4);
    header->addLayout(m_titleRow, 1);
    header->addLayout(m_actions);
    header->addWidget(close, 0, Qt::AlignTop);
    m_actions->setSpacing(2);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 12, 10, 8);
    head->setSpacing(2);
    head->addLayout(header);
    head->addWidget(m_subtitle);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto *lock = new IconLabel(16, m_noteRow);
    lock->setIcon(icon(u"lock"_s));
    m_note->setObjectName(u"panelNoteLabel"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_note, TextRole::Muted);
    auto *noteRow = new QHBoxLayout(m_noteRow);
    noteRow->setContentsMargins(16, 0, 16, 8);
    noteRow->setSpacing(8);
    noteRow->addWidget(lock, 0, Qt::AlignTop);
    noteRow->addWidget(m_note, 1);
    m_noteRow->hide();
    m_layout->addLayout(head);
    m_layout->addWidget(m_noteRow);
    m_layout->addWidget(m_scroll, 1);
    setMinimumWidth(LeastWidth);
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    setWindowTitle(title); // of the window that shows nothing else
}

void SidePanel::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void SidePanel::setNote(const QString &note)
{
    m_note->setText(note);
    m_noteRow->setVisible(!note.isEmpty());
}

//! Of a button in a layout, which QToolButton leaves to tool bars.
static void followVisibility(QToolButton *button, const QAction *action)
{
    const auto follow = [button, action] { button->setVisible(action->isVisible()); };
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
}

void SidePanel::addTitleWidget(QWidget *widget)
{
    m_titleRow->addWidget(widget, 0, Qt::AlignVCenter);
}

void SidePanel::addHeaderAction(QAction *action)
{
    auto *button = makeButton(action, this);
    button->setAutoRaise(true);
    m_actions->addWidget(button, 0, Qt::AlignTop);
    followVisibility(button, action);
}

void SidePanel::setBody(QWidget *body)
{
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    body->installEventFilter(this);
    for (const QTabWidget *tabs : body->findChildren<QTabWidget *>()) {
        connect(tabs, &QTabWidget::currentChanged, this, &SidePanel::scrollToTop);
    }
    fitWidth();
}

void SidePanel::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

//! As long as there is room the panel does not get narrower than its body and its buttons.
void SidePanel::fitWidth()
{
    int needed = m_footer ? m_footer->minimumSizeHint().width() : 0;
    if (const QWidget *body = m_scroll->widget()) {
        needed = std::max(needed,
                          body->minimumSizeHint().width()
                              + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this));
    }
    setMinimumWidth(std::clamp(2 * frameWidth() + needed, LeastWidth, MostWidth));
}

bool SidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_scroll->widget() || watched == m_footer)
        && event->type() == QEvent::LayoutRequest) {
        fitWidth();
    }
    return QFrame::eventFilter(watched, event);
}

void SidePanel::setFooter(QWidget *footer)
{
    delete m_footer;
    m_footer = footer;
    footer->setProperty("panelFooter", true);
    m_layout->addWidget(footer);
    footer->installEventFilter(this);
    fitWidth();
}

void SidePanel::setFooterActions(const QList<QAction *> &actions)
{
    auto *footer = new QFrame(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addStretch(1);
    for (QAction *action : actions) {
        auto *button = makeButton(action, footer);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setProperty(action == actions.first() ? "primary" : "outlined", true);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // no word is cut
        row->insertWidget(1, button); // the first one ends up rightmost
        followVisibility(button, action);
    }
    setFooter(footer);
}

QList<KeyHelp> SidePanel::keyHelp()
{
    return {{tr("Next or previous field"), {Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab}},
            {tr("Save changes"), {QKeySequence::Save}},
            {tr("Close the side panel"), {Qt::Key_Escape}}};
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace widgets

#include "moc_sidepanel.cpp"
