// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsbackend.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace settings {

//! What holds for the whole company, whoever works for it: its name and time zone. Stored at once.
class CompanySection final : public QWidget
{
    Q_OBJECT
public:
    CompanySection(SettingsBackend &backend, bool editable, QWidget *parent = nullptr);

    void setCompany(const CompanyData &company);

private:
    SettingsBackend &m_backend;
    QLineEdit *m_name = nullptr;
    QComboBox *m_zone = nullptr;
};

} // namespace settings
