// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ownershipsection.h"

#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace settings {

OwnershipSection::OwnershipSection(SettingsBackend &backend,
                                   QList<syncing::ConnectorDescription> connectors, bool mayEdit,
                                   QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_connectors(std::move(connectors)),
      m_mayEdit(mayEdit),
      m_table(new QWidget(this))
{
    auto *text = new QLabel(
        tr("The owner of a field is its source of truth: its value is sent to the other side, and "
           "changes made there are reverted. Where both sides may edit, changes sync both ways, "
           "and you resolve a conflict when both changed the same field."),
        this);
    text->setWordWrap(true);
    widgets::setTextRole(text, widgets::TextRole::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_table);
    layout->addStretch(1);
}

void OwnershipSection::setCompany(const CompanyData &company)
{
    auto *before = m_table;
    m_table = new QWidget(this);
    layout()->replaceWidget(before, m_table);
    before->deleteLater();
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    int column = 1;
    for (const syncing::RemoteSystem &system : company.systems) {
        auto *title = new QLabel(system.name, m_table);
        title->setTextFormat(Qt::PlainText);
        widgets::setTextRole(title, widgets::TextRole::Strong);
        grid->addWidget(title, 0, column++);
    }
    int row = 1;
    for (const QString &group : syncing::fieldGroups()) {
        grid->addWidget(new QLabel(text::fieldGroupName(group), m_table), row, 0);
        column = 1;
        for (const syncing::RemoteSystem &system : company.systems) {
            addChoice(row, column++, system, group,
                      company.owners.value(system.id).value(group, syncing::Owner::None));
        }
        ++row;
    }
    grid->setColumnStretch(0, 1);
}

void OwnershipSection::addChoice(int row, int column, const syncing::RemoteSystem &system,
                                 const QString &group, syncing::Owner owner)
{
    auto *choice = new QComboBox(m_table);
    choice->setObjectName(u"owner_%1_%2_Box"_s.arg(system.code, group));
    //: who owns a field group against a system, for screen readers
    choice->setAccessibleName(
        tr("Owner of %1 against %2").arg(text::fieldGroupName(group), system.name));
    const auto *connector = syncing::findConnector(m_connectors, system.connector);
    for (const syncing::Owner one : {syncing::Owner::Desk, syncing::Owner::Remote,
                                     syncing::Owner::Both, syncing::Owner::None}) {
        if (syncing::isPulled(one) && one != owner
            && !(connector && connector->takenOver.contains(group))) {
            continue; // a promise that nobody keeps
        }
        choice->addItem(one == syncing::Owner::Remote ? system.name
                                                      : text::stateName(syncing::ownerWord(one)),
                        QVariant::fromValue(int(one)));
    }
    choice->setCurrentIndex(choice->findData(int(owner)));
    choice->setEnabled(m_mayEdit);
    choice->setMinimumWidth(150);
    connect(choice, &QComboBox::activated, this, [this, choice, system, group, owner] {
        const auto after = syncing::Owner(choice->currentData().toInt());
        if (after != owner) {
            m_backend.setOwner(system, group, owner, after);
        }
    });
    static_cast<QGridLayout *>(m_table->layout())->addWidget(choice, row, column);
}

} // namespace settings

#include "moc_ownershipsection.cpp"
