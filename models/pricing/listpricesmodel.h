// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricepaste.h"
#include "models/pricing/pricerepository.h"
#include "models/records/listmodel.h"
#include "models/store/change.h"

namespace pricing {

//! The price lines of one list as a spreadsheet. What is typed, pasted or filled in, prices and the
//! quantities they begin with, becomes one change set (changesRequested()); the cells show it until
//! it is stored. A cell that is no price or quantity keeps its text and says why by ProblemRole.
//! Generated lines cannot be edited here. UI thread only.
class ListPricesModel final : public records::ColumnsModel<PriceRow>
{
    Q_OBJECT
public:
    enum Column {
        SkuColumn,
        NameColumn,
        UnitColumn,
        QuantityColumn,
        PriceColumn,
        MarginColumn,
        NoteColumn,
    };
    enum Role {
        ProblemRole = FirstOwnRole, //!< int(base::ErrorCode) when the cell is wrong
        PendingRole, //!< bool: asked to be stored
        ProductRole, //!< base::Id
        UnitRole, //!< Rec 20 code
    };

    explicit ListPricesModel(store::Store &store, QObject *parent = nullptr);

    //! Shows the prices of a list; a null id shows none.
    void setList(base::Id list, base::Currency currency);
    [[nodiscard]] base::Id list() const { return m_list; }
    void setSearch(const QString &search);
    void setEditable(bool editable);

    //! Texts from a spreadsheet over the cells from \a row and \a column on, quantities and prices,
    //! read by \a reader; one change set.
    void paste(int row, int column, const QList<QStringList> &cells,
               const exchange::NumberReader &reader);
    //! What a cell would show after such a paste.
    [[nodiscard]] base::Result<QString> pastedText(int row, int column, const QString &text,
                                                   const exchange::NumberReader &reader) const;
    //! The numbers among such cells, for exchange::findNumberStyle().
    [[nodiscard]] static QStringList numbersIn(int column, const QList<QStringList> &cells);
    //! Reads lines that name their products: new prices, or other amounts for those there are;
    //! linesRead() follows.
    void readLines(const QList<PastedPrice> &lines, const exchange::NumberReader &reader);
    //! Stores them as one change set; linesRefused() for those that are wrong.
    void takeLines(const PricePaste &paste);
    //! The text of the first row goes to all of them; one change set.
    void fill(const QList<int> &rows);
    //! These lines go; one change set.
    void remove(const QList<int> &rows);
    //! A new line, or another price for the one there is.
    void addPrice(base::Id product, const base::Quantity &minQuantity, const base::Money &amount);
    //! What was asked for is stored, or was refused: cells show what is stored again.
    void settle();
    //! How many cells are wrong.
    [[nodiscard]] int problemCount() const;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void changesRequested(const store::ChangeSet &changes);
    void problemsChanged();
    void linesRead(const pricing::PricePaste &paste);
    //! Lines that were pasted and not taken over.
    void linesRefused(const QList<pricing::PricePaste::Problem> &problems);

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const PriceRow &row, int column, int role) const override;
    void rowsArrived() override;

private:
    struct Typed
    {
        QString text;
        std::optional<base::ErrorCode> problem;
        bool isSettled = false; // stored or refused; the rows tell it as soon as they come
    };
    using Cell = std::pair<base::Id, int>; //!< price and column
    [[nodiscard]] static bool isOwn(const PriceRow &row);
    //! What was typed into cells of one row, by column.
    void type(int row, const QHash<int, QString> &texts, const exchange::NumberReader &reader,
              store::ChangeSet &changes);
    //! Takes \a text over into \a price, or says why not.
    [[nodiscard]] base::Result<void> read(int row, int column, const QString &text,
                                          const exchange::NumberReader &reader, Price &price) const;
    [[nodiscard]] bool isTaken(int row, qint64 minCount) const;
    void request(store::ChangeSet changes, const QString &label);
    void touched(base::Id first, base::Id last);

    base::Id m_list;
    base::Currency m_currency;
    QString m_search;
    bool m_editable = false;
    QHash<Cell, Typed> m_typed;
};

} // namespace pricing
