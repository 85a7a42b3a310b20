// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricelist.h"
#include "models/records/editservice.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;

namespace exchange {
class NumberReader;
}
namespace pricing {
class ListPricesModel;
struct PricePaste;
} // namespace pricing
namespace widgets {
class RecordPicker;
class MoneyEdit;
class QuantityEdit;
class SearchField;
class TableView;
} // namespace widgets

namespace pricingui {

//! The prices of one list as a spreadsheet: type, paste, fill down, delete; each step is one edit
//! that Ctrl+Z takes back. A line below adds a price.
class ListPricesPanel final : public QWidget
{
    Q_OBJECT
public:
    ListPricesPanel(store::Store &store, pricing::ListPricesModel &prices,
                    records::EditService &edits, QWidget *parent = nullptr);

    void setList(base::Id list, base::Currency currency);

Q_SIGNALS:
    //! Something that was pasted cannot be taken over; one or a few sentences.
    void problemFound(const QString &text);
    void openRequested(const QString &entity, base::Id record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeAddRow(store::Store &store);
    [[nodiscard]] QList<int> selectedRows() const;
    void pasteLines(const QList<QStringList> &cells);
    void pasteOnto(const QModelIndex &at, const QList<QStringList> &cells);
    void confirmPasteOnto(base::Id price, int column, const QList<QStringList> &cells,
                          const exchange::NumberReader &reader);
    void confirmLines(const pricing::PricePaste &paste);
    void addPrice();
    void onCommitted(const store::ChangeSet &changes);
    void updateProblems();

    pricing::ListPricesModel &m_prices;
    records::EditService &m_edits;
    const bool m_editable;
    widgets::SearchField *m_search = nullptr;
    widgets::TableView *m_table = nullptr;
    QLabel *m_problems = nullptr;
    widgets::RecordPicker *m_product = nullptr;
    QComboBox *m_unit = nullptr;
    widgets::QuantityEdit *m_quantity = nullptr;
    widgets::MoneyEdit *m_amount = nullptr;
    QAction *m_add = nullptr;
    QAction *m_fill = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace pricingui
