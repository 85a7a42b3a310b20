// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutdialog.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

class Rows
{
public:
    explicit Rows(QGridLayout *grid) : m_grid(grid) { }
    void title(const QString &text)
    {
        auto *label = new QLabel(text);
        widgets::setTextRole(label, widgets::TextRole::Strong);
        m_grid->addWidget(label, m_row, 0, 1, 2);
        m_grid->setRowMinimumHeight(m_row++, 32);
    }
    void row(const QString &what, const QString &keys)
    {
        m_grid->addWidget(new QLabel(what), m_row, 0);
        auto *label = new QLabel(keys);
        label->setProperty("key", true);
        m_grid->addWidget(label, m_row++, 1, Qt::AlignLeft);
    }

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace

ShortcutDialog::ShortcutDialog(const QList<QMenu *> &menus, QWidget *parent) : Dialog(parent)
{
    setObjectName(u"shortcutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(520, 560);
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    Rows rows(grid);
    for (const QMenu *menu : menus) {
        rows.title(menu->title().remove(u'&'));
        for (const QAction *action : menu->actions()) {
            if (!action->shortcut().isEmpty()) {
                rows.row(action->iconText(), action->shortcut().toString(QKeySequence::NativeText));
            }
        }
    }
    const auto keys
        = [](QKeySequence sequence) { return sequence.toString(QKeySequence::NativeText); };
    rows.title(tr("Lists and fields"));
    rows.row(tr("Go to the search field"), keys(QKeySequence::Find));
    rows.row(tr("Copy the selected rows"), keys(QKeySequence::Copy));
    rows.row(tr("Paste cells from a spreadsheet"), keys(QKeySequence::Paste));
    rows.row(tr("Save changes"), keys(QKeySequence::Save));
    rows.row(tr("Open the selected record"), keys(Qt::Key_Return));
    rows.row(tr("Close the side panel"), keys(Qt::Key_Escape));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

} // namespace shell

#include "moc_shortcutdialog.cpp"
