// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/databaseform.h"

#include "models/store/databaseurl.h"
#include "ui/text/errortext.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace settings {
namespace {

QLineEdit *lineEdit(QWidget *parent, const QString &name)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

} // namespace

DatabaseForm::DatabaseForm(QWidget *parent)
    : QWidget(parent),
      m_isFile(new QRadioButton(tr("A f&ile on this computer, for one person"), this)),
      m_isServer(new QRadioButton(tr("A &server that several people share (ODBC)"), this)),
      m_test(new QPushButton(tr("&Test connection"), this)),
      m_message(new widgets::MessageBar(this))
{
    m_isFile->setObjectName(u"fileDatabaseRadio"_s);
    m_isServer->setObjectName(u"serverDatabaseRadio"_s);
    m_test->setObjectName(u"testDatabaseButton"_s);
    m_test->setAutoDefault(false);
    m_filePart = makeFilePart();
    m_serverPart = makeServerPart();
    m_buttons = new QHBoxLayout;
    m_buttons->setContentsMargins(0, 8, 0, 0);
    m_buttons->addWidget(m_test);
    m_buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_isFile);
    layout->addWidget(m_filePart);
    layout->addWidget(m_isServer);
    layout->addWidget(m_serverPart);
    layout->addWidget(m_message);
    layout->addLayout(m_buttons);
    layout->addStretch(1);
    connect(m_isFile, &QRadioButton::toggled, this, &DatabaseForm::showKind);
    connect(m_test, &QPushButton::clicked, this, &DatabaseForm::startTest);
    m_isFile->setChecked(true);
    showKind();
}

QWidget *DatabaseForm::makeFilePart()
{
    auto *part = new QWidget(this);
    m_file = lineEdit(part, u"databaseFileEdit"_s);
    m_file->setPlaceholderText(tr("Name of the database file"));
    auto *browse = new QPushButton(tr("&Browse …"), part);
    browse->setObjectName(u"browseDatabaseButton"_s);
    browse->setAutoDefault(false);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(24, 0, 0, 8);
    row->addWidget(new widgets::FormField(tr("File"), m_file, part), 1);
    row->addWidget(browse, 0, Qt::AlignBottom);
    connect(browse, &QPushButton::clicked, this, [this] {
        widgets::chooseFiles(this,
                             {.title = tr("Database file"),
                              .filter = tr("SupplierDesk databases (*.sqlite *.db);;All files (*)"),
                              .suggestedName = {},
                              .save = false,
                              .many = false,
                              .folderKey = u"database"_s},
                             [this](const QStringList &files) { m_file->setText(files.first()); });
    });
    return part;
}

QWidget *DatabaseForm::makeServerPart()
{
    auto *part = new QWidget(this);
    m_driver = new QComboBox(part);
    m_driver->setObjectName(u"databaseDriverBox"_s);
    m_driver->setEditable(true);
    m_driver->addItems({u"PostgreSQL Unicode"_s, u"PostgreSQL Unicode(x64)"_s});
    m_server = lineEdit(part, u"databaseServerEdit"_s);
    m_port = lineEdit(part, u"databasePortEdit"_s);
    m_port->setText(u"5432"_s);
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setMaximumWidth(90);
    m_database = lineEdit(part, u"databaseNameEdit"_s);
    m_user = lineEdit(part, u"databaseUserEdit"_s);
    m_password = lineEdit(part, u"databasePasswordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(24, 0, 0, 8);
    grid->setSpacing(8);
    grid->addWidget(new widgets::FormField(tr("ODBC driver"), m_driver, part), 0, 0, 1, 4);
    grid->addWidget(new widgets::FormField(tr("Server"), m_server, part), 1, 0, 1, 3);
    auto *port = new widgets::FormField(tr("Port"), m_port, part);
    port->setMaximumWidth(90);
    grid->addWidget(port, 1, 3);
    grid->addWidget(new widgets::FormField(tr("Database"), m_database, part), 2, 0, 1, 4);
    grid->addWidget(new widgets::FormField(tr("User of the database"), m_user, part), 3, 0, 1, 2);
    grid->addWidget(new widgets::FormField(tr("Password of the database"), m_password, part), 3, 2,
                    1, 2);
    return part;
}

void DatabaseForm::showKind()
{
    m_filePart->setVisible(m_isFile->isChecked());
    m_serverPart->setVisible(m_isServer->isChecked());
    m_message->clear();
}

void DatabaseForm::addButton(QPushButton *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void DatabaseForm::setUrl(const store::DatabaseUrl &url)
{
    if (url.kind() == store::DatabaseUrl::Kind::Sqlite) {
        m_isFile->setChecked(true);
        m_file->setText(url.target());
        return;
    }
    m_isServer->setChecked(true);
    m_driver->setCurrentText(url.part(u"DRIVER"_s));
    m_server->setText(url.part(u"SERVER"_s));
    m_port->setText(url.part(u"PORT"_s));
    m_database->setText(url.part(u"DATABASE"_s));
    m_user->setText(url.part(u"UID"_s));
    m_password->setText(url.part(u"PWD"_s));
}

QString DatabaseForm::quoted(const QString &value) const
{
    return u'{' + QString(value).replace(u'}', "}}"_L1) + u'}';
}

base::Result<QString> DatabaseForm::url()
{
    using base::ErrorCode;
    const auto missing = [](QLineEdit *edit) {
        const bool empty = edit->text().trimmed().isEmpty();
        widgets::setStyleProperty(edit, "problem", empty);
        if (empty) {
            edit->setFocus();
        }
        return empty;
    };
    QString text;
    if (m_isFile->isChecked()) {
        if (missing(m_file)) {
            return base::failure(ErrorCode::Store_BadUrl);
        }
        text = "sqlite:"_L1 + m_file->text().trimmed();
    } else {
        const bool noDatabase = missing(m_database);
        const bool noServer = missing(m_server);
        if (noServer || noDatabase) {
            return base::failure(ErrorCode::Store_BadUrl);
        }
        text = u"odbc:DRIVER=%1;SERVER=%2;DATABASE=%3"_s.arg(
            quoted(m_driver->currentText().trimmed()), quoted(m_server->text().trimmed()),
            quoted(m_database->text().trimmed()));
        if (!m_port->text().isEmpty()) {
            text += ";PORT="_L1 + m_port->text();
        }
        if (!m_user->text().isEmpty()) {
            text += ";UID="_L1 + quoted(m_user->text());
        }
        if (!m_password->text().isEmpty()) {
            text += ";PWD="_L1 + quoted(m_password->text());
        }
    }
    const auto parsed = store::DatabaseUrl::parse(text);
    if (!parsed.ok()) {
        return parsed.error();
    }
    return text;
}

void DatabaseForm::startTest()
{
    if (m_testing) {
        setTesting(false);
        Q_EMIT testCancelled();
        return;
    }
    const auto text = url();
    if (!text.ok()) {
        showProblem(text.error());
        return;
    }
    setTesting(true);
    Q_EMIT testRequested(*text);
}

void DatabaseForm::setTesting(bool testing)
{
    m_testing = testing;
    m_test->setText(testing ? tr("&Cancel the test") : tr("&Test connection"));
    if (testing) {
        m_message->showMessage(widgets::MessageKind::Info, tr("Trying to open the database …"));
    } else {
        m_message->clear();
    }
}

void DatabaseForm::showProblem(const base::Error &error)
{
    setTesting(false);
    m_message->showMessage(widgets::MessageKind::Danger, text::sentence(error));
}

void DatabaseForm::showTestResult(const base::Result<QString> &found)
{
    if (!m_testing) {
        return; // cancelled meanwhile
    }
    setTesting(false);
    if (found.ok()) {
        m_message->showMessage(widgets::MessageKind::Success, *found);
    } else {
        showProblem(found.error());
    }
}

} // namespace settings

#include "moc_databaseform.cpp"
