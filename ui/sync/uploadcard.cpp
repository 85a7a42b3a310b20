// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/uploadcard.h"

#include "ui/text/errortext.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace syncui {

//! A bar counts in int, a video may have more bytes.
static constexpr int BarSteps = 1000;
static constexpr int NameWidth = 230;

UploadCard::UploadCard(bool mayEdit, QWidget *parent)
    : StatusCard(parent),
      m_pause(new QToolButton(this)),
      m_file(new QLabel(this)),
      m_amount(new QLabel(this))
{
    setObjectName(u"uploadCard"_s);
    m_title->setText(tr("Images and videos"));
    setAccessibleName(m_title->text());
    widgets::setTextRole(m_amount, widgets::TextRole::Muted);
    m_state->setObjectName(u"uploadStateBadge"_s);
    m_file->setObjectName(u"uploadFileLabel"_s);
    m_amount->setObjectName(u"uploadAmountLabel"_s);
    m_problem->setObjectName(u"uploadProblemLabel"_s);
    m_progress->setObjectName(u"uploadProgressBar"_s);
    m_progress->setRange(0, BarSteps);
    m_pause->setObjectName(u"pauseUploadsButton"_s);
    m_pause->setAutoRaise(true);
    m_pause->setEnabled(mayEdit);
    connect(m_pause, &QToolButton::clicked, this,
            [this] { Q_EMIT pauseRequested(!m_status.paused); });
    connect(&widgets::Theme::instance(), &widgets::Theme::changed, this, &UploadCard::refresh);
    m_head->addWidget(m_pause);
    m_numbers->addWidget(m_file);
    m_numbers->addStretch();
    m_numbers->addWidget(m_amount);
    refresh();
}

void UploadCard::setStatus(const syncing::UploadStatus &status)
{
    m_status = status;
    refresh();
}

void UploadCard::refresh()
{
    const bool running = !m_status.fileName.isEmpty() && !m_status.paused;
    setVisible(running || m_status.paused || m_status.waiting > 0 || m_status.problem);
    setIcon(u"upload"_s);
    m_pause->setIcon(widgets::icon(m_status.paused ? u"play"_s : u"pause"_s));
    const QString what
        = m_status.paused ? tr("Resume uploads") : tr("Pause uploads; records are still synced");
    m_pause->setToolTip(what);
    m_pause->setAccessibleName(what);
    if (m_status.paused) {
        m_state->setState(u"disabled"_s, tr("Paused"));
    } else if (running) {
        m_state->setState(u"sending"_s, tr("Uploading"));
    } else {
        m_state->setState(m_status.problem ? u"offline"_s : u"pending"_s, tr("Queued"));
    }
    const QLocale locale;
    const QString waiting = tr("%n file(s) left", nullptr, int(m_status.waiting));
    m_file->setText(
        running ? m_file->fontMetrics().elidedText(m_status.fileName, Qt::ElideMiddle, NameWidth)
                : waiting);
    m_file->setToolTip(running ? m_status.fileName : QString());
    m_amount->setVisible(running);
    //: How much of a file is at the portal: %1 and %2 are amounts of data, %3 = "3 files to go"
    m_amount->setText(tr("%1 of %2 · %3")
                          .arg(locale.formattedDataSize(m_status.sent, 1),
                               locale.formattedDataSize(m_status.total, 1), waiting));
    m_amount->setToolTip(m_status.system);
    m_progress->setVisible(running);
    m_progress->setValue(m_status.total > 0 ? int(m_status.sent * BarSteps / m_status.total) : 0);
    setProblem(m_status.problem && !m_status.paused ? text::sentence(*m_status.problem)
                                                    : QString());
}

} // namespace syncui

#include "moc_uploadcard.cpp"
