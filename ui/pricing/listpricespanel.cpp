// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/listpricespanel.h"

#include "models/catalog/lookuprepository.h"
#include "models/people/session.h"
#include "models/pricing/listpricesmodel.h"
#include "ui/pricing/pricedelegate.h"
#include "ui/text/errortext.h"
#include "ui/text/unittext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/pastednumbers.h"
#include "ui/widgets/pastepreview.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/recordpicker.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using pricing::ListPricesModel;

namespace pricingui {

namespace {

constexpr int MostProblems = 3; // told at once

} // namespace

ListPricesPanel::ListPricesPanel(store::Store &store, ListPricesModel &prices,
                                 records::EditService &edits, QWidget *parent)
    : QWidget(parent),
      m_prices(prices),
      m_edits(edits),
      m_editable(
          edits.allows(people::permission(people::Feature::Pricing, people::Capability::Edit)))
{
    setObjectName(u"listPricesPanel"_s);
    m_prices.setEditable(m_editable);
    m_search = new widgets::SearchField(tr("Search SKU or name"), this);
    m_search->setObjectName(u"pricesSearchField"_s);
    m_problems = new QLabel(this);
    m_problems->setObjectName(u"priceProblemsLabel"_s);
    m_problems->setVisible(false);
    widgets::setStyleProperty(m_problems, "problem", true);
    m_fill = widgets::makeAction({}, tr("Fill down"), u"fillPricesAction"_s, this);
    m_fill->setShortcut(QKeySequence(u"Ctrl+D"_s));
    m_fill->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_remove = widgets::makeAction(u"delete"_s, tr("Remove prices"), u"removePricesAction"_s, this);

    m_table = new widgets::TableView(this);
    m_table->setObjectName(u"listPricesTable"_s);
    m_table->setAccessibleName(tr("Prices of the list"));
    m_table->setModel(&m_prices);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setItemDelegateForColumn(ListPricesModel::PriceColumn, new PriceDelegate(m_table));
    m_table->setItemDelegateForColumn(ListPricesModel::QuantityColumn, new PriceDelegate(m_table));
    m_table->setItemDelegateForColumn(ListPricesModel::UnitColumn, new PriceDelegate(m_table));
    m_table->setColumnWidths({96, 180, 48, 60, 96, 68, 110});
    m_table->setFluidColumn(ListPricesModel::NameColumn, 130);
    m_table->setEditTriggers(m_editable ? QAbstractItemView::DoubleClicked
                                     | QAbstractItemView::EditKeyPressed
                                     | QAbstractItemView::AnyKeyPressed
                                        : QAbstractItemView::NoEditTriggers);
    m_table->setEmptyState(u"pricing"_s, tr("No prices here"),
                           tr("Choose a product below and enter its price, or paste SKUs "
                              "and prices from a spreadsheet."));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_fill, m_remove});
    m_table->installEventFilter(this);
    m_fill->setEnabled(m_editable);
    m_remove->setEnabled(m_editable);

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addStretch(1);
    top->addWidget(m_problems);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(makeAddRow(store));

    connect(m_search, &widgets::SearchField::searchChanged, &m_prices, &ListPricesModel::setSearch);
    connect(m_fill, &QAction::triggered, this, [this] { m_prices.fill(selectedRows()); });
    connect(m_remove, &QAction::triggered, this, [this] { m_prices.remove(selectedRows()); });
    connect(m_table, &widgets::TableView::pasteRequested, this,
            [this](const QList<QStringList> &cells, const QModelIndex &at) {
                if (!m_editable) {
                    return;
                }
                const bool ontoPrices = at.isValid()
                    && (at.column() == ListPricesModel::QuantityColumn
                        || at.column() == ListPricesModel::PriceColumn);
                ontoPrices ? pasteOnto(at, cells) : pasteLines(cells);
            });
    connect(&m_prices, &ListPricesModel::linesRead, this, &ListPricesPanel::confirmLines);
    connect(&m_prices, &ListPricesModel::linesRefused, this,
            [this](const QList<pricing::PricePaste::Problem> &problems) {
                QStringList sentences;
                for (const pricing::PricePaste::Problem &problem : problems) {
                    if (sentences.size() < MostProblems) {
                        //: %1 is a line of a pasted table, %2 a SKU, %3 what is wrong
                        sentences += tr("Line %1 (%2): %3")
                                         .arg(QLocale().toString(problem.line), problem.sku,
                                              text::sentence(problem.error));
                    }
                }
                //: %1 are the first of them, each with its reason
                Q_EMIT problemFound(
                    tr("%n line(s) weren't imported. %1", nullptr, int(problems.size()))
                        .arg(sentences.join(u' ')));
            });
    connect(&m_prices, &ListPricesModel::changesRequested, &m_edits, &records::EditService::commit);
    // The shell says why.
    connect(&m_edits, &records::EditService::failed, &m_prices, &ListPricesModel::settle);
    connect(&m_prices, &ListPricesModel::problemsChanged, this, &ListPricesPanel::updateProblems);
    connect(&m_edits.events(), &records::Events::changed, this, &ListPricesPanel::onCommitted);
}

void ListPricesPanel::pasteLines(const QList<QStringList> &cells)
{
    QHash<QString, QString> unitCodes; // by the names people see
    for (const QString &unit : text::commonUnits()) {
        unitCodes.insert(text::unitName(unit).toLower(), unit);
    }
    QList<pricing::PastedPrice> lines;
    for (const QStringList &row : cells) {
        if (auto line = pricing::PastedPrice::fromCells(row)) {
            line->unit = unitCodes.value(line->unit.toLower(), line->unit);
            lines += *line;
        }
    }
    if (lines.isEmpty()) {
        Q_EMIT problemFound(tr("Copy at least two columns: SKU and price."));
    } else {
        widgets::readPasted(
            this, pricing::PastedPrice::numbersIn(lines),
            [this, lines](const exchange::NumberReader &reader) {
                m_prices.readLines(lines, reader);
            },
            [this](const QString &sentence) { Q_EMIT problemFound(sentence); });
    }
}

void ListPricesPanel::pasteOnto(const QModelIndex &at, const QList<QStringList> &cells)
{
    widgets::readPasted(
        this, ListPricesModel::numbersIn(at.column(), cells),
        [this, price = m_prices.idAt(at.row()), column = at.column(),
         cells](const exchange::NumberReader &reader) {
            confirmPasteOnto(price, column, cells, reader);
        },
        [this](const QString &sentence) { Q_EMIT problemFound(sentence); });
}

//! The list may have been read anew since somebody was asked: the place is a price, not a row.
void ListPricesPanel::confirmPasteOnto(base::Id price, int column, const QList<QStringList> &cells,
                                       const exchange::NumberReader &reader)
{
    const int first = m_prices.rowOf(price);
    const auto shown
        = [this](int row, int role = Qt::DisplayRole, int at = ListPricesModel::SkuColumn) {
              return m_prices.index(row, at).data(role).toString();
          };
    const auto changes = exchange::pastedCells(
        m_prices, cells, m_prices.index(first, column),
        [&](int row) {
            return shown(row) + u" · "_s
                + shown(row, Qt::DisplayRole, ListPricesModel::QuantityColumn) + u' '
                + text::unitName(shown(row, ListPricesModel::UnitRole));
        },
        [&](int row, int at, const QString &text) {
            return m_prices.pastedText(row, at, text, reader);
        });
    const auto rowsLeftOut = std::max<qsizetype>(0, first + cells.size() - m_prices.rowCount());
    widgets::confirmPaste(this, cells, changes, int(rowsLeftOut),
                          [this, price, column, cells, reader] {
                              if (const int row = m_prices.rowOf(price); row >= 0) {
                                  m_prices.paste(row, column, cells, reader);
                              }
                          });
}

void ListPricesPanel::confirmLines(const pricing::PricePaste &paste)
{
    QList<exchange::PastedCell> cells;
    for (const pricing::PricePaste::Change &change : paste.words) {
        const base::Quantity &least = change.minQuantity;
        cells += {.row = change.sku,
                  //: What a price is for in a table: minimum quantity and unit, "from 100 pcs"
                  .column = tr("from %1 %2")
                                .arg(base::decimal::toText(least.count(), base::Quantity::Places, 0,
                                                           QLocale()),
                                     text::unitName(least.unit())),
                  .before = change.before,
                  .after = change.after};
    }
    for (const pricing::PricePaste::Problem &problem : paste.problems) {
        cells += {.row = problem.sku,
                  //: of a pasted table
                  .column = tr("Line %1").arg(QLocale().toString(problem.line)),
                  .before = {},
                  .after = {},
                  .problem = problem.error};
    }
    widgets::confirmPaste(this, {{QString(), QString()}}, cells, 0,
                          [this, paste] { m_prices.takeLines(paste); });
}

QWidget *ListPricesPanel::makeAddRow(store::Store &store)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(8);
    m_product = new widgets::RecordPicker(store, catalog::lookup(catalog::LookupKind::Product),
                                          tr("Product"), row);
    m_product->setObjectName(u"addPriceProductEdit"_s);
    m_product->setAccessibleName(tr("Product of the new price"));
    m_unit = new QComboBox(row);
    m_unit->setObjectName(u"addPriceUnitCombo"_s);
    m_unit->setAccessibleName(tr("Unit of the new price"));
    for (const QString &unit : text::commonUnits()) {
        m_unit->addItem(text::unitName(unit), unit);
    }
    m_quantity = new widgets::QuantityEdit(row);
    m_quantity->setObjectName(u"addPriceQuantityEdit"_s);
    m_quantity->setAccessibleName(tr("Minimum quantity of the new price"));
    m_quantity->setRange(1, std::numeric_limits<qint64>::max());
    m_quantity->setQuantity(base::Quantity::whole(1, {}));
    m_quantity->setMaximumWidth(90);
    m_amount = new widgets::MoneyEdit(row);
    m_amount->setObjectName(u"addPriceAmountEdit"_s);
    m_amount->setAccessibleName(tr("New price"));
    m_amount->setPlaceholderText(tr("Price"));
    m_amount->setRange(0, std::numeric_limits<qint64>::max());
    m_amount->setFixedWidth(110);
    m_product->setMinimumWidth(120);
    m_add = widgets::makeAction(u"add"_s, tr("Add price"), u"addPriceAction"_s, this);
    auto *button = new QToolButton(row);
    button->setObjectName(u"addPriceButton"_s);
    button->setDefaultAction(m_add);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->addWidget(m_product, 1);
    line->addWidget(m_unit);
    line->addWidget(new QLabel(tr("Min. qty"), row));
    line->addWidget(m_quantity);
    line->addWidget(m_amount);
    line->addWidget(button);
    row->setVisible(m_editable);
    connect(m_add, &QAction::triggered, this, &ListPricesPanel::addPrice);
    connect(m_amount, &QLineEdit::returnPressed, this, &ListPricesPanel::addPrice);
    connect(m_product, &widgets::RecordPicker::recordChanged, this, [this] {
        const int unit = m_unit->findData(m_product->record().unit);
        if (unit >= 0) {
            m_unit->setCurrentIndex(unit);
        }
    });
    return row;
}

void ListPricesPanel::setList(base::Id list, base::Currency currency)
{
    m_amount->setCurrency(currency);
    m_prices.setList(list, currency);
}

QList<int> ListPricesPanel::selectedRows() const
{
    QList<int> rows;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!rows.contains(row)) {
                rows += row;
            }
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ListPricesPanel::addPrice()
{
    const auto quantity = m_quantity->quantity();
    const auto amount = m_amount->money();
    if (m_product->record().id.isNull()) {
        m_product->setFocus();
    } else if (!quantity) {
        m_quantity->setFocus();
    } else if (!amount) {
        m_amount->setFocus();
    } else {
        m_prices.addPrice(m_product->record().id,
                          base::Quantity(quantity->count(), m_unit->currentData().toString()),
                          *amount);
        m_amount->setMoney(std::nullopt);
        m_product->setRecord({});
        m_product->setFocus();
    }
}

void ListPricesPanel::onCommitted(const store::ChangeSet &changes)
{
    const QString ours = u"price:%1:"_s.arg(m_prices.list().toString());
    for (const store::FieldChange &change : changes.changes) {
        if (change.entity == "product"_L1 && change.field.startsWith(ours)) {
            m_prices.settle();
            return;
        }
    }
}

void ListPricesPanel::updateProblems()
{
    const int count = m_prices.problemCount();
    m_problems->setVisible(count > 0);
    m_problems->setText(tr("%n cell(s) don't contain a price", nullptr, count));
}

bool ListPricesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_editable
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        m_remove->trigger();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pricingui

#include "moc_listpricespanel.cpp"
