// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/peoplesection.h"

#include "models/people/passwords.h"
#include "ui/settings/peopletext.h"
#include "ui/text/errortext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMetaEnum>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace settings {

PeopleSection::PeopleSection(SettingsBackend &backend, bool mayEdit, QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_mayEdit(mayEdit),
      m_users(new QStandardItemModel(0, 4, this)),
      m_table(new widgets::TableView(this))
{
    m_users->setHorizontalHeaderLabels({tr("User name"), tr("Name"), tr("Role"), tr("State")});
    m_table->setObjectName(u"usersTable"_s);
    m_table->setAccessibleName(tr("Users"));
    m_table->setModel(m_users);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({120, 180, 150, 160});
    m_table->setFluidColumn(1, 120);
    m_table->setMinimumHeight(150);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_table);
    layout->addWidget(makeForm());
    layout->addSpacing(8);
    layout->addWidget(makeMatrix());
    layout->addStretch(1);
    connect(m_table, &widgets::TableView::currentRowChanged, this, &PeopleSection::fillUser);
}

QWidget *PeopleSection::makeForm()
{
    auto *form = new QWidget(this);
    m_login = new QLineEdit(form);
    m_login->setObjectName(u"userLoginEdit"_s);
    m_name = new QLineEdit(form);
    m_name->setObjectName(u"userNameEdit"_s);
    m_password = new QLineEdit(form);
    m_password->setObjectName(u"userPasswordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("unchanged"));
    m_role = new QComboBox(form);
    m_role->setObjectName(u"userRoleBox"_s);
    m_active = new QCheckBox(tr("Can sign in"), form);
    m_active->setObjectName(u"userActiveCheck"_s);
    auto *add = new QPushButton(widgets::icon(u"add"_s), tr("&New user"), form);
    add->setObjectName(u"newUserButton"_s);
    m_loginField = new widgets::FormField(tr("User name"), m_login, form);
    m_nameField = new widgets::FormField(tr("Name"), m_name, form);
    m_passwordField = new widgets::FormField(tr("New password"), m_password, form);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->addWidget(m_loginField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_nameField, 0, 1, Qt::AlignTop);
    grid->addWidget(new widgets::FormField(tr("Role"), m_role, form), 1, 0, Qt::AlignTop);
    grid->addWidget(m_passwordField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_active, 2, 0);
    grid->addWidget(add, 2, 1, Qt::AlignRight);
    for (QWidget *editor :
         std::initializer_list<QWidget *>{m_login, m_name, m_password, m_role, m_active, add}) {
        editor->setEnabled(m_mayEdit);
    }
    for (const QLineEdit *edit : {m_login, m_name, m_password}) {
        connect(edit, &QLineEdit::textEdited, this, &PeopleSection::edited);
    }
    connect(m_role, &QComboBox::activated, this, &PeopleSection::edited);
    connect(m_active, &QCheckBox::clicked, this, &PeopleSection::edited);
    connect(add, &QPushButton::clicked, this, &PeopleSection::beginNewUser);
    return form;
}

QWidget *PeopleSection::makeMatrix()
{
    auto *matrix = new QWidget(this);
    auto *grid = new QGridLayout(matrix);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    m_matrixRole = new QComboBox(matrix);
    m_matrixRole->setObjectName(u"matrixRoleBox"_s);
    grid->addWidget(new widgets::FormField(tr("What a role may do"), m_matrixRole, matrix), 0, 0, 1,
                    5);
    const QMetaEnum features = QMetaEnum::fromType<people::Feature>();
    const QMetaEnum capabilities = QMetaEnum::fromType<people::Capability>();
    for (int c = 0; c < capabilities.keyCount(); ++c) {
        auto *title = new QLabel(capabilityName(people::Capability(capabilities.value(c))), matrix);
        widgets::setTextRole(title, widgets::TextRole::Muted);
        grid->addWidget(title, 1, c + 1, Qt::AlignHCenter);
    }
    for (int f = 0; f < features.keyCount(); ++f) {
        const auto feature = people::Feature(features.value(f));
        grid->addWidget(new QLabel(featureName(feature), matrix), f + 2, 0);
        for (int c = 0; c < capabilities.keyCount(); ++c) {
            const auto capability = people::Capability(capabilities.value(c));
            auto *box = new QCheckBox(matrix);
            box->setObjectName(u"grant_%1_%2_Check"_s.arg(QLatin1StringView(features.key(f)),
                                                          QLatin1StringView(capabilities.key(c))));
            //: a right: part of the program, what one may do there
            box->setAccessibleName(
                tr("%1: %2").arg(featureName(feature), capabilityName(capability)));
            box->setEnabled(m_mayEdit);
            const people::Session::Grant grant{feature, capability};
            m_grants.append({grant, box});
            grid->addWidget(box, f + 2, c + 1, Qt::AlignHCenter);
            connect(box, &QCheckBox::clicked, this, [this, grant](bool given) {
                const int role = m_matrixRole->currentIndex();
                if (role >= 0) {
                    m_backend.setGrant(m_data.roles.at(role).id, grant, given);
                }
            });
        }
    }
    connect(m_matrixRole, &QComboBox::currentIndexChanged, this, &PeopleSection::fillMatrix);
    return matrix;
}

void PeopleSection::setCompany(const CompanyData &company)
{
    const base::Id kept = m_user;
    const int keptRole = std::max(0, m_matrixRole->currentIndex());
    m_data = company;
    const QSignalBlocker quiet(m_matrixRole);
    m_role->clear();
    m_matrixRole->clear();
    for (const people::Role &role : company.roles) {
        m_role->addItem(role.name);
        m_matrixRole->addItem(role.name);
    }
    m_matrixRole->setCurrentIndex(keptRole);
    m_users->setRowCount(0);
    int row = 0;
    for (const people::User &user : company.users) {
        const auto role = std::ranges::find(company.roles, user.role, &people::Role::id);
        const QString state = !user.active ? tr("Sign-in disabled")
            : user.hasPassword             ? tr("Can sign in")
                                           : tr("No password yet");
        QList<QStandardItem *> items;
        for (const QString &text :
             {user.login, user.name, role == company.roles.end() ? QString() : role->name, state}) {
            items.append(new QStandardItem(text));
            items.last()->setEditable(false);
        }
        m_users->appendRow(items);
        if (user.id == kept) {
            row = m_users->rowCount() - 1;
        }
    }
    m_new = false;
    m_table->selectRow(row);
    fillUser();
    fillMatrix();
}

people::User PeopleSection::stored() const
{
    const auto found = std::ranges::find(m_data.users, m_user, &people::User::id);
    return m_new || found == m_data.users.end() ? people::User{} : *found;
}

people::User PeopleSection::typed() const
{
    people::User user = stored();
    user.login = m_login->text().trimmed();
    user.name = m_name->text().trimmed();
    user.active = m_active->isChecked();
    const int role = m_role->currentIndex();
    user.role = role >= 0 ? m_data.roles.at(role).id : base::Id();
    return user;
}

void PeopleSection::fillUser()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_data.users.size()) {
        return;
    }
    m_new = false;
    const people::User &user = m_data.users.at(row);
    m_user = user.id;
    m_login->setText(user.login);
    m_name->setText(user.name);
    m_password->clear();
    m_active->setChecked(user.active);
    const auto role = std::ranges::find(m_data.roles, user.role, &people::Role::id);
    m_role->setCurrentIndex(int(role - m_data.roles.begin()));
    for (widgets::FormField *field : {m_loginField, m_nameField, m_passwordField}) {
        field->setProblem({});
    }
    Q_EMIT edited();
}

void PeopleSection::fillMatrix()
{
    const int role = m_matrixRole->currentIndex();
    for (const auto &[grant, box] : std::as_const(m_grants)) {
        box->setChecked(role >= 0 && m_data.roles.at(role).grants.contains(grant));
    }
}

void PeopleSection::beginNewUser()
{
    m_new = true;
    m_user = {};
    m_login->clear();
    m_name->clear();
    m_password->clear();
    m_active->setChecked(true);
    m_login->setFocus();
    Q_EMIT edited();
}

bool PeopleSection::hasUnsavedChanges() const
{
    const people::User before = stored();
    const people::User after = typed();
    if (m_new) {
        return !after.login.isEmpty() || !after.name.isEmpty() || !m_password->text().isEmpty();
    }
    return !m_user.isNull()
        && (before.login != after.login || before.name != after.name || before.role != after.role
            || before.active != after.active || !m_password->text().isEmpty());
}

bool PeopleSection::save()
{
    const people::User user = typed();
    const auto missing = [](const QString &value, const QString &field) {
        return value.isEmpty()
            ? text::sentence(
                {.code = base::ErrorCode::Value_Empty, .context = {.field = field}, .detail = {}})
            : QString();
    };
    m_loginField->setProblem(missing(user.login, u"login"_s));
    m_nameField->setProblem(missing(user.name, u"name"_s));
    const auto length = m_password->text().size();
    const bool tooShort = length > 0 && length < people::passwords::MinimumLength;
    m_passwordField->setProblem(
        tooShort ? tr("Use at least %n character(s).", nullptr, people::passwords::MinimumLength)
                 : QString());
    if (user.login.isEmpty() || user.name.isEmpty() || tooShort) {
        return false;
    }
    m_backend.saveUser(user, m_password->text());
    m_password->clear();
    return true;
}

void PeopleSection::discard()
{
    fillUser();
}

} // namespace settings

#include "moc_peoplesection.cpp"
