// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/familiesdialog.h"

#include "models/catalog/familymodel.h"
#include "models/records/editservice.h"
#include "ui/text/errortext.h"
#include "ui/text/unittext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/choicedelegate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using catalog::FamilyModel;

namespace catalogui {

FamiliesDialog::FamiliesDialog(catalog::FamiliesEditor &editor, records::EditService &edits,
                               QWidget *parent)
    : Dialog(parent), m_editor(editor), m_edits(edits), m_model(new FamilyModel(editor, this))
{
    setObjectName(u"familiesDialog"_s);
    setWindowTitle(tr("Families and attributes"));
    m_message = new widgets::MessageBar(this);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(16);
    parts->addWidget(makeFamilies());
    parts->addWidget(makeAttributes(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    // Return adds what was typed and does not close.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_message);
    column->addLayout(parts, 1);
    column->addWidget(buttons);
    resize(920, 580);
    // The main window's own shortcuts do not reach a dialog.
    for (const auto &[key, slot] : {std::pair(QKeySequence::Undo, &records::EditService::undo),
                                    std::pair(QKeySequence::Redo, &records::EditService::redo)}) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, &edits, slot);
        addAction(action);
    }
    connectEditor();
    m_editor.load();
}

QWidget *FamiliesDialog::makeFamilies()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(250);
    m_families = new QListWidget(side);
    m_families->setObjectName(u"familiesList"_s);
    m_families->setAccessibleName(tr("Families"));
    m_newFamily = new QLineEdit(side);
    m_newFamily->setObjectName(u"newFamilyEdit"_s);
    m_newFamily->setPlaceholderText(tr("Name of a new family"));
    m_newFamily->setMaxLength(200);
    m_addFamily = widgets::makeAction(u"add"_s, tr("Add family"), u"addFamilyAction"_s, this);
    m_removeFamily
        = widgets::makeAction(u"delete"_s, tr("Delete family"), u"removeFamilyAction"_s, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_newFamily, 1);
    row->addWidget(widgets::makeButton(m_addFamily, side));
    row->addWidget(widgets::makeButton(m_removeFamily, side));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_families, 1);
    column->addLayout(row);
    const bool editable = m_editor.canEdit();
    m_newFamily->setEnabled(editable);
    connect(m_newFamily, &QLineEdit::returnPressed, this, &FamiliesDialog::addFamily);
    connect(m_newFamily, &QLineEdit::textChanged, this, [this, editable](const QString &text) {
        m_addFamily->setEnabled(editable && !text.trimmed().isEmpty());
    });
    m_addFamily->setEnabled(false);
    connect(m_addFamily, &QAction::triggered, this, &FamiliesDialog::addFamily);
    connect(m_removeFamily, &QAction::triggered, this, &FamiliesDialog::removeFamily);
    connect(m_families, &QListWidget::currentRowChanged, this, &FamiliesDialog::showFamily);
    return side;
}

//! Of an attribute.
static QString kindName(const QString &word)
{
    return word == "number"_L1 ? FamiliesDialog::tr("Number")
        : word == "flag"_L1    ? FamiliesDialog::tr("Yes or no")
        : word == "choice"_L1  ? FamiliesDialog::tr("Choice")
                               : FamiliesDialog::tr("Text");
}

QWidget *FamiliesDialog::makeAttributes()
{
    auto *side = new QWidget(this);
    m_name = new QLineEdit(side);
    m_name->setObjectName(u"familyNameEdit"_s);
    m_name->setMaxLength(200);
    m_name->setEnabled(m_editor.canEdit());
    m_effect = new QLabel(side);
    m_effect->setObjectName(u"familyEffectLabel"_s);
    m_effect->setWordWrap(true);
    widgets::setTextRole(m_effect, widgets::TextRole::Muted);
    m_table = new widgets::TableView(side);
    m_table->setObjectName(u"attributesTable"_s);
    m_table->setAccessibleName(tr("Attributes of the family"));
    m_table->setModel(m_model);
    const auto kinds = [](const QModelIndex &) {
        return QStringList{u"text"_s, u"number"_s, u"flag"_s, u"choice"_s};
    };
    m_table->setItemDelegateForColumn(
        FamilyModel::KindColumn,
        new widgets::ChoiceDelegate(u"kindCombo"_s, kinds, &kindName, m_table));
    m_table->setItemDelegateForColumn(FamilyModel::UnitColumn,
                                      new widgets::ChoiceDelegate(u"unitCombo"_s,
                                                                  FamilyModel::UnitsRole,
                                                                  &text::unitName, m_table));
    m_table->setColumnWidths({190, 84, 96, 72, 160});
    m_table->setFluidColumn(FamilyModel::ChoicesColumn, 120);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->setEmptyState(u"category"_s, tr("No attributes yet"),
                           tr("Attributes that describe the products of this family appear here. "
                              "Add the first one below."));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(new widgets::FormField(tr("&Name of the family"), m_name, side));
    column->addWidget(m_effect);
    column->addWidget(m_table, 1);
    column->addWidget(makeAddRow(side));
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_filling && !current().isNull()) {
            m_editor.renameFamily(current(), m_name->text().trimmed());
        }
    });
    return side;
}

QWidget *FamiliesDialog::makeAddRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    m_attribute = new QComboBox(row);
    m_attribute->setObjectName(u"attributeCombo"_s);
    m_attribute->setAccessibleName(tr("Attribute to add"));
    m_attribute->setEditable(true);
    m_attribute->setInsertPolicy(QComboBox::NoInsert);
    m_attribute->lineEdit()->setPlaceholderText(tr("Choose an attribute or name a new one"));
    m_attribute->lineEdit()->setMaxLength(200);
    m_add = widgets::makeAction(u"add"_s, tr("Add attribute"), u"addAttributeAction"_s, this);
    m_up = widgets::makeAction(u"chevron-up"_s, tr("Move up"), u"attributeUpAction"_s, this);
    m_down
        = widgets::makeAction(u"chevron-down"_s, tr("Move down"), u"attributeDownAction"_s, this);
    m_remove = widgets::makeAction(u"delete"_s, tr("Remove from family"),
                                   u"removeAttributeAction"_s, this);
    m_up->setShortcut(QKeySequence(u"Alt+Up"_s));
    m_down->setShortcut(QKeySequence(u"Alt+Down"_s));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(4);
    line->addWidget(m_attribute, 1);
    line->addWidget(widgets::makeButton(m_add, row));
    line->addSpacing(12);
    for (QAction *action : {m_up, m_down, m_remove}) {
        line->addWidget(widgets::makeButton(action, row));
    }
    m_table->addActions({m_up, m_down, m_remove});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_add, &QAction::triggered, this, &FamiliesDialog::addAttribute);
    connect(m_attribute->lineEdit(), &QLineEdit::returnPressed, this,
            &FamiliesDialog::addAttribute);
    connect(m_up, &QAction::triggered, this, [this] { move(-1); });
    connect(m_down, &QAction::triggered, this, [this] { move(1); });
    connect(m_remove, &QAction::triggered, this, &FamiliesDialog::removeAttributes);
    return row;
}

void FamiliesDialog::connectEditor()
{
    using Editor = catalog::FamiliesEditor;
    connect(&m_editor, &Editor::changed, this, &FamiliesDialog::fill);
    connect(&m_editor, &Editor::familyMade, this, [this](base::Id family) {
        m_wanted = family;
        if (m_editor.family(family)) { // else the list that holds it is on its way
            fill();
        }
    });
    connect(&m_editor, &Editor::failed, this, [this](const base::Error &error) {
        m_message->showMessage(widgets::MessageKind::Danger, text::sentence(error));
    });
    connect(&m_edits.events(), &records::Events::changed, m_message, &widgets::MessageBar::clear);
}

base::Id FamiliesDialog::current() const
{
    const QListWidgetItem *item = m_families->currentItem();
    return item ? item->data(Qt::UserRole).value<base::Id>() : base::Id();
}

void FamiliesDialog::select(base::Id family)
{
    m_wanted = family;
    fill();
}

void FamiliesDialog::fill()
{
    const base::Id shown = current();
    {
        const QScopedValueRollback filling(m_filling, true);
        m_families->clear();
        int chosen = 0;
        for (const catalog::Family &family : m_editor.families()) {
            auto *item = new QListWidgetItem(family.name, m_families);
            item->setData(Qt::UserRole, QVariant::fromValue(family.id));
            if (family.id == (m_wanted.isNull() ? shown : m_wanted)) {
                chosen = m_families->row(item);
            }
        }
        if (m_editor.family(m_wanted)) {
            m_wanted = {};
        }
        m_families->setCurrentRow(chosen);
    }
    showFamily();
}

void FamiliesDialog::showFamily()
{
    if (m_filling) {
        return;
    }
    const base::Id id = current();
    const catalog::Family *family = m_editor.family(id);
    if (m_model->family() != id) {
        m_model->setFamily(id);
    }
    m_name->setText(family ? family->name : QString());
    const auto [products, complete] = m_editor.reach(id);
    m_effect->setText(
        !family ? tr(
            "A family defines the attributes of similar products. Add the first one on the left.")
            : products == 0 ? tr("No product belongs to this family yet.")
                            //: %1 is the number of those that are complete
                            : tr("%n product(s) belong to this family, %1 of them complete.",
                                 nullptr, int(products))
                                  .arg(QLocale().toString(complete)));
    const bool editable = family && m_editor.canEdit();
    for (QAction *action : {m_removeFamily, m_add, m_up, m_down, m_remove}) {
        action->setEnabled(editable);
    }
    m_attribute->setEnabled(editable);
    m_attribute->clear();
    for (const catalog::Attribute &attribute : m_editor.attributes()) {
        if (family && !family->find(attribute.code)) {
            m_attribute->addItem(attribute.name);
        }
    }
    m_attribute->setCurrentIndex(-1);
    m_attribute->clearEditText();
}

void FamiliesDialog::addFamily()
{
    const QString name = m_newFamily->text().trimmed();
    if (!name.isEmpty()) {
        m_newFamily->clear();
        m_editor.addFamily(name);
    }
}

void FamiliesDialog::removeFamily()
{
    const catalog::Family *family = m_editor.family(current());
    if (!family) {
        return;
    }
    widgets::ask(this,
                 {.title = tr("Delete family?"),
                  .text = tr("“%1” is deleted; its attributes remain available to other families. "
                             "You can undo this.")
                              .arg(family->name),
                  .accept = tr("Delete family"),
                  .dangerous = true},
                 [this, id = family->id](widgets::Answer answer) {
                     if (answer == widgets::Answer::Accept) {
                         m_editor.removeFamily(id);
                     }
                 });
}

void FamiliesDialog::addAttribute()
{
    m_editor.addAttribute(current(), m_attribute->currentText());
}

void FamiliesDialog::move(int step)
{
    const int row = m_table->currentIndex().row();
    if (m_model->move(row, step)) {
        connect(
            m_model, &QAbstractItemModel::modelReset, this,
            [this, row, step] { m_table->selectRow(row + step); }, Qt::SingleShotConnection);
    }
}

void FamiliesDialog::removeAttributes()
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows += index.row();
    }
    m_model->remove(rows);
}

} // namespace catalogui

#include "moc_familiesdialog.cpp"
