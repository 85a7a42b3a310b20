// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewdialog.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

ViewDialog::ViewDialog(const people::Views &views, const people::View &view, QWidget *parent)
    : Dialog(parent), m_views(views), m_view(view), m_name(new QLineEdit(view.name, this))
{
    setObjectName(u"viewDialog"_s);
    setWindowTitle(view.id.isNull() ? tr("New view") : tr("Edit view"));
    setMinimumWidth(360);
    m_name->setObjectName(u"viewNameEdit"_s);
    m_name->setMaxLength(100);
    m_name->selectAll();
    m_nameField = new FormField(tr("&Name"), m_name, this);
    m_nameField->setHint(tr("Filters, search, columns and sorting are kept under this name."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_nameField);
    if (m_views.mayShare()) {
        auto *title = new QLabel(tr("Share with colleagues of these roles"), this);
        setTextRole(title, TextRole::Strong);
        layout->addWidget(title);
        for (const people::Role &role : m_views.roles()) {
            auto *check = new QCheckBox(role.name, this);
            check->setObjectName(u"shareWith_%1_Check"_s.arg(role.code));
            check->setChecked(view.sharedWith.contains(role.id.toString()));
            m_roles.append({role.id.toString(), check});
            layout->addWidget(check);
        }
    }
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveViewButton"_s);
    save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ViewDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameField->setProblem({}); });
}

people::View ViewDialog::view() const
{
    people::View view = m_view;
    view.name = m_name->text().simplified();
    for (const auto &[role, check] : m_roles) {
        view.sharedWith.removeAll(role);
        if (check->isChecked()) {
            view.sharedWith += role;
        }
    }
    return view;
}

void ViewDialog::check()
{
    const QString name = view().name;
    QString problem = name.isEmpty() ? tr("A view needs a name.") : QString();
    for (const people::View &other : m_views.of(m_view.list)) {
        if (other.id != m_view.id && m_views.isOwn(other)
            && other.name.compare(name, Qt::CaseInsensitive) == 0) {
            problem = tr("You have a view of this name. Choose another name.");
        }
    }
    m_nameField->setProblem(problem);
}

void ViewDialog::accept()
{
    check();
    if (m_nameField->problem().isEmpty()) {
        Dialog::accept();
    } else {
        m_name->setFocus();
    }
}

} // namespace widgets

#include "moc_viewdialog.cpp"
