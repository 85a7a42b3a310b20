// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/systemcards.h"

#include "ui/sync/systemcard.h"
#include "ui/sync/uploadcard.h"

#include <QHBoxLayout>

namespace syncui {

namespace {

constexpr int Share = 2; // of the width; what is too much for all stays empty

}

SystemCards::SystemCards(bool mayEdit, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_uploads(new UploadCard(mayEdit, this))
{
    m_row->setContentsMargins(0, 0, 0, 4);
    m_row->setSpacing(12);
    m_row->addWidget(m_uploads, Share);
    m_row->addStretch();
    connect(m_uploads, &UploadCard::pauseRequested, this, &SystemCards::pauseUploadsRequested);
}

void SystemCards::setStatus(const syncing::SyncStatus &status)
{
    while (m_cards.size() > status.systems.size()) {
        delete m_cards.takeLast();
    }
    while (m_cards.size() < status.systems.size()) {
        auto *card = new SystemCard(this);
        connect(card, &SystemCard::failedRequested, this, &SystemCards::failedRequested);
        m_row->insertWidget(int(m_cards.size()), card, Share);
        m_cards.append(card);
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->show(status.systems.at(i), status.paused);
    }
}

void SystemCards::setUploads(const syncing::UploadStatus &status)
{
    m_uploads->setStatus(status);
}

} // namespace syncui

#include "moc_systemcards.cpp"
