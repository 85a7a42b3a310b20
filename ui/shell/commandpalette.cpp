// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

//! Name at the left, shortcut or kind of record muted at the right.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        QString aside = index.data(CommandModel::DetailRole).toString();
        if (aside.isEmpty()) {
            aside = index.data(CommandModel::ShortcutRole).toString();
        }
        painter->save();
        painter->setPen(widgets::colour(widgets::Token::Muted));
        painter->drawText(option.rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter,
                          aside);
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, 32};
    }
};

} // namespace

CommandPalette::CommandPalette(RecordSearch *records, const QString &company, QWidget *window)
    : QFrame(window),
      m_records(records),
      m_input(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_recent(company),
      m_model(new CommandModel(m_recent, this)),
      m_pause(new QTimer(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    m_input->setObjectName(u"commandInput"_s);
    m_input->setPlaceholderText(tr("Type an action, a page, a setting or a record …"));
    m_input->setAccessibleName(m_input->placeholderText());
    m_list->setObjectName(u"commandList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    m_pause->setSingleShot(true);
    m_pause->setInterval(120);
    connect(m_pause, &QTimer::timeout, this, [this] {
        if (m_records && m_input->text().trimmed().size() >= 2) {
            m_records->search(m_input->text().trimmed());
        }
    });
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    if (records) {
        connect(records, &RecordSearch::found, this, &CommandPalette::showRecords);
    }
    m_input->installEventFilter(this);
    hide();
}

void CommandPalette::add(const QList<Command> &commands)
{
    m_commands += commands;
    m_model->setCommands(m_commands);
    filter(m_input->text());
}

void CommandPalette::open(const QList<Command> &commands)
{
    m_commands = commands;
    m_model->setCommands(commands);
    m_input->clear();
    filter({});
    fit();
    show();
    raise();
    m_input->setFocus(Qt::ShortcutFocusReason);
}

//! As high as what it lists, within the window.
void CommandPalette::fit()
{
    const QWidget *window = parentWidget();
    const int width = std::min(600, window->width() - 80);
    const int rows = std::clamp(m_model->rowCount(), 1, 11);
    setGeometry((window->width() - width) / 2, 72, width,
                std::min(64 + rows * 32, window->height() - 140));
}

void CommandPalette::filter(const QString &text)
{
    m_model->setFilter(text.trimmed());
    m_list->setCurrentIndex(m_model->index(0));
    fit();
    m_pause->start();
}

void CommandPalette::showRecords(const QString &text, const QList<RecordHit> &hits)
{
    if (isVisible() && text == m_input->text().trimmed()) {
        m_model->setRecords(hits);
        fit();
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentIndex(m_model->index(0));
        }
    }
}

void CommandPalette::choose(int row)
{
    const Command *command = m_model->command(row);
    if (!command) {
        return;
    }
    const Command chosen = *command;
    m_recent.add({chosen.key, chosen.record});
    hide();
    if (!chosen.record.entity.isEmpty()) {
        Q_EMIT recordChosen(chosen.record.entity, chosen.record.record);
    } else if (chosen.action) {
        chosen.action->trigger();
    } else if (chosen.go) {
        chosen.go();
    }
}

void CommandPalette::moveCurrent(int steps)
{
    const int rows = m_model->rowCount();
    if (rows > 0) {
        const int row = std::clamp(m_list->currentIndex().row() + steps, 0, rows - 1);
        m_list->setCurrentIndex(m_model->index(row));
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input) {
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut && isVisible()
        && QApplication::activePopupWidget() == nullptr) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress) {
        return false;
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        hide();
        parentWidget()->setFocus();
        return true;
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(10);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-10);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    default:
        return false;
    }
}

} // namespace shell

#include "moc_commandpalette.cpp"
