// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace accounts {
class CustomerDetails;
}
namespace records {
class EditService;
}
namespace records {
class PartsModel;
}
namespace widgets {
class TableView;
}

namespace accountsui {

//! The people and the further addresses of one customer, edited in place: each cell is one step
//! that can be undone.
class ContactsTab final : public QWidget
{
    Q_OBJECT
public:
    ContactsTab(accounts::CustomerDetails &details, records::EditService &edits,
                QWidget *parent = nullptr);

private:
    struct Look
    {
        QString title;
        QString add; //!< in the empty row
        QString remove;
        QString empty; //!< what belongs here, for those who may not add it
        QList<int> widths; //!< of the columns
    };
    //! A table below what \a column holds; what it does not take is told below it.
    widgets::TableView *addTable(QVBoxLayout *column, records::PartsModel *model,
                                 const QString &name, const Look &look);

    records::EditService &m_edits;
};

} // namespace accountsui
