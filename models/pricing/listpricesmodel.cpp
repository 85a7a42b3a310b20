// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/listpricesmodel.h"

#include "models/pricing/pricelistmodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

//! Share of the price that is left above cost, in tenths of a percent.
std::optional<qint64> marginPermille(const PriceRow &row)
{
    const base::Money &amount = row.price.amount;
    const bool comparable = row.cost && amount.units() > 0
        && row.cost->currency() == amount.currency()
        && row.price.minQuantity.unit() == row.productUnit;
    if (!comparable) {
        return std::nullopt;
    }
    const auto cost = base::decimal::multiplyDivide(row.cost->units(), row.price.basis, 1,
                                                    base::Rounding::HalfUp);
    if (!cost) {
        return std::nullopt;
    }
    const auto permille = base::decimal::multiplyDivide(amount.units() - *cost, 1000,
                                                        amount.units(), base::Rounding::HalfUp);
    return permille.ok() ? std::optional(*permille) : std::nullopt;
}

QString priceText(const PriceRow &row)
{
    const base::Currency currency = row.price.amount.currency();
    return row.price.text().forPeople(QLocale(), currency.places());
}

} // namespace

ListPricesModel::ListPricesModel(store::Store &store, QObject *parent)
    : ColumnsModel(
        store,
        {
            Shows(tr("SKU"), &PriceRow::sku),
            Shows(tr("Product"), &PriceRow::productName),
            Shows(tr("Unit"), [](const PriceRow &row) { return row.price.minQuantity.unit(); }),
            //: Column title: the least quantity a price is for
            Shows(tr("Min. qty"), &PriceRow::price, &Price::minQuantity),
            Shows(tr("Price"), priceText)
                .asNumber()
                .withHint(tr("Price per unit, or per quantity: 1.25 / 1000")),
            Shows(tr("Margin"),
                  [](const PriceRow &row) {
                      const auto permille = marginPermille(row);
                      //: Margin in percent
                      return permille
                          ? tr("%1 %").arg(base::decimal::toText(*permille, 1, 1, QLocale()))
                          : QString();
                  })
                .asNumber(),
            Shows(tr("Note"),
                  [](const PriceRow &row) {
                      QStringList notes;
                      if (row.price.validity != Validity{}) {
                          notes += PriceListModel::periodText(row.price.validity);
                      }
                      if (row.price.generated) {
                          notes += tr("Formula");
                      }
                      if (!row.price.allowDiscount) {
                          notes += tr("Net price");
                      }
                      return notes.join(u", "_s);
                  }),
        },
        parent)
{
}

void ListPricesModel::setList(base::Id list, base::Currency currency)
{
    m_list = list;
    m_currency = currency;
    m_typed.clear();
    Q_EMIT problemsChanged();
    reload();
}

void ListPricesModel::setSearch(const QString &search)
{
    if (m_search != search) {
        m_search = search;
        reload();
    }
}

void ListPricesModel::setEditable(bool editable)
{
    m_editable = editable;
}

bool ListPricesModel::isOwn(const PriceRow &row)
{
    return !row.price.generated;
}

bool ListPricesModel::isTaken(int row, qint64 minCount) const
{
    // Lines of one product stand side by side.
    const Price &price = rowAt(row)->price;
    for (const int step : {-1, 1}) {
        const PriceRow *other = rowAt(row + step);
        for (int at = row + step; other && other->price.product == price.product; at += step) {
            Price moved = price;
            moved.minQuantity = base::Quantity(minCount, price.minQuantity.unit());
            if (other->price.field() == moved.field()) {
                return true;
            }
            other = rowAt(at + step);
        }
    }
    return false;
}

base::Result<void> ListPricesModel::read(int row, int column, const QString &text,
                                         const exchange::NumberReader &reader, Price &price) const
{
    if (column == PriceColumn) {
        const base::Currency currency = price.amount.currency();
        SD_TRY_VALUE(const catalog::PriceText typed,
                     catalog::PriceText::typed(text, reader, currency, price.text()));
        price.amount = base::Money(typed.amount, currency);
        price.basis = typed.basis;
        return {};
    }
    SD_TRY_VALUE(const qint64 count, reader.typed(text, exchange::NumberField::quantity()));
    if (count < 1) {
        return base::failure(base::ErrorCode::Value_OutOfRange);
    }
    if (isTaken(row, count)) {
        return base::failure(base::ErrorCode::Value_NotUnique);
    }
    price.minQuantity = base::Quantity(count, price.minQuantity.unit());
    return {};
}

void ListPricesModel::type(int row, const QHash<int, QString> &texts,
                           const exchange::NumberReader &reader, store::ChangeSet &changes)
{
    const PriceRow *line = rowAt(row);
    if (!line || !isOwn(*line)) {
        return;
    }
    const Price &price = line->price;
    Price after = price;
    bool wrong = false;
    for (const auto &[column, text] : texts.asKeyValueRange()) {
        const auto taken = read(row, column, text, reader, after);
        m_typed.insert({price.id, column},
                       {text, taken.ok() ? std::nullopt : std::optional(taken.error().code)});
        wrong = wrong || !taken.ok();
    }
    if (wrong) {
        return; // all of a row, or nothing
    }
    const bool moves = after.minQuantity != price.minQuantity;
    if (!moves && after.text() == price.text()) {
        for (const int column : texts.keys()) {
            m_typed.remove({price.id, column});
        }
        return;
    }
    if (moves) {
        changes.add(u"product"_s, price.product, price.field().toField(), price.text().toText(),
                    std::nullopt);
    }
    changes.add(u"product"_s, price.product, after.field().toField(),
                moves ? std::nullopt : std::optional(price.text().toText()), after.text().toText());
}

void ListPricesModel::request(store::ChangeSet changes, const QString &label)
{
    Q_EMIT problemsChanged();
    if (!changes.isEmpty()) {
        changes.label = label;
        Q_EMIT changesRequested(changes);
    }
}

void ListPricesModel::touched(base::Id first, base::Id last)
{
    const int from = rowOf(first);
    const int to = rowOf(last);
    if (from >= 0 && to >= from) {
        Q_EMIT dataChanged(index(from, QuantityColumn), index(to, PriceColumn));
    }
}

QStringList ListPricesModel::numbersIn(int column, const QList<QStringList> &cells)
{
    QStringList numbers;
    for (const QStringList &line : cells) {
        for (int i = 0; i < line.size(); ++i) {
            if (column + i == QuantityColumn || column + i == PriceColumn) {
                numbers += catalog::PriceText::numbersIn(line.at(i));
            }
        }
    }
    return numbers;
}

void ListPricesModel::paste(int row, int column, const QList<QStringList> &cells,
                            const exchange::NumberReader &reader)
{
    store::ChangeSet changes;
    int last = row;
    for (const QStringList &line : cells) {
        if (last >= rowCount()) {
            break;
        }
        QHash<int, QString> texts;
        for (int i = 0; i < line.size(); ++i) {
            if (column + i == QuantityColumn || column + i == PriceColumn) {
                texts.insert(column + i, line.at(i));
            }
        }
        // Rows that have not arrived cannot be compared; the list keeps the pages around the
        // pasted place loaded.
        type(last, texts, reader, changes);
        ++last;
    }
    touched(idAt(row), idAt(last - 1));
    request(changes, store::editLabel("price.paste"_L1, {QString::number(cells.size())}));
}

base::Result<QString> ListPricesModel::pastedText(int row, int column, const QString &text,
                                                  const exchange::NumberReader &reader) const
{
    const PriceRow *line = rowAt(row);
    if (!line || !isOwn(*line) || (column != QuantityColumn && column != PriceColumn)) {
        return data(index(row, column), Qt::DisplayRole).toString(); // it is left alone
    }
    PriceRow after = *line;
    SD_TRY(read(row, column, text, reader, after.price));
    return cell(after, column, Qt::DisplayRole).toString();
}

void ListPricesModel::readLines(const QList<PastedPrice> &lines,
                                const exchange::NumberReader &reader)
{
    store()
        .read([list = m_list, currency = m_currency, lines, reader](store::Database &db) {
            return resolvePaste(db, list, currency, lines, reader);
        })
        .then(this, [this, list = m_list](const base::Result<PricePaste> &paste) {
            if (!paste.ok()) {
                Q_EMIT failed(paste.error());
            } else if (list == m_list) {
                Q_EMIT linesRead(*paste);
            }
        });
}

void ListPricesModel::takeLines(const PricePaste &paste)
{
    if (!paste.problems.isEmpty()) {
        Q_EMIT linesRefused(paste.problems);
    }
    request(paste.changes,
            store::editLabel("price.paste"_L1, {QString::number(paste.changes.changes.size())}));
}

void ListPricesModel::fill(const QList<int> &rows)
{
    if (rows.size() < 2) {
        return;
    }
    const QString text = data(index(rows.first(), PriceColumn), Qt::EditRole).toString();
    store::ChangeSet changes;
    for (const int row : rows) {
        type(row, {{PriceColumn, text}}, exchange::NumberReader(QLocale()), changes);
    }
    touched(idAt(*std::min_element(rows.cbegin(), rows.cend())),
            idAt(*std::max_element(rows.cbegin(), rows.cend())));
    request(changes, store::editLabel("price.fill"_L1, {QString::number(changes.changes.size())}));
}

void ListPricesModel::remove(const QList<int> &rows)
{
    store::ChangeSet changes;
    for (const int row : rows) {
        const PriceRow *price = rowAt(row);
        if (price && isOwn(*price)) {
            changes.add(u"product"_s, price->price.product, price->price.field().toField(),
                        price->price.text().toText(), std::nullopt);
        }
    }
    request(changes,
            store::editLabel("price.remove"_L1, {QString::number(changes.changes.size())}));
}

void ListPricesModel::addPrice(base::Id product, const base::Quantity &minQuantity,
                               const base::Money &amount)
{
    const catalog::PriceField field{
        .priceList = m_list, .unit = minQuantity.unit(), .minCount = minQuantity.count()};
    // The value before has to be known for a change; most often there is none.
    store()
        .read([product, list = m_list, minQuantity](store::Database &db) {
            return PriceRepository(db).ofProduct(product);
        })
        .then(this, [this, product, field, amount](const base::Result<QList<Price>> &prices) {
            if (!prices.ok()) {
                Q_EMIT failed(prices.error());
                return;
            }
            catalog::PriceText after{.amount = amount.units()};
            std::optional<QString> before;
            for (const Price &price : *prices) {
                if (price.field() == field) {
                    before = price.text().toText();
                    after = price.text(); // its end and what may be taken off stay
                    after.amount = amount.units();
                }
            }
            store::ChangeSet changes;
            changes.add(u"product"_s, product, field.toField(), before, after.toText());
            request(changes, store::editLabel("price.new"_L1));
        });
}

void ListPricesModel::settle()
{
    for (Typed &typed : m_typed) {
        typed.isSettled = !typed.problem;
    }
    reload();
}

void ListPricesModel::rowsArrived()
{
    // Not before: in between the cells would show what they held.
    m_typed.removeIf([](const auto &typed) { return typed.value().isSettled; });
}

int ListPricesModel::problemCount() const
{
    return int(std::count_if(m_typed.cbegin(), m_typed.cend(),
                             [](const Typed &typed) { return typed.problem.has_value(); }));
}

QVariant ListPricesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return section == PriceColumn && role == Qt::DisplayRole && !m_currency.isEmpty()
        //: Column title; %1 is a currency
        ? tr("Price (%1)").arg(m_currency.code())
        : ColumnsModel::headerData(section, orientation, role);
}

Qt::ItemFlags ListPricesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = ColumnsModel::flags(index);
    if (m_editable && (index.column() == PriceColumn || index.column() == QuantityColumn)) {
        const PriceRow *row = rowAt(index.row());
        flags.setFlag(Qt::ItemIsEditable, row && isOwn(*row));
    }
    return flags;
}

bool ListPricesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PriceRow *row = rowAt(index.row());
    if (!row || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) {
        return false;
    }
    store::ChangeSet changes;
    const QString sku = row->sku;
    type(index.row(), {{index.column(), value.toString()}}, exchange::NumberReader(QLocale()),
         changes);
    touched(idAt(index.row()), idAt(index.row()));
    request(changes, store::editLabel("price.edit"_L1, {sku}));
    return true;
}

ListPricesModel::IdsQuery ListPricesModel::idsQuery() const
{
    return [list = m_list, search = m_search](store::Database &db, qint64 limit) {
        return list.isNull() ? base::Result<QList<base::Id>>(QList<base::Id>())
                             : PriceRepository(db).idsOfList(list, search, limit);
    };
}

ListPricesModel::RowsQuery ListPricesModel::rowsQuery() const
{
    return [](store::Database &db, const QList<base::Id> &ids) {
        return PriceRepository(db).rows(ids);
    };
}

QVariant ListPricesModel::cell(const PriceRow &row, int column, int role) const
{
    const auto typed = m_typed.constFind(Cell(row.price.id, column));
    switch (role) {
    case ProblemRole:
        return typed != m_typed.cend() && typed->problem ? QVariant(int(*typed->problem))
                                                         : QVariant();
    case PendingRole:
        return typed != m_typed.cend() && !typed->problem;
    case ProductRole:
        return QVariant::fromValue(row.price.product);
    case UnitRole:
        return row.price.minQuantity.unit();
    case Qt::EditRole:
    case Qt::DisplayRole:
        return typed != m_typed.cend() ? QVariant(typed->text)
                                       : ColumnsModel::cell(row, column, Qt::DisplayRole);
    default:
        return ColumnsModel::cell(row, column, role);
    }
}

} // namespace pricing

#include "moc_listpricesmodel.cpp"
