// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/pricestab.h"

#include "models/catalog/pricefield.h"
#include "models/catalog/pricegridmodel.h"
#include "ui/catalog/pricecelldelegate.h"
#include "ui/text/errortext.h"
#include "ui/text/unittext.h"
#include "ui/widgets/choicedelegate.h"
#include "ui/widgets/pastednumbers.h"
#include "ui/widgets/pastepreview.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

constexpr int UnitWidth = 72;
constexpr int QuantityWidth = 56;

} // namespace

PricesTab::PricesTab(catalog::ProductEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_model(new catalog::PriceGridModel(editor, this)),
      m_view(new widgets::TableView(this)),
      m_problem(new QLabel(this)),
      m_others(new QLabel(this))
{
    m_view->setObjectName(u"productPricesTable"_s);
    m_view->setAccessibleName(tr("Prices"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed);
    m_view->setItemDelegate(new PriceCellDelegate(m_view));
    m_view->setItemDelegateForColumn(
        catalog::PriceGridModel::UnitColumn,
        new widgets::ChoiceDelegate(u"unitCombo"_s, catalog::PriceGridModel::ChoicesRole,
                                    &text::unitName, m_view));
    m_view->setTabKeyNavigation(true);
    m_view->setMinimumHeight(280);
    m_view->installEventFilter(this);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PricesTab::fitColumns);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PricesTab::showOthers);
    m_others->setObjectName(u"otherPricesLabel"_s);
    m_others->setWordWrap(true);
    m_others->hide();
    fitColumns();
    m_view->setEmptyState(u"pricing"_s, tr("No prices"),
                          tr("Select a product to see what it costs in each price list."));
    m_problem->setObjectName(u"pricesProblemLabel"_s);
    m_problem->setWordWrap(true);
    auto *hint = new QLabel(
        tr("Each row is a quantity break; use the last row to add one. Enter 1.25 / 1000 for a "
           "price per 1,000 units. Press Ctrl+V to paste from a spreadsheet, Delete to clear."),
        this);
    hint->setWordWrap(true);
    widgets::setTextRole(hint, widgets::TextRole::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_others);
    layout->addWidget(hint);
    connect(m_view, &widgets::TableView::pasteRequested, this, &PricesTab::paste);
    connect(&m_editor, &catalog::ProductEditor::stateChanged, this, &PricesTab::showProblems);
    showProblems();
}

void PricesTab::paste(const QList<QStringList> &cells, const QModelIndex &at)
{
    widgets::readPasted(
        this, catalog::PriceGridModel::numbersIn(cells, at),
        [this, cells, at = QPersistentModelIndex(at)](const exchange::NumberReader &reader) {
            confirmPaste(cells, at, reader);
        },
        [this](const QString &sentence) { showProblem(sentence); });
}

void PricesTab::confirmPaste(const QList<QStringList> &cells, const QPersistentModelIndex &at,
                             const exchange::NumberReader &reader)
{
    using Model = catalog::PriceGridModel;
    const auto shown
        = [this](int row, int column) { return m_model->index(row, column).data().toString(); };
    const auto changes = exchange::pastedCells(
        *m_model, cells, at,
        [&](int row) {
            return row == m_model->rowCount() - 1 ? QString() // the row for a new break
                                                  : shown(row, Model::QuantityColumn) + u' '
                    + text::unitName(shown(row, Model::UnitColumn));
        },
        [&](int row, int column, const QString &text) {
            return m_model->pastedText(row, column, text, reader);
        });
    widgets::confirmPaste(this, cells, changes, 0,
                          [this, cells, at, reader] { m_model->paste(cells, at, reader); });
}

//! The names of price lists need more room than a unit and a number.
void PricesTab::fitColumns()
{
    using Model = catalog::PriceGridModel;
    QHeaderView *header = m_view->horizontalHeader();
    for (const auto &[column, width] : {std::pair(int(Model::UnitColumn), UnitWidth),
                                        std::pair(int(Model::QuantityColumn), QuantityWidth)}) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        header->resizeSection(column, width);
    }
}

bool PricesTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        m_model->clear(m_view->selectionModel()->selectedIndexes());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PricesTab::showOthers()
{
    int count = 0;
    const catalog::ProductDraft::Texts &fields = m_editor.draft().texts();
    for (auto field = fields.keyBegin(); field != fields.keyEnd(); ++field) {
        const auto price = catalog::PriceField::parse(*field);
        count += price && !price->isPlain() ? 1 : 0;
    }
    m_others->setText(tr("%n more price(s) have a different validity or come from a formula. See "
                         "their price lists in Pricing.",
                         nullptr, count));
    m_others->setVisible(count > 0);
}

void PricesTab::showProblems()
{
    QString sentence;
    const auto problems = m_editor.draft().problems();
    for (auto it = problems.cbegin(); it != problems.cend(); ++it) {
        if (catalog::PriceField::isPrice(it.key())) {
            sentence = text::sentence(it.value());
            break;
        }
    }
    showProblem(sentence);
}

void PricesTab::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setHidden(sentence.isEmpty());
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, widgets::colour(widgets::Token::Danger));
    m_problem->setPalette(palette);
}

} // namespace catalogui

#include "moc_pricestab.cpp"
