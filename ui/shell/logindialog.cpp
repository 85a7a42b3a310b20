// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/logindialog.h"

#include "ui/text/errortext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

constexpr auto LoginKey = "login/user"_L1;

} // namespace

LoginDialog::LoginDialog(const QString &databaseName, QWidget *parent)
    : Dialog(parent),
      m_message(new widgets::MessageBar(this)),
      m_login(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_ok(new QPushButton(tr("Sign in"), this))
{
    setObjectName(u"loginDialog"_s);
    setWindowTitle(tr("Sign in – SupplierDesk"));
    setWindowIcon(widgets::applicationIcon());
    auto *title = new QLabel(tr("Sign in"), this);
    widgets::setTextRole(title, widgets::TextRole::Title);
    auto *where = new QLabel(databaseName, this);
    where->setTextFormat(Qt::PlainText);
    where->setWordWrap(true);
    widgets::setTextRole(where, widgets::TextRole::Muted);
    m_login->setObjectName(u"loginEdit"_s);
    m_login->setText(QSettings().value(LoginKey).toString());
    m_password->setObjectName(u"passwordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_ok->setObjectName(u"logInButton"_s);
    m_ok->setDefault(true);
    auto *other = new QPushButton(tr("Other database …"), this);
    other->setObjectName(u"otherDatabaseButton"_s);
    other->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(other);
    buttons->addStretch(1);
    buttons->addWidget(m_ok);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(where);
    layout->addWidget(m_message);
    layout->addWidget(new widgets::FormField(tr("&User name"), m_login, this));
    layout->addWidget(new widgets::FormField(tr("&Password"), m_password, this));
    layout->addSpacing(8);
    layout->addLayout(buttons);
    setMinimumWidth(400);
    connect(m_ok, &QPushButton::clicked, this, &LoginDialog::tryLogIn);
    connect(other, &QPushButton::clicked, this, &LoginDialog::otherDatabaseRequested);
    (m_login->text().isEmpty() ? m_login : m_password)->setFocus();
}

void LoginDialog::tryLogIn()
{
    QSettings().setValue(LoginKey, m_login->text().trimmed());
    setBusy(true);
    const QString password = m_password->text();
    m_password->clear();
    Q_EMIT logInRequested(m_login->text().trimmed(), password);
}

void LoginDialog::showProblem(const base::Error &error)
{
    setBusy(false);
    m_message->showMessage(widgets::MessageKind::Danger, text::sentence(error));
    m_password->setFocus();
}

void LoginDialog::setBusy(bool busy)
{
    m_message->clear();
    m_ok->setEnabled(!busy);
    m_ok->setText(busy ? tr("Checking …") : tr("Sign in"));
    m_login->setEnabled(!busy);
    m_password->setEnabled(!busy);
}

} // namespace shell

#include "moc_logindialog.cpp"
