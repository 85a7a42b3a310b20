// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/systemssection.h"

#include "ui/settings/connectorform.h"
#include "ui/text/errortext.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace settings {

using Role = syncing::RemoteSystem::Role;

SystemsSection::SystemsSection(SettingsBackend &backend,
                               QList<syncing::ConnectorDescription> connectors, bool mayEdit,
                               QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_connectors(std::move(connectors)),
      m_mayEdit(mayEdit),
      m_choice(new QComboBox(this)),
      m_name(new QLineEdit(this)),
      m_form(new ConnectorForm(mayEdit, this)),
      m_enabled(new QCheckBox(tr("Sync with this system"), this)),
      m_test(new QPushButton(tr("&Test connection"), this)),
      m_message(new widgets::MessageBar(this))
{
    makeForm();
    makeButtons();
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    choice->addWidget(m_choiceField, 1);
    choice->addWidget(m_connectorField, 1);
    choice->addWidget(m_add, 0, Qt::AlignBottom);
    choice->addWidget(m_remove, 0, Qt::AlignBottom);
    auto *test = new QHBoxLayout;
    test->addWidget(m_test);
    test->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(choice);
    layout->addWidget(m_nameField);
    layout->addWidget(m_form);
    layout->addWidget(m_enabled);
    layout->addWidget(m_message);
    layout->addLayout(test);
    layout->addStretch(1);
    m_name->setEnabled(mayEdit);
    m_enabled->setEnabled(mayEdit);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) {
            m_message->clear(); // it was about another one
            fill();
        }
    });
    connect(m_connector, &QComboBox::activated, this, &SystemsSection::chooseConnector);
    connect(m_add, &QPushButton::clicked, this, &SystemsSection::beginNew);
    connect(m_remove, &QPushButton::clicked, this, &SystemsSection::remove);
    connect(m_name, &QLineEdit::textEdited, this, &SystemsSection::edited);
    connect(m_form, &ConnectorForm::edited, this, &SystemsSection::edited);
    connect(m_enabled, &QCheckBox::clicked, this, &SystemsSection::edited);
    connect(m_test, &QPushButton::clicked, this, &SystemsSection::startTest);
    connect(&backend, &SettingsBackend::systemTested, this,
            [this](const base::Result<QString> &found) {
                if (m_testing) {
                    setTesting(false);
                    m_message->showMessage(found.ok() ? widgets::MessageKind::Success
                                                      : widgets::MessageKind::Danger,
                                           found.ok() ? *found : text::sentence(found.error()));
                }
            });
    connect(&backend, &SettingsBackend::systemAdded, this, [this](base::Id system) {
        m_new.reset();
        m_wanted = system;
        m_form->clearSecret();
        m_backend.load();
    });
    connect(&backend, &SettingsBackend::tokenSaved, this, [this](const base::Result<void> &result) {
        if (!result.ok()) {
            m_message->showMessage(widgets::MessageKind::Warning, text::sentence(result.error()));
        }
    });
}

void SystemsSection::makeForm()
{
    m_choice->setObjectName(u"systemChoiceBox"_s);
    m_choiceField = new widgets::FormField(tr("System"), m_choice, this);
    makeConnectorBox();
    m_name->setObjectName(u"systemNameEdit"_s);
    m_name->setMaxLength(200);
    m_enabled->setObjectName(u"systemEnabledCheck"_s);
    m_test->setObjectName(u"testSystemButton"_s);
    m_nameField = new widgets::FormField(tr("Name"), m_name, this);
}

static QString roleName(Role role)
{
    switch (role) {
    case Role::Portal:
        return SystemsSection::tr("Portal");
    case Role::Erp:
        return SystemsSection::tr("ERP");
    case Role::Marketplace:
        return SystemsSection::tr("Marketplace");
    case Role::Procurement:
        return SystemsSection::tr("Procurement");
    }
    return {};
}

static QIcon roleIcon(Role role)
{
    return widgets::icon(role == Role::Erp ? u"erp"_s : u"portal"_s);
}

void SystemsSection::makeConnectorBox()
{
    m_connector = new QComboBox(this);
    m_connector->setObjectName(u"systemConnectorBox"_s);
    for (const syncing::ConnectorDescription &one : m_connectors) {
        for (const Role role : one.roles) {
            //: name of a product that the desk can talk to, and what it is to the company
            m_connector->addItem(roleIcon(role), tr("%1 (%2)").arg(one.name, roleName(role)),
                                 QVariantList{one.code, int(role)});
        }
    }
    m_connectorField = new widgets::FormField(tr("Connector"), m_connector, this);
    m_connectorField->hide();
}

const syncing::ConnectorDescription *SystemsSection::connector() const
{
    return current() ? syncing::findConnector(m_connectors, current()->connector) : nullptr;
}

void SystemsSection::chooseConnector()
{
    const QVariantList chosen = m_connector->currentData().toList();
    if (m_new && chosen.size() == 2) {
        m_new->connector = chosen.at(0).toString();
        m_new->role = Role(chosen.at(1).toInt());
        m_form->setConnector(connector());
        m_form->fill(*m_new, true);
        Q_EMIT edited();
    }
}

void SystemsSection::makeButtons()
{
    m_add = new QPushButton(widgets::icon(u"add"_s), tr("&New connection"), this);
    m_add->setObjectName(u"newSystemButton"_s);
    m_add->setEnabled(m_mayEdit);
    m_remove = new QPushButton(widgets::icon(u"delete"_s), tr("&Delete"), this);
    m_remove->setObjectName(u"removeSystemButton"_s);
    m_remove->setEnabled(m_mayEdit);
}

const syncing::RemoteSystem *SystemsSection::current() const
{
    if (m_new) {
        return &*m_new;
    }
    const int index = m_choice->currentIndex();
    return index >= 0 && index < m_data.systems.size() ? &m_data.systems.at(index) : nullptr;
}

void SystemsSection::setCompany(const CompanyData &company)
{
    const base::Id shown = current() ? current()->id : base::Id();
    const base::Id kept = m_wanted.isNull() ? shown : std::exchange(m_wanted, {});
    m_filling = true;
    m_data = company;
    m_choice->clear();
    for (const syncing::RemoteSystem &system : company.systems) {
        m_choice->addItem(roleIcon(system.role),
                          tr("%1 (%2)").arg(system.name, roleName(system.role)));
    }
    m_filling = false;
    select(kept);
    fill();
}

void SystemsSection::select(base::Id system)
{
    for (int i = 0; i < m_data.systems.size(); ++i) {
        if (m_data.systems.at(i).id == system) {
            m_choice->setCurrentIndex(i);
        }
    }
}

void SystemsSection::fill()
{
    m_choiceField->setVisible(!m_new);
    m_connectorField->setVisible(m_new.has_value());
    m_form->setConnector(connector());
    const syncing::RemoteSystem *system = current();
    m_add->setEnabled(m_mayEdit && !m_new);
    m_remove->setEnabled(m_mayEdit && system && !m_new);
    m_test->setEnabled(system != nullptr);
    if (!system) {
        m_message->showMessage(
            widgets::MessageKind::Info,
            tr("Portals and ERPs that you sync with appear here. Add the first connection."));
        return;
    }
    m_name->setText(system->name);
    m_form->fill(*system, m_new.has_value());
    m_enabled->setChecked(system->enabled);
    m_nameField->setProblem({});
    if (!connector()) {
        m_message->showMessage(
            widgets::MessageKind::Danger,
            text::sentence({.code = base::ErrorCode::Sync_UnknownConnector,
                            .context = {.subject = system->name, .expected = system->connector},
                            .detail = {}}));
    }
    Q_EMIT edited();
}

syncing::RemoteSystem SystemsSection::typed() const
{
    syncing::RemoteSystem system = *current();
    system.name = m_name->text().trimmed();
    m_form->apply(system);
    system.enabled = m_enabled->isChecked();
    return system;
}

bool SystemsSection::hasUnsavedChanges() const
{
    return m_new || (current() && (typed() != *current() || !m_form->secret().isEmpty()));
}

bool SystemsSection::save()
{
    if (!current()) {
        return true;
    }
    const syncing::RemoteSystem after = typed();
    m_nameField->setProblem(
        after.name.isEmpty() ? text::sentence(
            {.code = base::ErrorCode::Value_Empty, .context = {.field = u"name"_s}, .detail = {}})
                             : QString());
    if (!m_form->check(after) || after.name.isEmpty()) {
        return false;
    }
    if (m_new) {
        m_backend.addSystem(after, m_form->secret());
        return true;
    }
    const syncing::RemoteSystem before = *current();
    if (const QString secret = m_form->secret(); !secret.isEmpty()) {
        m_backend.saveToken(before, secret);
        m_form->clearSecret();
    }
    if (after != before) {
        m_backend.saveSystem(before, after);
    }
    return true;
}

void SystemsSection::beginNew()
{
    m_new.emplace();
    m_message->clear();
    m_connector->setCurrentIndex(0);
    chooseConnector();
    fill();
    m_connector->setFocus();
}

void SystemsSection::remove()
{
    const syncing::RemoteSystem system = *current();
    widgets::ask(
        this,
        {.title = tr("Delete %1?").arg(system.name),
         .text = tr("The connection, its access token and everything queued for it are deleted. "
                    "Data stored there stays. You can undo this, except for the token."),
         .accept = tr("Delete connection"),
         .dangerous = true},
        [this, system](widgets::Answer answer) {
            if (answer == widgets::Answer::Accept) {
                m_backend.removeSystem(system);
            }
        });
}

void SystemsSection::discard()
{
    m_new.reset();
    m_message->clear();
    fill();
}

void SystemsSection::startTest()
{
    if (m_testing) {
        setTesting(false);
        m_message->clear();
        m_backend.cancelSystemTest();
    } else if (current()) {
        setTesting(true);
        m_message->showMessage(widgets::MessageKind::Info, tr("Testing the connection …"));
        m_backend.testSystem(typed(), m_form->secret());
    }
}

void SystemsSection::setTesting(bool testing)
{
    m_testing = testing;
    m_test->setText(testing ? tr("&Cancel the test") : tr("&Test connection"));
}

} // namespace settings

#include "moc_systemssection.cpp"
