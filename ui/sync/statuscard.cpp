// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/statuscard.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace syncui {

StatusCard::StatusCard(QWidget *parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_state(new widgets::Badge(this)),
      m_head(new QHBoxLayout),
      m_numbers(new QHBoxLayout),
      m_problem(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_icon(new widgets::IconLabel(16, this))
{
    setFrameShape(QFrame::NoFrame);
    widgets::setStyleProperty(this, "card", true);
    setMinimumWidth(248);
    setMaximumWidth(460);
    widgets::setTextRole(m_title, widgets::TextRole::Strong);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    auto keepPlace = m_progress->sizePolicy();
    keepPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepPlace);

    m_head->setSpacing(8);
    m_head->addWidget(m_icon);
    m_head->addWidget(m_title);
    m_head->addStretch();
    m_head->addWidget(m_state);
    m_numbers->setSpacing(16);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(m_head);
    layout->addLayout(m_numbers);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(m_progress);
}

void StatusCard::setIcon(const QString &name)
{
    m_icon->setIcon(widgets::icon(name));
}

void StatusCard::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setHidden(sentence.isEmpty());
}

} // namespace syncui

#include "moc_statuscard.cpp"
