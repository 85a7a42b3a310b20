// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/appearancesection.h"
#include "ui/settings/companysection.h"
#include "ui/settings/databaseform.h"
#include "ui/settings/ownershipsection.h"
#include "ui/settings/peoplesection.h"
#include "ui/settings/peopletext.h"
#include "ui/settings/systemssection.h"
#include "ui/text/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMetaEnum>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace settings {

using people::Capability;
using people::Feature;

SettingsPage::SettingsPage(SettingsBackend &backend,
                           const QList<syncing::ConnectorDescription> &connectors,
                           const people::Session &session, QWidget *parent)
    : Page(tr("Settings"), parent),
      m_backend(backend),
      m_list(new QListWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_save(new QAction(widgets::icon(u"save"_s, widgets::Token::OnAccent), tr("Save"), this)),
      m_discard(new QAction(tr("Discard"), this))
{
    setHelp(
        tr("The company, its database, connections, users and roles, and how SupplierDesk looks "
           "on this computer. Administrators set up the company here; everyone chooses their own"
           " appearance. To start, check the company's name and time zone."));
    const bool mayEdit = session.allows(Feature::Settings, Capability::Edit);
    m_company = new CompanySection(backend, mayEdit, this);
    m_systems = new SystemsSection(backend, connectors, mayEdit, this);
    m_ownership = new OwnershipSection(backend, connectors, mayEdit, this);
    m_people = new PeopleSection(backend, session.allows(Feature::People, Capability::Edit), this);
    m_list->setObjectName(u"settingsSectionList"_s);
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setProperty("sections", true);
    m_list->setFixedWidth(190);
    addSection(u"database"_s, u"database"_s, tr("Database"), makeDatabaseSection());
    addSection(u"company"_s, u"home"_s, tr("Company"), m_company);
    addSection(u"systems"_s, u"link"_s, tr("Connections"), m_systems);
    addSection(u"ownership"_s, u"ownership"_s, tr("Data ownership"), m_ownership);
    if (session.allows(Feature::People, Capability::See)) {
        addSection(u"people"_s, u"customers"_s, tr("Users and roles"), m_people);
    } else {
        m_people->hide();
    }
    addSection(u"appearance"_s, u"appearance"_s, tr("Appearance"), new AppearanceSection(this));
    addSection(u"you"_s, u"user"_s, tr("About you"), makeAboutYou(session));
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    setContent(content);
    m_save->setObjectName(u"saveSettingsAction"_s);
    m_save->setShortcut(QKeySequence::Save);
    m_discard->setObjectName(u"discardSettingsAction"_s);
    addPrimaryAction(m_save);
    addHeaderAction(m_discard);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, m_list,
            [this](int section) { m_list->setCurrentRow(section); });
    m_list->setCurrentRow(0);
    connectBackend();
    backend.load();
}

void SettingsPage::connectBackend()
{
    const auto changed = [this] {
        m_save->setEnabled(hasUnsavedChanges());
        m_discard->setEnabled(hasUnsavedChanges());
        Q_EMIT unsavedChangesChanged();
    };
    connect(m_systems, &SystemsSection::edited, this, changed);
    connect(m_people, &PeopleSection::edited, this, changed);
    connect(m_save, &QAction::triggered, this, &SettingsPage::saveChanges);
    connect(m_discard, &QAction::triggered, this, &SettingsPage::discardChanges);
    connect(&m_backend, &SettingsBackend::loaded, this,
            [this, changed](const CompanyData &company) {
                m_company->setCompany(company);
                m_systems->setCompany(company);
                m_ownership->setCompany(company);
                m_people->setCompany(company);
                changed();
            });
    connect(&m_backend, &SettingsBackend::failed, this, [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
        Q_EMIT saveFailed();
    });
    connect(&m_backend, &SettingsBackend::saved, this,
            [this](const QString &what) { showMessage(widgets::MessageKind::Success, what); });
    changed();
}

void SettingsPage::addSection(const QString &name, const QString &iconName, const QString &title,
                              QWidget *content)
{
    auto *item = new QListWidgetItem(widgets::icon(iconName), title, m_list);
    item->setData(Qt::UserRole, name);
    item->setSizeHint(QSize(0, 32));
    auto *card = new QFrame(m_stack);
    card->setProperty("card", true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(24, 18, 24, 20);
    inside->setSpacing(12);
    auto *heading = new QLabel(title, card);
    widgets::setTextRole(heading, widgets::TextRole::Subtitle);
    inside->addWidget(heading);
    content->setMaximumWidth(720);
    inside->addWidget(content, 1);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(card);
    m_stack->addWidget(scroll);
}

QWidget *SettingsPage::makeDatabaseSection()
{
    auto *section = new QWidget(this);
    m_database = new DatabaseForm(section);
    auto *open = new QPushButton(tr("&Open this database"), section);
    open->setObjectName(u"openDatabaseButton"_s);
    m_database->addButton(open);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_database);
    layout->addStretch(1);
    connect(open, &QPushButton::clicked, this, [this] {
        const auto url = m_database->url();
        url.ok() ? Q_EMIT databaseChosen(*url) : m_database->showProblem(url.error());
    });
    return section;
}

QWidget *SettingsPage::makeAboutYou(const people::Session &session)
{
    auto *section = new QWidget(this);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *name = new QLabel(session.name(), section);
    name->setTextFormat(Qt::PlainText);
    widgets::setTextRole(name, widgets::TextRole::Strong);
    layout->addWidget(name);
    //: user name, role
    auto *role = new QLabel(tr("%1 · %2").arg(session.login(), session.roleName()), section);
    role->setTextFormat(Qt::PlainText);
    widgets::setTextRole(role, widgets::TextRole::Muted);
    layout->addWidget(role);
    layout->addSpacing(8);
    const QMetaEnum features = QMetaEnum::fromType<Feature>();
    for (int f = 0; f < features.keyCount(); ++f) {
        const auto feature = Feature(features.value(f));
        QStringList words;
        for (const auto capability :
             {Capability::See, Capability::Edit, Capability::Approve, Capability::Publish}) {
            if (session.allows(feature, capability)) {
                words.append(capabilityName(capability));
            }
        }
        //: part of the program, and what the user may do there
        layout->addWidget(new QLabel(
            tr("%1: %2").arg(featureName(feature),
                             words.isEmpty() ? tr("nothing") : locale().createSeparatedList(words)),
            section));
    }
    layout->addStretch(1);
    return section;
}

bool SettingsPage::hasUnsavedChanges() const
{
    return m_systems->hasUnsavedChanges() || m_people->hasUnsavedChanges();
}

void SettingsPage::saveChanges()
{
    clearMessage();
    bool good = true;
    if (m_systems->hasUnsavedChanges()) {
        good = m_systems->save();
    }
    if (good && m_people->hasUnsavedChanges()) {
        good = m_people->save();
    }
    if (!good) {
        Q_EMIT saveFailed();
    }
}

void SettingsPage::discardChanges()
{
    clearMessage();
    m_systems->discard();
    m_people->discard();
}

void SettingsPage::showRecord(const QString &entity, base::Id record)
{
    if (entity != "remote_system"_L1) {
        return;
    }
    m_systems->select(record);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == "systems"_L1) {
            m_list->setCurrentRow(row);
        }
    }
}

//! Each section, and whatever has a name in it: a later field is there without a line.
QList<widgets::Page::Place> SettingsPage::places()
{
    QList<Place> all;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString section = m_list->item(row)->text();
        all += Place{section, title(), [this, row] {
                         m_list->setCurrentRow(row);
                         m_list->setFocus();
                     }};
        const auto add = [&all, &section](QWidget *target, QString name) {
            name.remove(u'&');
            if (target && !name.isEmpty()) {
                all += Place{name, section, [target = QPointer(target)] {
                                 if (target) {
                                     widgets::reveal(*target);
                                 }
                             }};
            }
        };
        const QWidget *content = m_stack->widget(row);
        for (const QLabel *label : content->findChildren<QLabel *>()) {
            add(label->buddy(), label->text());
        }
        for (auto *box : content->findChildren<QCheckBox *>()) {
            add(box, box->text());
        }
    }
    return all;
}

} // namespace settings

#include "moc_settingspage.cpp"
