// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr int TextWidth = 392;

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : Dialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About SupplierDesk"));
    auto *picture = new QLabel(this);
    picture->setPixmap(widgets::applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *name = new QLabel(tr("SupplierDesk"), this);
    widgets::setTextRole(name, widgets::TextRole::Title);
    auto *version = new QLabel(
        tr("Version %1, with Qt %2")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())),
        this);
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    widgets::setTextRole(version, widgets::TextRole::Muted);
    auto *text
        = new QLabel(tr("Products, prices, orders and balances of a supplier's B2B portal: one "
                        "desk that keeps portal and ERP in sync.\n\nFree software under the GNU "
                        "General Public License, version 3 or later. There is no warranty."),
                     this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(6);
    layout->addWidget(picture);
    layout->addSpacing(6);
    layout->addWidget(name);
    layout->addWidget(version);
    layout->addSpacing(8);
    layout->addWidget(text);
    layout->addSpacing(12);
    layout->addWidget(buttons);
    text->setFixedWidth(TextWidth);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace shell

#include "moc_aboutdialog.cpp"
