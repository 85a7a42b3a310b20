// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/companysection.h"

#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace settings {

CompanySection::CompanySection(SettingsBackend &backend, bool editable, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_name(new QLineEdit(this)), m_zone(new QComboBox(this))
{
    m_name->setObjectName(u"companyNameEdit"_s);
    m_name->setMaxLength(100);
    m_name->setReadOnly(!editable);
    auto *nameField = new widgets::FormField(tr("Company name"), m_name, this);
    nameField->setHint(tr("Shown in the title of the window"));
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified()) {
            m_name->setModified(false);
            m_backend.setCompanyName(m_name->text().trimmed());
        }
    });
    m_zone->setObjectName(u"timeZoneBox"_s);
    m_zone->setEditable(true); // some 600: type "Berl" and choose
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setEnabled(editable);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones) {
        m_zone->addItem(QString::fromLatin1(zone));
    }
    auto *field = new widgets::FormField(tr("Time zone"), m_zone, this);
    field->setHint(
        tr("Days begin and end at midnight in this time zone: the validity of prices, discounts "
           "and promotions, quiet hours and due dates. Stored times don't change."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(nameField);
    layout->addWidget(field);
    layout->addStretch(1);
    connect(m_zone, &QComboBox::activated, this,
            [this](int index) { m_backend.setTimeZone(m_zone->itemText(index).toLatin1()); });
}

void CompanySection::setCompany(const CompanyData &company)
{
    if (!m_name->isModified()) {
        m_name->setText(company.name);
    }
    const QString zone = QString::fromLatin1(company.timeZone);
    const int index = m_zone->findText(zone);
    m_zone->setCurrentIndex(index);
    if (index < 0) {
        m_zone->setEditText(zone);
    }
}

} // namespace settings

#include "moc_companysection.cpp"
