// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/session.h"
#include "models/sync/connectordescription.h"
#include "ui/settings/settingsbackend.h"
#include "ui/widgets/page.h"

class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace settings {

class DatabaseForm;
class CompanySection;
class OwnershipSection;
class PeopleSection;
class SystemsSection;

//! Settings of the company (systems, ownership, people) and of this desk (database, appearance).
class SettingsPage final : public widgets::Page
{
    Q_OBJECT
public:
    //! \a connectors: those that the program has.
    SettingsPage(SettingsBackend &backend, const QList<syncing::ConnectorDescription> &connectors,
                 const people::Session &session, QWidget *parent = nullptr);

    //! Fill it with the open database; answer its testRequested().
    [[nodiscard]] DatabaseForm *databaseForm() const { return m_database; }

    [[nodiscard]] bool hasUnsavedChanges() const override;
    void saveChanges() override;
    void discardChanges() override;
    void showRecord(const QString &entity, base::Id record) override;
    [[nodiscard]] QList<Place> places() override;

Q_SIGNALS:
    //! Open this database in place of the one that is open.
    void databaseChosen(const QString &url);

private:
    void addSection(const QString &name, const QString &iconName, const QString &title,
                    QWidget *content);
    QWidget *makeDatabaseSection();
    QWidget *makeAboutYou(const people::Session &session);
    void connectBackend();

    SettingsBackend &m_backend;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    DatabaseForm *m_database = nullptr;
    CompanySection *m_company = nullptr;
    SystemsSection *m_systems = nullptr;
    OwnershipSection *m_ownership = nullptr;
    PeopleSection *m_people = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
};

} // namespace settings
