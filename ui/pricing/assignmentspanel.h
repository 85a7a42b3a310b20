// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/assignmentsmodel.h"
#include "models/records/editservice.h"

#include <QWidget>

class QAction;
class QComboBox;

namespace widgets {
class RecordPicker;
class TableView;
} // namespace widgets

namespace pricingui {

//! To whom a price list is assigned: customers, groups, portals, everyone. Each step is one edit.
class AssignmentsPanel final : public QWidget
{
    Q_OBJECT
public:
    AssignmentsPanel(store::Store &store, records::EditService &edits, QWidget *parent = nullptr);

    //! Shows what is stored of a list.
    void setList(base::Id list);

Q_SIGNALS:
    //! The list is already assigned to that customer; one sentence.
    void problemFound(const QString &text);
    void failed(const base::Error &error);

private:
    [[nodiscard]] QWidget *makeAddRow(store::Store &store);
    void showPicker();
    void assign();
    void unassign();

    const bool m_editable;
    pricing::AssignmentsModel *m_model = nullptr;
    base::Id m_list;
    widgets::TableView *m_table = nullptr;
    QComboBox *m_level = nullptr;
    QHash<int, widgets::RecordPicker *> m_pickers; //!< by level; none for everybody
    QAction *m_assign = nullptr;
    QAction *m_unassign = nullptr;
};

} // namespace pricingui
