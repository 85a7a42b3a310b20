// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connectorform.h"

#include "ui/text/errortext.h"
#include "ui/widgets/formfield.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace settings {

using Kind = syncing::ConnectorOption::Kind;

static bool isAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

ConnectorForm::ConnectorForm(bool mayEdit, QWidget *parent)
    : QWidget(parent), m_mayEdit(mayEdit), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
}

void ConnectorForm::setConnector(const syncing::ConnectorDescription *connector)
{
    const QString code = connector ? connector->code : QString();
    if (m_connector == code) {
        return;
    }
    m_connector = code;
    for (const Field &one : std::as_const(m_fields)) {
        delete one.field;
    }
    m_fields.clear();
    for (const auto &option : connector ? connector->options : QList<syncing::ConnectorOption>()) {
        addField(option);
    }
}

void ConnectorForm::addField(const syncing::ConnectorOption &option)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(u"system%1Edit"_s.arg(option.name.at(0).toUpper() + option.name.mid(1)));
    edit->setMaxLength(500);
    edit->setEnabled(m_mayEdit);
    auto *field = new widgets::FormField(QCoreApplication::translate("connectors", option.label),
                                         edit, this);
    if (option.kind == Kind::Address) {
        edit->setPlaceholderText(u"https://"_s);
    }
    if (option.kind == Kind::Secret) {
        edit->setEchoMode(QLineEdit::Password);
        field->setHint(tr("Kept in the keychain of this computer, never in the database"));
    } else if (option.hint[0] != '\0') {
        field->setHint(QCoreApplication::translate("connectors", option.hint));
    }
    connect(edit, &QLineEdit::textEdited, this, &ConnectorForm::edited);
    m_layout->addWidget(field);
    m_fields.append({.option = option, .edit = edit, .field = field});
}

void ConnectorForm::fill(const syncing::RemoteSystem &system, bool isNew)
{
    for (const Field &one : std::as_const(m_fields)) {
        one.field->setProblem({});
        switch (one.option.kind) {
        case Kind::Address:
            one.edit->setText(system.url);
            break;
        case Kind::Secret:
            one.edit->clear();
            one.edit->setPlaceholderText(isNew ? QString() : tr("unchanged"));
            break;
        case Kind::Text:
            one.edit->setText(system.options.value(one.option.name));
            break;
        }
    }
}

void ConnectorForm::apply(syncing::RemoteSystem &system) const
{
    for (const Field &one : m_fields) {
        const QString text = one.edit->text().trimmed();
        if (one.option.kind == Kind::Address) {
            system.url = text;
        } else if (one.option.kind == Kind::Text && text.isEmpty()) {
            system.options.remove(one.option.name);
        } else if (one.option.kind == Kind::Text) {
            system.options.insert(one.option.name, text);
        }
    }
}

QString ConnectorForm::secret() const
{
    for (const Field &one : m_fields) {
        if (one.option.kind == Kind::Secret) {
            return one.edit->text();
        }
    }
    return {};
}

void ConnectorForm::clearSecret()
{
    for (const Field &one : std::as_const(m_fields)) {
        if (one.option.kind == Kind::Secret) {
            one.edit->clear();
        }
    }
}

bool ConnectorForm::check(const syncing::RemoteSystem &system)
{
    bool good = true;
    for (const Field &one : std::as_const(m_fields)) {
        QString problem;
        if (one.option.kind == Kind::Address && !isAddress(system.url)) {
            problem = tr("This isn't a web address. Start it with https:// or http://.");
        } else if (one.option.kind == Kind::Text && one.option.isRequired
                   && !system.options.contains(one.option.name)) {
            problem = text::sentence({.code = base::ErrorCode::Value_Empty});
        }
        one.field->setProblem(problem);
        good = good && problem.isEmpty();
    }
    return good;
}

} // namespace settings

#include "moc_connectorform.cpp"
