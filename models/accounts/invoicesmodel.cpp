// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/invoicesmodel.h"

#include "models/store/cellalignment.h"
#include "models/store/pagedmodelbase.h"

#include <QLocale>

namespace accounts {

static_assert(int(InvoicesModel::StateRole) == int(store::PagedModelBase::StateRole));

namespace {

bool isNumber(int column)
{
    return column >= InvoicesModel::TotalColumn;
}

} // namespace

InvoicesModel::InvoicesModel(QObject *parent) : QAbstractTableModel(parent) { }

void InvoicesModel::setInvoices(const QList<Invoice> &invoices, const QDate &day)
{
    beginResetModel();
    m_invoices = invoices;
    m_day = day;
    endResetModel();
}

int InvoicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_invoices.size());
}

int InvoicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InvoicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Invoice &invoice = m_invoices.at(index.row());
    if (role == Qt::TextAlignmentRole) {
        return store::cellAlignment(isNumber(index.column()));
    }
    if (role == StateRole) {
        return index.column() == StatusColumn ? QVariant(invoice.stateOn(m_day)) : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QLocale locale;
    switch (index.column()) {
    case NumberColumn:
        return invoice.number;
    case IssuedColumn:
        return locale.toString(invoice.issuedOn, QLocale::ShortFormat);
    case DueColumn:
        return locale.toString(invoice.dueOn, QLocale::ShortFormat);
    case StatusColumn:
        return invoice.stateOn(m_day);
    case TotalColumn:
        return invoice.total.toText(locale);
    case OpenColumn:
        return invoice.open().isZero() ? QString() : invoice.open().toText(locale);
    default:
        return {};
    }
}

QVariant InvoicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return store::cellAlignment(isNumber(section));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NumberColumn:
        return tr("Invoice");
    case IssuedColumn:
        //: Column title: date of the invoice
        return tr("Issued");
    case DueColumn:
        return tr("Due");
    case StatusColumn:
        return tr("Status");
    case TotalColumn:
        return tr("Total");
    case OpenColumn:
        //: Column title: what is still to be paid
        return tr("Open");
    default:
        return {};
    }
}

} // namespace accounts

#include "moc_invoicesmodel.cpp"
