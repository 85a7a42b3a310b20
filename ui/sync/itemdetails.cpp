// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/itemdetails.h"

#include "ui/text/errortext.h"
#include "ui/text/fieldnames.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncui {

static QString timeText(const QDateTime &instant)
{
    return QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat);
}

ItemDetails::ItemDetails(QWidget *parent)
    : QWidget(parent),
      m_form(new QFormLayout),
      m_problem(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_contentTitle(new QLabel(this)),
      m_contentProblem(new QLabel(this)),
      m_content(new DiffTable(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_way = addRow(tr("Direction"), u"wayLabel"_s);
    m_kind = addRow(tr("Kind"), u"kindLabel"_s);
    m_queued = addRow(tr("Queued since"), u"queuedLabel"_s);
    m_attempts = addRow(tr("Attempts"), u"attemptsLabel"_s);
    m_next = addRow(tr("Next attempt"), u"nextTryLabel"_s);

    m_problem->setObjectName(u"itemProblemLabel"_s);
    m_detail->setObjectName(u"itemErrorDetailLabel"_s);
    widgets::setTextRole(m_problem, widgets::TextRole::Strong);
    widgets::setTextRole(m_detail, widgets::TextRole::Muted);
    for (QLabel *label : {m_problem, m_detail, m_contentProblem}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_contentTitle->setText(tr("What is sent"));
    widgets::setTextRole(m_contentTitle, widgets::TextRole::Subtitle);
    widgets::setTextRole(m_contentProblem, widgets::TextRole::Muted);
    m_content->setObjectName(u"contentTable"_s);
    m_content->setAccessibleName(tr("What is sent"));
    m_content->setMinimumHeight(240);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_problem);
    layout->addWidget(m_detail);
    layout->addLayout(m_form);
    layout->addWidget(m_contentTitle);
    layout->addWidget(m_contentProblem);
    layout->addWidget(m_content, 1);
}

QLabel *ItemDetails::addRow(const QString &title, const QString &name)
{
    auto *caption = new QLabel(title, this);
    widgets::setTextRole(caption, widgets::TextRole::Muted);
    auto *value = new QLabel(this);
    value->setObjectName(name);
    value->setWordWrap(true);
    m_form->addRow(caption, value);
    return value;
}

void ItemDetails::setItem(const syncing::SyncItem &item)
{
    const bool outgoing = item.way == syncing::SyncItem::Way::ToSystem;
    //: Where a record goes; %1 is the name of a portal or ERP
    m_way->setText((outgoing ? tr("To %1") : tr("From %1")).arg(item.systemName));
    m_kind->setText(text::entityName(item.entity));
    m_queued->setText(timeText(item.queuedAt));
    m_attempts->setText(QLocale().toString(item.attempts));
    const bool later = item.notBefore.isValid() && item.notBefore > QDateTime::currentDateTimeUtc();
    const bool byItself = item.state == "pending"_L1 || !outgoing;
    m_next->setText(!byItself   ? tr("when you retry it")
                        : later ? timeText(item.notBefore)
                                : tr("as soon as possible"));
    m_problem->setVisible(item.error.has_value());
    m_detail->setVisible(item.error && !item.error->detail.isEmpty());
    if (item.error) {
        m_problem->setText(text::sentence(*item.error));
        //: Before what a server answered, untranslated
        m_detail->setText(tr("Details: %1").arg(item.error->detail));
    }
    m_contentTitle->setVisible(outgoing);
    m_content->setVisible(outgoing);
    m_content->setRowCount(0);
    m_contentProblem->setVisible(!outgoing);
    m_contentProblem->setText(
        tr("The record stays at %1 and is synced as soon as the problem is solved.")
            .arg(item.systemName));
}

void ItemDetails::setContent(const QList<DiffLine> &lines)
{
    const bool removed
        = std::ranges::none_of(lines, [](const DiffLine &line) { return line.after.has_value(); });
    const bool same = !removed && std::ranges::none_of(lines, &DiffLine::isChange);
    m_contentProblem->setVisible(removed || same);
    m_contentProblem->setText(
        removed ? tr("The record was deleted here; it is deleted there too.")
                : tr("The other system is up to date; sending changes nothing there."));
    m_content->setVisible(!lines.isEmpty());
    m_content->setLines(lines);
}

void ItemDetails::setContentProblem(const QString &sentence)
{
    m_content->hide();
    m_contentProblem->setText(sentence);
    m_contentProblem->show();
}

} // namespace syncui

#include "moc_itemdetails.cpp"
