// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/systemcard.h"

#include "ui/text/errortext.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace syncui {

using State = syncing::SystemStatus::State;

QString stateWord(const syncing::SystemStatus &status)
{
    if (status.running) {
        return u"sending"_s;
    }
    switch (status.state) {
    case State::Unknown:
        return u"pending"_s;
    case State::Connected:
        return status.failed > 0 ? u"connected"_s : status.pending > 0 ? u"pending"_s : u"synced"_s;
    case State::Waiting:
        return u"offline"_s;
    case State::Stopped:
        return u"failed"_s;
    case State::Disabled:
        return u"disabled"_s;
    }
    return {};
}

static QString stateText(const syncing::SystemStatus &status)
{
    if (status.running) {
        return SystemCard::tr("Syncing");
    }
    switch (status.state) {
    case State::Unknown:
        return SystemCard::tr("Not checked yet");
    case State::Connected:
        return status.failed > 0 ? SystemCard::tr("Connected")
            : status.pending > 0 ? SystemCard::tr("Queued")
                                 : SystemCard::tr("In sync");
    case State::Waiting:
        return SystemCard::tr("Not connected");
    case State::Stopped:
        return SystemCard::tr("Stopped");
    case State::Disabled:
        return SystemCard::tr("Switched off");
    }
    return {};
}

QString sinceText(const QDateTime &instant)
{
    if (!instant.isValid()) {
        return SystemCard::tr("never");
    }
    const qint64 seconds = instant.secsTo(QDateTime::currentDateTimeUtc());
    if (seconds < 60) {
        return SystemCard::tr("just now");
    }
    if (seconds < 3600) {
        return SystemCard::tr("%n minute(s) ago", nullptr, int(seconds / 60));
    }
    return QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat);
}

static QLabel *numberLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    return label;
}

SystemCard::SystemCard(QWidget *parent)
    : StatusCard(parent),
      m_last(numberLabel(u"lastSyncLabel"_s, this)),
      m_pending(numberLabel(u"pendingLabel"_s, this)),
      m_failed(numberLabel(u"failedLabel"_s, this))
{
    widgets::setTextRole(m_last, widgets::TextRole::Muted);
    m_state->setObjectName(u"stateBadge"_s);
    m_problem->setObjectName(u"problemLabel"_s);
    m_progress->setObjectName(u"syncProgressBar"_s);
    m_failed->setTextFormat(Qt::RichText);
    connect(m_failed, &QLabel::linkActivated, this,
            [this] { Q_EMIT failedRequested(m_status.system.id); });
    connect(&widgets::Theme::instance(), &widgets::Theme::changed, this,
            [this] { show(m_status, m_paused); });
    m_numbers->addWidget(m_pending);
    m_numbers->addWidget(m_failed);
    m_numbers->addStretch();
    m_numbers->addWidget(m_last);
}

void SystemCard::show(const syncing::SystemStatus &status, bool paused)
{
    m_status = status;
    m_paused = paused;
    setObjectName(status.system.code + "Card"_L1);
    setAccessibleName(status.system.name);
    setIcon(status.system.isSalesChannel() ? u"portal"_s : u"erp"_s);
    m_title->setText(status.system.name);
    m_title->setToolTip(status.system.url);
    if (paused && status.state != State::Disabled) {
        m_state->setState(u"disabled"_s, tr("Paused"));
    } else {
        m_state->setState(stateWord(status), stateText(status));
    }
    m_pending->setText(tr("%n queued", nullptr, int(status.pending + status.sending)));
    //: Records that failed and need a person
    const QString failed = tr("%n failed", nullptr, int(status.failed));
    m_failed->setText(status.failed > 0 ? u"<a href=\"failed\" style=\"color:%1\">%2</a>"_s.arg(
                          widgets::colour(widgets::Token::Danger).name(), failed.toHtmlEscaped())
                                        : failed.toHtmlEscaped());
    //: When desk and system were last in agreement, e.g. "Last sync: just now"
    m_last->setText(tr("Last sync: %1").arg(sinceText(status.lastSuccess)));
    showProblem(status);
    m_progress->setVisible(status.running && status.total > 0);
    m_progress->setRange(0, int(std::max<qint64>(1, status.total)));
    m_progress->setValue(int(status.done));
    m_progress->setToolTip(
        tr("%1 of %2 records")
            .arg(QLocale().toString(status.done), QLocale().toString(status.total)));
}

void SystemCard::showProblem(const syncing::SystemStatus &status)
{
    QString sentence = status.problem ? text::sentence(*status.problem) : QString();
    if (!sentence.isEmpty() && status.state == State::Waiting && status.nextTry.isValid()) {
        //: After a sentence that says what is wrong; %1 is a time of day
        sentence += ' '_L1
            + tr("Next automatic attempt at %1.")
                  .arg(QLocale().toString(status.nextTry.toLocalTime().time(),
                                          QLocale::ShortFormat));
    }
    setProblem(sentence);
}

} // namespace syncui

#include "moc_systemcard.cpp"
