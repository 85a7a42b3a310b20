// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include "ui/widgets/action.h"
#include "ui/widgets/actionrow.h"
#include "ui/widgets/helpbutton.h"
#include "ui/widgets/pagekeys.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// Pages without actions have their list at the height of the others.
constexpr int HeaderHeight = 28;

} // namespace

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this)),
      m_header(new QWidget(this)),
      m_titleLabel(new QLabel(this)),
      m_countLabel(new QLabel(this)),
      m_help(new HelpButton(this)),
      m_actions(new ActionRow(this)),
      m_message(new MessageBar(this)),
      m_guard(new UnsavedGuard({.isUnsaved = [this] { return hasUnsavedChanges(); },
                                .save = [this] { saveChanges(); },
                                .discard = [this] { discardChanges(); },
                                .name = [this] { return unsavedName(); }},
                               this))
{
    connect(this, &Page::saveFailed, m_guard, &UnsavedGuard::failed);
    // Queued: a page first shows what was saved.
    connect(
        this, &Page::unsavedChangesChanged, m_guard,
        [this] {
            if (!hasUnsavedChanges()) {
                m_guard->saved();
            }
        },
        Qt::QueuedConnection);
    m_titleLabel->setObjectName(u"pageTitleLabel"_s);
    m_countLabel->setObjectName(u"pageCountLabel"_s);
    setTextRole(m_titleLabel, TextRole::Title);
    setTextRole(m_countLabel, TextRole::Muted);
    auto *header = new QHBoxLayout(m_header);
    header->setContentsMargins(0, 0, 0, 0);
    header->setSpacing(8);
    header->addWidget(m_titleLabel);
    header->addWidget(m_countLabel, 0, Qt::AlignBaseline);
    header->addWidget(m_help);
    header->addStretch(1);
    header->addWidget(m_actions);
    header->addStrut(HeaderHeight);
    m_layout->setContentsMargins(20, 14, 20, 16);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_header);
    m_layout->addWidget(m_message);
    setTitle(title);
    new PageKeys(*this);
}

void Page::setTitle(const QString &title)
{
    m_title = title;
    m_titleLabel->setText(title);
    setAccessibleName(title);
}

void Page::setCount(std::optional<qint64> count)
{
    m_count = count;
    // Where there is nothing the empty state says so.
    m_countLabel->setText(count.value_or(0) > 0 ? locale().toString(*count) : QString());
    Q_EMIT countChanged();
}

void Page::addPrimaryAction(QAction *action)
{
    addActionButton(action, true);
}

void Page::addHeaderAction(QAction *action)
{
    addActionButton(action, false);
}

void Page::addActionButton(QAction *action, bool primary)
{
    auto *button = new QToolButton(this);
    if (primary) {
        makePrimary(button, action);
    } else {
        button->setDefaultAction(action);
        button->setProperty("outlined", true);
    }
    button->setObjectName(buttonName(action));
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                       : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    if (action->menu()) {
        button->setPopupMode(QToolButton::InstantPopup);
    }
    addAction(action); // its shortcut works all over the page
    // The main action stays rightmost, whatever is added later.
    primary ? m_actions->addMainButton(button) : m_actions->addButton(button);
}

QString Page::help() const
{
    return m_help->help();
}

void Page::setHelp(const QString &text)
{
    m_help->setHelp(m_title, text);
}

void Page::showHelp()
{
    m_help->showHelp();
}

QHBoxLayout *Page::filterBar()
{
    if (!m_filters) {
        auto *row = new QWidget(this);
        row->setObjectName(u"filterBar"_s);
        m_filters = new QHBoxLayout(row);
        m_filters->setContentsMargins(0, 0, 0, 0);
        m_filters->setSpacing(8);
        m_layout->insertWidget(2, row);
    }
    return m_filters;
}

void Page::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    m_layout->addWidget(content, 1);
}

void Page::showPanelOnly()
{
    m_header->hide();
    if (m_filters) {
        m_filters->parentWidget()->hide();
    }
    for (PanelSplitter *splitter : findChildren<PanelSplitter *>()) {
        splitter->showPanelOnly();
    }
    for (const QTabWidget *tabs : findChildren<QTabWidget *>()) {
        if (tabs->findChild<PanelSplitter *>()) { // not those inside the panel
            tabs->tabBar()->hide();
        }
    }
}

QList<Page::Place> Page::places()
{
    return {};
}

void Page::showMessage(MessageKind kind, const QString &text, QAction *action)
{
    m_message->showMessage(kind, text, action);
}

void Page::clearMessage()
{
    m_message->clear();
}

bool Page::hasUnsavedChanges() const
{
    return false;
}

void Page::saveChanges() { }

void Page::discardChanges() { }

void Page::setOwners(const QHash<QString, QString> &) { }

void Page::showRecord(const QString &, base::Id) { }

void Page::showField(const QString &entity, base::Id record, const QString &)
{
    showRecord(entity, record);
}

} // namespace widgets

#include "moc_page.cpp"
