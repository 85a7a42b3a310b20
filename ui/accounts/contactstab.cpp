// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/contactstab.h"

#include "models/accounts/customerdetails.h"
#include "models/base/country.h"
#include "models/people/session.h"
#include "models/records/editservice.h"
#include "models/records/partsmodel.h"
#include "ui/text/countryname.h"
#include "ui/text/errortext.h"
#include "ui/widgets/choicedelegate.h"
#include "ui/widgets/pastepreview.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountsui {

namespace {

constexpr int LeastRows = 3;
constexpr int MostRows = 9;

QString useName(const QString &word)
{
    //: What an address of a customer is for: goods and invoices
    return word == "any"_L1     ? ContactsTab::tr("Any")
        : word == "billing"_L1  ? ContactsTab::tr("Billing")
        : word == "shipping"_L1 ? ContactsTab::tr("Shipping")
                                : word;
}

//! Says in the empty row what comes into being there.
class FirstColumnDelegate final : public widgets::CellDelegate
{
public:
    FirstColumnDelegate(const QString &hint, QObject *parent) : CellDelegate(parent), m_hint(hint)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        const auto *parts = qobject_cast<const records::PartsModel *>(index.model());
        if (parts && parts->isNewRow(index.row())) {
            option->text = m_hint;
            option->features |= QStyleOptionViewItem::HasDisplay;
            option->palette.setColor(QPalette::Text, widgets::colour(widgets::Token::Muted));
        }
    }

private:
    const QString m_hint;
};

QStringList countries(const QModelIndex &)
{
    return QStringList{QString()} + base::country::codes();
}

//! A block with a cell that is wrong is refused by the model as a whole.
void confirmPaste(widgets::TableView &table, records::PartsModel &model,
                  const QList<QStringList> &cells, const QModelIndex &at)
{
    if (!model.isEditable() || !at.isValid()) {
        return;
    }
    const auto changes = exchange::pastedCells(
        model, cells, at, [&model](int row) { return model.index(row, 0).data().toString(); },
        [&model](int, int column, const QString &text) { return model.kept(column, text); });
    const auto paste = [&model, cells, at = QPersistentModelIndex(at)] { model.paste(cells, at); };
    if (std::ranges::any_of(changes, [](const auto &cell) { return cell.problem.has_value(); })) {
        paste();
    } else {
        widgets::confirmPaste(&table, cells, changes, 0, paste);
    }
}

} // namespace

ContactsTab::ContactsTab(accounts::CustomerDetails &details, records::EditService &edits,
                         QWidget *parent)
    : QWidget(parent), m_edits(edits)
{
    const auto &customer = records::type<accounts::Customer>();
    auto *contacts = new records::PartsModel(customer, u"contacts"_s,
                                             {{u"name"_s, tr("Name")},
                                              {u"role"_s, tr("Role")},
                                              {u"email"_s, tr("Email")},
                                              {u"phone"_s, tr("Phone")}},
                                             this);
    enum { UseColumn = 1, CountryColumn = 5 };
    auto *addresses = new records::PartsModel(customer, u"addresses"_s,
                                              {{u"name"_s, tr("Name")},
                                               {u"use"_s, tr("Use")},
                                               {u"street"_s, tr("Street")},
                                               {u"postal_code"_s, tr("Postal code")},
                                               {u"city"_s, tr("City")},
                                               {u"country"_s, tr("Country")}},
                                              this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    addTable(column, contacts, u"customerContactsTable"_s,
             {tr("Contacts"),
              tr("New contact…"),
              tr("Delete contact"),
              tr("The people you deal with at this customer appear here."),
              {120, 96, 120, 96}});
    auto *table = addTable(column, addresses, u"customerAddressesTable"_s,
                           {tr("Addresses"),
                            tr("New address…"),
                            tr("Delete address"),
                            tr("Where this customer wants goods and invoices appears here."),
                            {110, 76, 100, 60, 72, 80}});
    column->addStretch();
    table->setItemDelegateForColumn(UseColumn,
                                    new widgets::ChoiceDelegate(
                                        u"addressUseCombo"_s,
                                        [](const QModelIndex &) { return accounts::addressUses(); },
                                        &useName, table));
    table->setItemDelegateForColumn(CountryColumn,
                                    new widgets::ChoiceDelegate(u"addressCountryCombo"_s,
                                                                &countries, &text::countryName,
                                                                table));
    connect(&details, &accounts::CustomerDetails::changed, this, [&details, contacts, addresses] {
        const auto *content = details.content();
        contacts->setRecord(content ? &content->customer : nullptr);
        addresses->setRecord(content ? &content->customer : nullptr);
    });
}

widgets::TableView *ContactsTab::addTable(QVBoxLayout *column, records::PartsModel *model,
                                          const QString &name, const Look &look)
{
    model->setEditable(
        m_edits.allows(people::permission(people::Feature::Accounts, people::Capability::Edit)));
    auto *title = new QLabel(look.title, this);
    widgets::setTextRole(title, widgets::TextRole::Subtitle);
    auto *table = new widgets::TableView(this);
    table->setObjectName(name);
    table->setAccessibleName(look.title);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                           | QAbstractItemView::AnyKeyPressed);
    table->setItemDelegate(new widgets::CellDelegate(table));
    table->setItemDelegateForColumn(0, new FirstColumnDelegate(look.add, table));
    table->setTabKeyNavigation(true);
    table->setColumnWidths(look.widths);
    table->setFluidColumn(0, 96);
    const auto fit = [table, model] { // a few rows are seen as a whole, more scroll
        const int rows = std::clamp(model->rowCount(), LeastRows, MostRows);
        const int height = table->verticalHeader()->defaultSectionSize() + 1; // with its line
        table->setFixedHeight((rows + 1) * height + 2 * table->frameWidth());
    };
    fit();
    connect(model, &QAbstractItemModel::modelReset, table, fit);
    connect(model, &QAbstractItemModel::rowsInserted, table, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, table, fit);
    table->setEmptyState(u"customers"_s, look.title, look.empty);
    auto *problem = new QLabel(this);
    problem->setObjectName(name + u"Problem"_s);
    problem->setWordWrap(true);
    problem->hide();
    column->addWidget(title);
    column->addWidget(table);
    column->addWidget(problem);

    auto *remove = new QAction(look.remove, this);
    remove->setObjectName(name + u"RemoveAction"_s);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setEnabled(model->isEditable());
    table->addAction(remove);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, model, [table, model] {
        QList<int> rows;
        for (const QModelIndex &index : table->selectionModel()->selectedIndexes()) {
            if (!rows.contains(index.row())) {
                rows += index.row();
            }
        }
        model->remove(rows);
    });
    connect(table, &widgets::TableView::pasteRequested, model,
            [table, model](const QList<QStringList> &cells, const QModelIndex &at) {
                confirmPaste(*table, *model, cells, at);
            });
    connect(model, &records::PartsModel::changeRequested, problem, &QWidget::hide);
    connect(model, &records::PartsModel::changeRequested, &m_edits, &records::EditService::commit);
    connect(model, &records::PartsModel::refused, problem, [problem](const base::Error &error) {
        QPalette palette = problem->palette();
        palette.setColor(QPalette::WindowText, widgets::colour(widgets::Token::Danger));
        problem->setPalette(palette);
        problem->setText(text::sentence(error));
        problem->show();
    });
    connect(model, &QAbstractItemModel::modelReset, problem, &QWidget::hide); // another customer
    return table;
}

} // namespace accountsui

#include "moc_contactstab.cpp"
