// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/pricegridmodel.h"

#include "models/catalog/pricefield.h"
#include "models/store/headerrole.h"

#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace catalog {

PriceGridModel::PriceGridModel(ProductEditor &editor, QObject *parent)
    : QAbstractTableModel(parent), m_editor(editor)
{
    connect(&m_editor, &ProductEditor::contextChanged, this, &PriceGridModel::rebuild);
    connect(&m_editor, &ProductEditor::draftChanged, this, &PriceGridModel::rebuild);
    connect(&m_editor, &ProductEditor::fieldChanged, this, [this](const QString &field) {
        if (!m_changing && (field == "unit"_L1 || PriceField::isPrice(field))) {
            rebuild();
        }
    });
    rebuild();
}

void PriceGridModel::rebuild()
{
    beginResetModel();
    m_breaks.clear();
    const QString base = m_editor.draft().text(u"unit"_s);
    const ProductDraft::Texts &fields = m_editor.draft().texts();
    for (auto it = fields.lowerBound(u"price:"_s);
         it != fields.cend() && PriceField::isPrice(it.key()); ++it) {
        if (const auto price = PriceField::parse(it.key()); price && price->isPlain()) {
            const Break found{price->unit, price->minCount};
            if (!m_breaks.contains(found)) {
                m_breaks += found;
            }
        }
    }
    std::ranges::sort(m_breaks, [&base](const Break &a, const Break &b) {
        if (a.unit != b.unit) {
            return a.unit == base || (b.unit != base && a.unit < b.unit);
        }
        return a.minCount < b.minCount;
    });
    m_new = {base, 0};
    endResetModel();
}

int PriceGridModel::rowCount(const QModelIndex &parent) const
{
    const bool isEmpty = parent.isValid() || !m_editor.hasProduct();
    return isEmpty ? 0 : int(m_breaks.size()) + (m_editor.canEditPrices() ? 1 : 0);
}

int PriceGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstListColumn + int(m_editor.context().priceLists.size());
}

QString PriceGridModel::fieldAt(const Break &at, int column) const
{
    return PriceField{.priceList = m_editor.context().priceLists.at(column - FirstListColumn).id,
                      .unit = at.unit,
                      .minCount = at.minCount}
        .toField();
}

const base::Currency &PriceGridModel::currencyAt(int column) const
{
    return m_editor.context().priceLists.at(column - FirstListColumn).currency;
}

QString PriceGridModel::amountText(const QString &field, const base::Currency &currency) const
{
    const QString text = m_editor.draft().text(field);
    if (text.isEmpty()) {
        return text;
    }
    const auto price = PriceText::parse(text);
    return price ? price->forPeople(QLocale(), currency.places()) : records::Draft::shown(text);
}

QVariant PriceGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Break &at = isNewRow(index.row()) ? m_new : m_breaks.at(index.row());
    if (role == Qt::TextAlignmentRole) {
        return QVariant(index.column() == UnitColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                     : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == ChoicesRole) {
        QStringList units = {m_editor.draft().text(u"unit"_s)};
        const Product product = m_editor.draft().product();
        for (const Packaging &package : product.packaging) {
            units += package.unit;
        }
        return units;
    }
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole;
    if (index.column() == UnitColumn) {
        return isText ? QVariant(at.unit) : QVariant();
    }
    if (index.column() == QuantityColumn) {
        if (!isText || at.minCount == 0) {
            return {};
        }
        return base::decimal::toText(at.minCount, base::Quantity::Places, 0, QLocale());
    }
    if (isNewRow(index.row())) {
        return {};
    }
    const QString field = fieldAt(at, index.column());
    if (isText) {
        return amountText(field, currencyAt(index.column()));
    }
    if (role == ProblemRole) {
        const auto problem = m_editor.draft().problem(field);
        return problem ? QVariant(int(problem->code)) : QVariant();
    }
    return role == ModifiedRole ? QVariant(m_editor.draft().isModified(field)) : QVariant();
}

QVariant PriceGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section == UnitColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                              : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (section < FirstListColumn) {
        //: Column titles of a price table: unit that is priced, least quantity
        return role != Qt::DisplayRole ? QVariant()
            : section == UnitColumn    ? tr("Unit")
                                       : tr("Min. qty");
    }
    const PriceListInfo &list = m_editor.context().priceLists.at(section - FirstListColumn);
    switch (role) {
    case Qt::DisplayRole:
        //: Column title: name of a price list and its currency
        return tr("%1 (%2)").arg(list.name, list.currency.code());
    case store::ShortTitleRole:
        return list.code;
    case Qt::ToolTipRole:
        //: Tool tip of a column: code of a price list, its name, its currency
        return tr("%1: %2 (%3)").arg(list.code, list.name, list.currency.code());
    default:
        return {};
    }
}

Qt::ItemFlags PriceGridModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && m_editor.canEditPrices() ? flags | Qt::ItemIsEditable : flags;
}

bool PriceGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole
        || !m_editor.canEditPrices()) {
        return false;
    }
    return setCell(index, value.toString().trimmed(), exchange::NumberReader(QLocale()));
}

bool PriceGridModel::setCell(const QModelIndex &index, const QString &typed,
                             const exchange::NumberReader &reader)
{
    Break at = isNewRow(index.row()) ? m_new : m_breaks.at(index.row());
    if (index.column() == UnitColumn) {
        at.unit = typed;
        return !typed.isEmpty() && setBreak(index.row(), at);
    }
    if (index.column() == QuantityColumn) {
        const auto count = reader.typed(typed, exchange::NumberField::quantity());
        if (!count || *count <= 0) {
            return false; // the cell keeps what it has
        }
        at.minCount = *count;
        return setBreak(index.row(), at);
    }
    return setAmount(index.row(), index.column(), typed, reader);
}

bool PriceGridModel::setBreak(int row, const Break &to)
{
    if (isNewRow(row)) {
        m_new = to;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return true;
    }
    const Break from = m_breaks.at(row);
    if (from == to) {
        return true;
    }
    if (m_breaks.contains(to)) {
        return false; // two prices for one break
    }
    {
        const QScopedValueRollback changing(m_changing, true);
        for (int column = FirstListColumn; column < columnCount(); ++column) {
            const QString amount = m_editor.draft().text(fieldAt(from, column));
            m_editor.setText(fieldAt(from, column), {});
            m_editor.setText(fieldAt(to, column), amount);
        }
    }
    m_breaks[row] = to;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    return true;
}

bool PriceGridModel::setAmount(int row, int column, const QString &typed,
                               const exchange::NumberReader &reader)
{
    const QScopedValueRollback changing(m_changing, true);
    if (isNewRow(row)) {
        if (typed.isEmpty()) {
            return false;
        }
        Break fresh = m_new;
        if (fresh.minCount == 0) {
            fresh.minCount = base::Quantity::Scale; // the price of one
        }
        if (fresh.unit.isEmpty() || m_breaks.contains(fresh)) {
            return false;
        }
        beginInsertRows({}, row, row);
        m_breaks += fresh;
        m_new = {fresh.unit, 0};
        endInsertRows();
    }
    const auto price = readAmount(row, column, typed, reader);
    m_editor.setText(fieldAt(m_breaks.at(row), column),
                     price ? price->toText() : records::Draft::unreadable(typed));
    Q_EMIT dataChanged(index(row, column), index(row, column));
    return true;
}

base::Result<PriceText> PriceGridModel::readAmount(int row, int column, const QString &typed,
                                                   const exchange::NumberReader &reader) const
{
    const PriceText before = row < m_breaks.size()
        ? PriceText::parse(m_editor.draft().text(fieldAt(m_breaks.at(row), column))).valueOr({})
        : PriceText();
    return PriceText::typed(typed, reader, currencyAt(column), before);
}

base::Result<QString> PriceGridModel::pastedText(int row, int column, const QString &typed,
                                                 const exchange::NumberReader &reader) const
{
    if (column == UnitColumn || typed.isEmpty()) {
        return typed;
    }
    if (column == QuantityColumn) {
        SD_TRY_VALUE(const qint64 count, reader.typed(typed, exchange::NumberField::quantity()));
        return base::decimal::toText(count, base::Quantity::Places, 0, QLocale());
    }
    SD_TRY_VALUE(const PriceText price, readAmount(row, column, typed, reader));
    return price.forPeople(QLocale(), currencyAt(column).places());
}

QStringList PriceGridModel::numbersIn(const QList<QStringList> &cells, const QModelIndex &at)
{
    QStringList numbers;
    for (const QStringList &row : cells) {
        for (qsizetype i = at.column() == UnitColumn ? 1 : 0; i < row.size(); ++i) {
            numbers += PriceText::numbersIn(row.at(i));
        }
    }
    return numbers;
}

void PriceGridModel::paste(const QList<QStringList> &cells, const QModelIndex &at,
                           const exchange::NumberReader &reader)
{
    if (!at.isValid() || !m_editor.canEditPrices()) {
        return;
    }
    for (int i = 0; i < cells.size(); ++i) {
        const int row = at.row() + i;
        for (int j = 0; j < cells.at(i).size(); ++j) {
            const int column = at.column() + j;
            if (row < rowCount() && column < columnCount()) {
                setCell(index(row, column), cells.at(i).at(j).trimmed(), reader);
            }
        }
    }
}

void PriceGridModel::clear(const QModelIndexList &cells)
{
    for (const QModelIndex &cell : cells) {
        if (!isNewRow(cell.row()) && m_editor.canEditPrices()) {
            const bool wholeRow = cell.column() < FirstListColumn;
            const QScopedValueRollback changing(m_changing, true);
            for (int column = FirstListColumn; column < columnCount(); ++column) {
                if (wholeRow || column == cell.column()) {
                    m_editor.setText(fieldAt(m_breaks.at(cell.row()), column), {});
                }
            }
        }
    }
    rebuild();
}

} // namespace catalog

#include "moc_pricegridmodel.cpp"
