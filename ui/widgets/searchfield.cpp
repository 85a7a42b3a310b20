// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/sidepanel.h"

#include <QAction>
#include <QKeyEvent>
#include <QShortcut>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace widgets {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_pause(new QTimer(this))
{
    setObjectName(u"searchField"_s);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    setMinimumWidth(200);
    setProperty("search", true);
    setMaximumWidth(420);
    const QIcon glass = icon(u"search"_s, Token::Muted);
    if (!glass.isNull()) {
        addAction(glass, QLineEdit::LeadingPosition);
    }
    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMs);
    connect(m_pause, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString &now) { now.isEmpty() ? tell() : m_pause->start(); });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::tell);
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, this, &SearchField::goToNearest);
    connect(find, &QShortcut::activatedAmbiguously, this, &SearchField::goToNearest);
}

//! Where a panel has a search of its own, that one from inside the panel, else that of the page.
void SearchField::goToNearest()
{
    const auto panelOf = [](const QWidget *widget) {
        while (widget && !qobject_cast<const SidePanel *>(widget)) {
            widget = widget->parentWidget();
        }
        return widget;
    };
    const QWidget *here = panelOf(window()->focusWidget());
    SearchField *nearest = this;
    const auto all = window()->findChildren<SearchField *>();
    for (SearchField *field : all) {
        const QWidget *panel = panelOf(field);
        if (field->isVisible() && (panel == here || (!panel && panelOf(nearest) != here))) {
            nearest = field;
        }
    }
    nearest->setFocus(Qt::ShortcutFocusReason);
    nearest->selectAll();
}

void SearchField::searchFor(const QString &text)
{
    setText(text);
    tell();
}

QList<KeyHelp> SearchField::keyHelp()
{
    return {{tr("Go to the search field"), {QKeySequence::Find}},
            {tr("Search without waiting"), {Qt::Key_Return}},
            {tr("Clear the search"), {Qt::Key_Escape}}};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::tell()
{
    m_pause->stop();
    const QString now = text().trimmed();
    if (now != m_told) {
        m_told = now;
        Q_EMIT searchChanged(now);
    }
}

} // namespace widgets

#include "moc_searchfield.cpp"
