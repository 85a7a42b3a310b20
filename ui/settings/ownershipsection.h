// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connectordescription.h"
#include "ui/settings/settingsbackend.h"

#include <QWidget>

class QGridLayout;

namespace settings {

//! Who owns which data against each system: a row per field group, a column per system. Changes
//! are written at once (and can be undone).
class OwnershipSection final : public QWidget
{
    Q_OBJECT
public:
    OwnershipSection(SettingsBackend &backend, QList<syncing::ConnectorDescription> connectors,
                     bool mayEdit, QWidget *parent = nullptr);

    void setCompany(const CompanyData &company);

private:
    void addChoice(int row, int column, const syncing::RemoteSystem &system, const QString &group,
                   syncing::Owner owner);

    SettingsBackend &m_backend;
    const QList<syncing::ConnectorDescription> m_connectors;
    const bool m_mayEdit;
    QWidget *m_table = nullptr;
};

} // namespace settings
