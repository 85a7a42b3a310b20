// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPersistentModelIndex;
namespace catalog {
class PriceGridModel;
class ProductEditor;
} // namespace catalog
namespace exchange {
class NumberReader;
}
namespace widgets {
class TableView;
}

namespace catalogui {

//! Prices of the product being edited over all price lists, edited as in a spreadsheet: type,
//! paste a block, Delete clears.
class PricesTab final : public QWidget
{
    Q_OBJECT
public:
    explicit PricesTab(catalog::ProductEditor &editor, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitColumns();
    void showProblems();
    void showProblem(const QString &sentence);
    void paste(const QList<QStringList> &cells, const QModelIndex &at);
    void confirmPaste(const QList<QStringList> &cells, const QPersistentModelIndex &at,
                      const exchange::NumberReader &reader);
    void showOthers();

    catalog::ProductEditor &m_editor;
    catalog::PriceGridModel *m_model = nullptr;
    widgets::TableView *m_view = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_others = nullptr; //!< how many prices the table does not show
};

} // namespace catalogui
