// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomedialog.h"

#include "ui/text/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

WelcomeDialog::WelcomeDialog(QWidget *parent)
    : Dialog(parent),
      m_message(new widgets::MessageBar(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"welcomeDialog"_s);
    setWindowTitle(tr("Welcome to SupplierDesk"));
    setWindowIcon(widgets::applicationIcon());
    auto *picture = new QLabel(this);
    picture->setPixmap(widgets::applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    auto *title = new QLabel(tr("Welcome to SupplierDesk"), this);
    widgets::setTextRole(title, widgets::TextRole::Title);
    auto *text
        = new QLabel(tr("Products, prices, customers and orders of your B2B portal in one place. "
                        "How would you like to begin?"),
                     this);
    text->setWordWrap(true);
    widgets::setTextRole(text, widgets::TextRole::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(8);
    layout->addWidget(picture);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(m_message);
    layout->addSpacing(8);
    layout->addWidget(addChoice(
        u"demoCompanyButton"_s, u"star"_s, tr("Look around with the demo company"),
        tr("3,000 products, customers, prices and orders made up for trying things out")));
    layout->addWidget(
        addChoice(u"newDatabaseButton"_s, u"add"_s, tr("Begin with an empty database"),
                  tr("A file on this computer that you fill by import or from your ERP")));
    layout->addWidget(addChoice(u"openDatabaseButton"_s, u"database"_s, tr("Open a database"),
                                tr("A file, or the server your colleagues work on")));
    layout->addSpacing(4);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel, 0, Qt::AlignRight);
    m_progress->setObjectName(u"demoProgress"_s);
    m_progress->setAccessibleName(tr("Progress of making the demo company"));
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setAutoDefault(false);
    connect(m_choices.at(0), &QPushButton::clicked, this, [this] {
        showProgress(0);
        Q_EMIT demoRequested();
    });
    connect(m_choices.at(1), &QPushButton::clicked, this, &WelcomeDialog::newRequested);
    connect(m_choices.at(2), &QPushButton::clicked, this, &WelcomeDialog::openRequested);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setBusy(false);
        Q_EMIT cancelRequested();
    });
    setBusy(false);
    setFixedWidth(500);
}

QPushButton *WelcomeDialog::addChoice(const QString &name, const QString &iconName,
                                      const QString &title, const QString &text)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("choice", true);
    button->setAutoDefault(false);
    button->setAccessibleName(title);
    button->setAccessibleDescription(text);
    auto *picture = new widgets::IconLabel(22, button);
    picture->setIcon(widgets::icon(iconName, widgets::Token::Accent));
    auto *strong = new QLabel(title, button);
    widgets::setTextRole(strong, widgets::TextRole::Strong);
    auto *muted = new QLabel(text, button);
    muted->setWordWrap(true);
    widgets::setTextRole(muted, widgets::TextRole::Muted);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(strong);
    words->addWidget(muted);
    auto *row = new QHBoxLayout(button);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(14);
    row->addWidget(picture);
    row->addLayout(words, 1);
    for (QLabel *label : {strong, muted}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    button->setFixedHeight(64);
    m_choices.append(button);
    return button;
}

void WelcomeDialog::showProgress(int percent)
{
    setBusy(true);
    m_progress->setValue(percent);
}

void WelcomeDialog::showProblem(const base::Error &error)
{
    setBusy(false);
    m_message->showMessage(widgets::MessageKind::Danger, text::sentence(error));
}

void WelcomeDialog::setBusy(bool busy)
{
    m_message->clear();
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    for (QPushButton *button : std::as_const(m_choices)) {
        button->setEnabled(!busy);
    }
}

} // namespace shell

#include "moc_welcomedialog.cpp"
