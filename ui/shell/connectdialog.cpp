// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectdialog.h"

#include "ui/settings/databaseform.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace shell {

ConnectDialog::ConnectDialog(QWidget *parent)
    : Dialog(parent), m_form(new settings::DatabaseForm(this))
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(tr("Open a database – SupplierDesk"));
    setWindowIcon(widgets::applicationIcon());
    auto *title = new QLabel(tr("Where is your company's data?"), this);
    widgets::setTextRole(title, widgets::TextRole::Title);
    auto *open = new QPushButton(tr("Open"), this);
    open->setObjectName(u"openDatabaseButton"_s);
    open->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_form, 1);
    layout->addLayout(buttons);
    setMinimumWidth(520);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, [this] {
        const auto url = m_form->url();
        url.ok() ? Q_EMIT openRequested(*url) : m_form->showProblem(url.error());
    });
}

void ConnectDialog::showProblem(const base::Error &error)
{
    m_form->showProblem(error);
}

} // namespace shell

#include "moc_connectdialog.cpp"
