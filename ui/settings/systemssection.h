// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

//! The portals and ERPs: adding and removing one, its address and access token, a connection test.
class SystemsSection final : public QWidget
{
    Q_OBJECT
public:
    SystemsSection(SettingsBackend &backend, bool mayEdit, QWidget *parent = nullptr);

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
    void fill();
    void beginNew();
    void remove();
    void startTest();
    void setTesting(bool testing);
    [[nodiscard]] const syncing::RemoteSystem *current() const;
    [[nodiscard]] syncing::RemoteSystem typed() const;

    SettingsBackend &m_backend;
    const bool m_mayEdit;
    CompanyData m_data;
    std::optional<syncing::RemoteSystem> m_new; //!< what is being added
    base::Id m_wanted; //!< to be shown once it has been read
    widgets::FormField *m_choiceField = nullptr;
    widgets::FormField *m_kindField = nullptr;
    QComboBox *m_kind = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_token = nullptr;
    QCheckBox *m_enabled = nullptr;
    widgets::FormField *m_nameField = nullptr;
    widgets::FormField *m_urlField = nullptr;
    widgets::FormField *m_tokenField = nullptr;
    QPushButton *m_test = nullptr;
    widgets::MessageBar *m_message = nullptr;
    bool m_testing = false;
    bool m_filling = false;
};

} // namespace settings
