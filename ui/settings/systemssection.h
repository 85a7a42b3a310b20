// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connectordescription.h"
#include "ui/settings/settingsbackend.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
namespace widgets {
class FormField;
class MessageBar;
} // namespace widgets

namespace settings {

class ConnectorForm;

//! The connections: adding and removing one, what its connector has to be told, a connection test.
class SystemsSection final : public QWidget
{
    Q_OBJECT
public:
    //! \a connectors: those that the program has.
    SystemsSection(SettingsBackend &backend, QList<syncing::ConnectorDescription> connectors,
                   bool mayEdit, QWidget *parent = nullptr);

    void setCompany(const CompanyData &company);
    void select(base::Id system);
    [[nodiscard]] bool hasUnsavedChanges() const;
    //! False, with the problem marked, when something is missing.
    bool save();
    void discard();

Q_SIGNALS:
    void edited();

private:
    void makeForm();
    void makeButtons();
    void makeConnectorBox();
    void chooseConnector();
    //! Null when the program does not have it.
    [[nodiscard]] const syncing::ConnectorDescription *connector() const;
    void fill();
    void beginNew();
    void remove();
    void startTest();
    void setTesting(bool testing);
    [[nodiscard]] const syncing::RemoteSystem *current() const;
    [[nodiscard]] syncing::RemoteSystem typed() const;

    SettingsBackend &m_backend;
    const QList<syncing::ConnectorDescription> m_connectors;
    const bool m_mayEdit;
    CompanyData m_data;
    std::optional<syncing::RemoteSystem> m_new; //!< what is being added
    base::Id m_wanted; //!< to be shown once it has been read
    widgets::FormField *m_choiceField = nullptr;
    widgets::FormField *m_connectorField = nullptr;
    QComboBox *m_connector = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_name = nullptr;
    ConnectorForm *m_form = nullptr;
    QCheckBox *m_enabled = nullptr;
    widgets::FormField *m_nameField = nullptr;
    QPushButton *m_test = nullptr;
    widgets::MessageBar *m_message = nullptr;
    bool m_testing = false;
    bool m_filling = false;
};

} // namespace settings
