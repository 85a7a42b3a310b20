// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/removalbar.h"

#include "ui/text/removaltext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace syncui {

RemovalBar::RemovalBar(bool mayEdit, QWidget *parent)
    : QWidget(parent), m_mayEdit(mayEdit), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"removalBar"_s);
    m_layout->setContentsMargins(0, 0, 0, 4);
    m_layout->setSpacing(8);
    hide();
}

void RemovalBar::setStatus(const syncing::SyncStatus &status)
{
    QList<syncing::RemovalHold> holds;
    for (const syncing::SystemStatus &system : status.systems) {
        holds += system.removals;
    }
    if (holds == m_holds) {
        return;
    }
    m_holds = holds;
    qDeleteAll(std::exchange(m_questions, {}));
    for (const syncing::SystemStatus &system : status.systems) {
        for (const syncing::RemovalHold &hold : system.removals) {
            addQuestion(hold, system.system.name);
        }
    }
    setVisible(!holds.isEmpty());
}

void RemovalBar::askAgain(const syncing::RemovalHold &hold)
{
    if (const qsizetype place = m_holds.indexOf(hold); place >= 0) {
        m_questions.at(place)->setEnabled(true);
    }
}

void RemovalBar::addQuestion(const syncing::RemovalHold &hold, const QString &system)
{
    auto *question = new QFrame(this);
    question->setObjectName(u"removalQuestion"_s);
    widgets::setStyleProperty(question, "card", true);
    auto *icon = new widgets::IconLabel(16, question);
    icon->setIcon(widgets::icon(u"warning"_s, widgets::Token::Warning));
    auto *sentence = new QLabel(text::removalSentence(hold, system), question);
    sentence->setObjectName(u"removalLabel"_s);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto *row = new QHBoxLayout(question);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    row->addWidget(icon);
    row->addWidget(sentence, 1);
    const auto addButton = [&](const QString &text, const QString &name, bool removes) {
        auto *button = new QPushButton(text, question);
        button->setObjectName(name);
        button->setEnabled(m_mayEdit);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, question, hold, system, removes] {
            question->setEnabled(false); // until the engine has heard
            Q_EMIT decided(hold, system, removes);
        });
    };
    //: Button: records that are missing at a system are removed on the desk, too
    addButton(tr("Delete %n record(s)", nullptr, int(hold.missing)), u"removeMissingButton"_s,
              true);
    //: Button: records that are missing at a system stay on the desk
    addButton(tr("Keep"), u"keepMissingButton"_s, false);
    m_layout->addWidget(question);
    m_questions.append(question);
}

} // namespace syncui

#include "moc_removalbar.cpp"
