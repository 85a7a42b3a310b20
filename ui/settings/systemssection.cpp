// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/systemssection.h"

#include "ui/text/errortext.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace settings {

SystemsSection::SystemsSection(SettingsBackend &backend, bool mayEdit, QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_mayEdit(mayEdit),
      m_choice(new QComboBox(this)),
      m_name(new QLineEdit(this)),
      m_url(new QLineEdit(this)),
      m_token(new QLineEdit(this)),
      m_enabled(new QCheckBox(tr("Sync with this system"), this)),
      m_test(new QPushButton(tr("&Test connection"), this)),
      m_message(new widgets::MessageBar(this))
{
    makeForm();
    makeButtons();
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    choice->addWidget(m_choiceField, 1);
    choice->addWidget(m_kindField, 1);
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
    layout->addWidget(m_urlField);
    layout->addWidget(m_tokenField);
    layout->addWidget(m_enabled);
    layout->addWidget(m_message);
    layout->addLayout(test);
    layout->addStretch(1);
    for (QWidget *editor : std::initializer_list<QWidget *>{m_name, m_url, m_token, m_enabled}) {
        editor->setEnabled(mayEdit);
    }
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SystemsSection::fill);
    connect(m_kind, &QComboBox::activated, this, &SystemsSection::edited);
    connect(m_add, &QPushButton::clicked, this, &SystemsSection::beginNew);
    connect(m_remove, &QPushButton::clicked, this, &SystemsSection::remove);
    for (const QLineEdit *edit : {m_name, m_url, m_token}) {
        connect(edit, &QLineEdit::textEdited, this, &SystemsSection::edited);
    }
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
        m_token->clear();
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
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"systemKindBox"_s);
    using Kind = syncing::RemoteSystem::Kind;
    m_kind->addItem(widgets::icon(u"portal"_s), tr("Portal"), int(Kind::Portal));
    m_kind->addItem(widgets::icon(u"erp"_s), tr("ERP"), int(Kind::Erp));
    m_kindField = new widgets::FormField(tr("Kind of the new system"), m_kind, this);
    m_kindField->hide();
    m_name->setObjectName(u"systemNameEdit"_s);
    m_name->setMaxLength(200);
    m_url->setObjectName(u"systemUrlEdit"_s);
    m_url->setPlaceholderText(u"https://"_s);
    m_token->setObjectName(u"systemTokenEdit"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("unchanged"));
    m_enabled->setObjectName(u"systemEnabledCheck"_s);
    m_test->setObjectName(u"testSystemButton"_s);
    m_nameField = new widgets::FormField(tr("Name"), m_name, this);
    m_urlField = new widgets::FormField(tr("Address"), m_url, this);
    m_urlField->setHint(tr("Where its REST interface answers, without “/api/v1”"));
    m_tokenField = new widgets::FormField(tr("Access token"), m_token, this);
    m_tokenField->setHint(tr("Kept in the keychain of this computer, never in the database"));
}

void SystemsSection::makeButtons()
{
    m_add = new QPushButton(widgets::icon(u"add"_s), tr("&New system"), this);
    m_add->setObjectName(u"newSystemButton"_s);
    m_add->setEnabled(m_mayEdit);
    m_remove = new QPushButton(widgets::icon(u"delete"_s), tr("&Remove"), this);
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
        const bool portal = system.kind == syncing::RemoteSystem::Kind::Portal;
        //: name of a system and its kind
        m_choice->addItem(widgets::icon(portal ? u"portal"_s : u"erp"_s),
                          tr("%1 (%2)").arg(system.name, portal ? tr("Portal") : tr("ERP")));
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
    if (m_filling) {
        return;
    }
    m_choiceField->setVisible(!m_new);
    m_kindField->setVisible(m_new.has_value());
    m_token->setPlaceholderText(m_new ? QString() : tr("unchanged"));
    const syncing::RemoteSystem *system = current();
    m_add->setEnabled(m_mayEdit && !m_new);
    m_remove->setEnabled(m_mayEdit && system && !m_new);
    m_test->setEnabled(system != nullptr);
    if (!system) {
        m_message->showMessage(widgets::MessageKind::Info,
                               tr("No portal and no ERP yet. Add one to exchange data with it."));
        return;
    }
    m_name->setText(system->name);
    m_url->setText(system->url);
    m_token->clear();
    m_enabled->setChecked(system->enabled);
    m_nameField->setProblem({});
    m_urlField->setProblem({});
    Q_EMIT edited();
}

syncing::RemoteSystem SystemsSection::typed() const
{
    syncing::RemoteSystem system = *current();
    if (m_new) {
        system.kind = syncing::RemoteSystem::Kind(m_kind->currentData().toInt());
    }
    system.name = m_name->text().trimmed();
    system.url = m_url->text().trimmed();
    system.enabled = m_enabled->isChecked();
    return system;
}

bool SystemsSection::hasUnsavedChanges() const
{
    return m_new || (current() && (typed() != *current() || !m_token->text().isEmpty()));
}

bool SystemsSection::save()
{
    if (!current()) {
        return true;
    }
    const syncing::RemoteSystem after = typed();
    const QUrl url(after.url, QUrl::StrictMode);
    const bool goodUrl = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
    using base::ErrorCode;
    m_nameField->setProblem(
        after.name.isEmpty() ? text::sentence(
            {.code = ErrorCode::Value_Empty, .context = {.field = u"name"_s}, .detail = {}})
                             : QString());
    m_urlField->setProblem(
        goodUrl ? QString() : tr("This is not a web address. It begins with https:// or http://."));
    if (after.name.isEmpty() || !goodUrl) {
        return false;
    }
    if (m_new) {
        m_backend.addSystem(after, m_token->text());
        return true;
    }
    const syncing::RemoteSystem before = *current();
    if (!m_token->text().isEmpty()) {
        m_backend.saveToken(before, m_token->text());
        m_token->clear();
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
    m_kind->setCurrentIndex(0);
    fill();
    m_kind->setFocus();
}

void SystemsSection::remove()
{
    const syncing::RemoteSystem system = *current();
    widgets::ask(
        this,
        {.title = tr("Remove %1?").arg(system.name),
         .text = tr("The desk forgets the system, its access token and what is queued for it. What "
                    "is stored there stays. Undo brings the system back, without the token."),
         .accept = tr("Remove"),
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
        m_message->showMessage(widgets::MessageKind::Info, tr("Asking the system …"));
        m_backend.testSystem(typed(), m_token->text());
    }
}

void SystemsSection::setTesting(bool testing)
{
    m_testing = testing;
    m_test->setText(testing ? tr("&Cancel the test") : tr("&Test connection"));
}

} // namespace settings

#include "moc_systemssection.cpp"
