// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutdialog.h"

#include "models/base/searchtext.h"
#include "ui/widgets/keyhelp.h"
#include "ui/widgets/page.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

ShortcutDialog::ShortcutDialog(const QList<QMenu *> &menus, const widgets::Page *page,
                               QWidget *parent)
    : Dialog(parent)
{
    setObjectName(u"shortcutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 600);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    m_grid = new QGridLayout;
    m_grid->setColumnStretch(0, 1);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(6);
    column->addLayout(m_grid);
    column->addStretch(1); // few rows stay at the top
    if (page) {
        addPage(*page);
    }
    addMenus(menus);
    for (const widgets::KeyGroup &group : widgets::keyGroups()) {
        addGroup(group.title);
        for (const widgets::KeyHelp &help : group.keys) {
            addRow(help.what, help.keys);
        }
    }
    auto *field = new widgets::SearchField(tr("Search shortcuts"), this);
    field->setObjectName(u"shortcutSearchField"_s);
    field->setMaximumWidth(QWIDGETSIZE_MAX);
    connect(field, &QLineEdit::textChanged, this, &ShortcutDialog::search);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy as &text"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyShortcutsButton"_s);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(this->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(field);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

void ShortcutDialog::addGroup(const QString &title)
{
    auto *label = new QLabel(title);
    widgets::setTextRole(label, widgets::TextRole::Strong);
    label->setContentsMargins(0, m_groups.isEmpty() ? 0 : 10, 0, 2);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
    m_groups += Group{label, {}};
}

void ShortcutDialog::addRow(const QString &what, const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &key : keys) {
        words += key.toString(QKeySequence::NativeText);
    }
    const Row row{new QLabel(what), new QLabel(words.join(u" · "_s))};
    row.what->setWordWrap(true);
    row.keys->setProperty("key", true);
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.what, line, 0);
    m_grid->addWidget(row.keys, line, 1, Qt::AlignLeft | Qt::AlignVCenter);
    m_groups.last().rows += row;
}

void ShortcutDialog::addMenus(const QList<QMenu *> &menus)
{
    for (const QMenu *menu : menus) {
        addGroup(menu->title().remove(u'&'));
        for (const QAction *action : menu->actions()) {
            if (!action->shortcut().isEmpty()) {
                addRow(action->iconText(), action->shortcuts());
            }
        }
    }
}

//! What the page and its parts in view have.
void ShortcutDialog::addPage(const widgets::Page &page)
{
    addGroup(page.title());
    QList<const QAction *> all;
    const auto add = [&all](const QWidget &part) {
        for (const QAction *action : part.actions()) {
            if (!action->shortcut().isEmpty() && action->isVisible() && !all.contains(action)) {
                all += action;
            }
        }
    };
    add(page);
    for (const QWidget *part : page.findChildren<QWidget *>()) {
        if (part->isVisible()) {
            add(*part);
        }
    }
    for (const QAction *action : std::as_const(all)) {
        addRow(action->iconText(), action->shortcuts());
    }
    if (all.isEmpty()) {
        m_groups.takeLast().title->hide();
    }
}

void ShortcutDialog::search(const QString &text)
{
    const base::SearchWords words(text);
    for (const Group &group : std::as_const(m_groups)) {
        bool anyFits = false;
        for (const Row &row : group.rows) {
            const QByteArray looked
                = base::foldedForSearch(row.what->text() + u' ' + row.keys->text());
            const bool fits = words.isEmpty() || words.fit(looked) != base::SearchWords::Fit::None;
            row.what->setVisible(fits);
            row.keys->setVisible(fits);
            anyFits = anyFits || fits;
        }
        group.title->setVisible(anyFits);
    }
}

QString ShortcutDialog::text() const
{
    QStringList lines;
    for (const Group &group : m_groups) {
        if (group.title->isHidden()) {
            continue;
        }
        lines += group.title->text();
        for (const Row &row : group.rows) {
            if (!row.what->isHidden()) {
                lines += u"  %1\t%2"_s.arg(row.what->text(), row.keys->text());
            }
        }
    }
    return lines.join(u'\n');
}

} // namespace shell

#include "moc_shortcutdialog.cpp"
