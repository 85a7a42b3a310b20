// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/statuswidget.h"

#include "ui/text/errortext.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncui {

using State = syncing::SystemStatus::State;

StatusWidget::StatusWidget(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"syncStatusButton"_s);
    setAccessibleName(tr("Sync status"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
    updateLook();
}

void StatusWidget::setStatus(const syncing::SyncStatus &status)
{
    m_status = status;
    updateLook();
}

void StatusWidget::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        updateLook();
    }
}

void StatusWidget::updateLook()
{
    const auto any = [this](State state) {
        return std::ranges::any_of(m_status.systems, [state](const syncing::SystemStatus &system) {
            return system.state == state;
        });
    };
    const bool troubled = any(State::Stopped) || m_status.problem.has_value();
    const bool offline = any(State::Waiting);
    QString words;
    if (m_status.paused) {
        words = tr("Sync paused");
    } else if (troubled) {
        words = tr("Sync stopped");
    } else if (offline) {
        words = tr("Not connected");
    } else if (m_status.running()) {
        words = tr("Syncing");
    } else if (!m_status.otherLeader.isEmpty()) {
        words = tr("Another desk is syncing");
    } else if (any(State::Connected)) {
        words = tr("Connected");
    } else {
        words = tr("No system connected");
    }
    const qint64 pending = m_status.pending();
    const qint64 failed = m_status.failed();
    if (pending > 0) {
        words += u" · "_s + tr("%n queued", nullptr, int(pending));
    }
    if (failed > 0) {
        words += u" · "_s + tr("%n failed", nullptr, int(failed));
    }
    setText(words);
    using widgets::Token;
    setIcon(m_status.paused                  ? widgets::icon(u"pause"_s)
                : troubled                   ? widgets::icon(u"danger"_s, Token::Danger)
                : offline                    ? widgets::icon(u"offline"_s, Token::Warning)
                : m_status.needsPerson() > 0 ? widgets::icon(u"warning"_s, Token::Warning)
                : any(State::Connected)      ? widgets::icon(u"connected"_s, Token::Success)
                                             : widgets::icon(u"offline"_s));
    QStringList lines;
    for (const syncing::SystemStatus &system : std::as_const(m_status.systems)) {
        if (system.problem) {
            lines.append(text::sentence(*system.problem));
        }
    }
    setToolTip(lines.isEmpty() ? tr("Open the Sync page") : lines.join('\n'_L1));
    setAccessibleDescription(words);
}

} // namespace syncui

#include "moc_statuswidget.cpp"
