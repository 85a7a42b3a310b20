// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsbackend.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
namespace widgets {
class FormField;
class TableView;
} // namespace widgets

namespace settings {

//! Users with their roles, and what each role may do.
class PeopleSection final : public QWidget
{
    Q_OBJECT
public:
    PeopleSection(SettingsBackend &backend, bool mayEdit, QWidget *parent = nullptr);

    void setCompany(const CompanyData &company);
    [[nodiscard]] bool hasUnsavedChanges() const;
    //! False, with the problem marked, when something is missing.
    bool save();
    void discard();

Q_SIGNALS:
    void edited();

private:
    QWidget *makeForm();
    QWidget *makeMatrix();
    void fillUser();
    void fillMatrix();
    void beginNewUser();
    [[nodiscard]] people::User stored() const;
    [[nodiscard]] people::User typed() const;

    SettingsBackend &m_backend;
    const bool m_mayEdit;
    CompanyData m_data;
    QStandardItemModel *m_users = nullptr;
    widgets::TableView *m_table = nullptr;
    QLineEdit *m_login = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_password = nullptr;
    QComboBox *m_role = nullptr;
    QCheckBox *m_active = nullptr;
    widgets::FormField *m_loginField = nullptr;
    widgets::FormField *m_nameField = nullptr;
    widgets::FormField *m_passwordField = nullptr;
    QComboBox *m_matrixRole = nullptr;
    QList<std::pair<people::Session::Grant, QCheckBox *>> m_grants;
    base::Id m_user; // shown in the form; null = a new one
    bool m_new = false;
};

} // namespace settings
