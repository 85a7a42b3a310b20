// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/packagingtab.h"

#include "models/catalog/packagingmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/unittext.h"
#include "ui/widgets/choicedelegate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogui {

PackagingTab::PackagingTab(catalog::ProductEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_model(new catalog::PackagingModel(editor, this)),
      m_view(new widgets::TableView(this)),
      m_problem(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_remove(new QAction(tr("Remove package"), this))
{
    m_view->setObjectName(u"productPackagingTable"_s);
    m_view->setAccessibleName(tr("Packaging"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed);
    m_view->setItemDelegateForColumn(
        catalog::PackagingModel::UnitColumn,
        new widgets::ChoiceDelegate(u"unitCombo"_s, catalog::PackagingModel::ChoicesRole,
                                    &text::unitName, m_view));
    m_view->setTabKeyNavigation(true);
    m_view->setMinimumHeight(200);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setEmptyState(u"packaging"_s, tr("No packages"),
                          tr("Packages of this product appear here. Enter how many base units a "
                             "box or pallet contains."));
    m_remove->setObjectName(u"removePackageAction"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(m_remove);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_problem->setObjectName(u"packagingProblemLabel"_s);
    m_problem->setWordWrap(true);
    m_hint->setWordWrap(true);
    widgets::setTextRole(m_hint, widgets::TextRole::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_view);
    layout->addWidget(m_problem);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    connect(m_remove, &QAction::triggered, this, &PackagingTab::removeSelected);
    connect(&m_editor, &catalog::ProductEditor::stateChanged, this, &PackagingTab::showState);
    showState();
}

void PackagingTab::removeSelected()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        m_model->removeRow(current.row());
    }
}

void PackagingTab::showState()
{
    const QMap<QString, base::Error> problems = m_editor.draft().problems();
    const auto problem = problems.constFind(u"packaging"_s);
    const bool isWrong = problem != problems.cend();
    m_problem->setText(isWrong ? text::sentence(*problem) : QString());
    m_problem->setHidden(!isWrong);
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, widgets::colour(widgets::Token::Danger));
    m_problem->setPalette(palette);
    m_remove->setEnabled(m_editor.canEdit());
    m_hint->setText(tr("Contents are counted in the base unit (%1). The last row takes a new "
                       "package; Delete removes one.")
                        .arg(text::unitName(m_editor.draft().text(u"unit"_s))));
}

} // namespace catalogui

#include "moc_packagingtab.cpp"
