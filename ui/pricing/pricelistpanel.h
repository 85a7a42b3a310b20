// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/activationcheck.h"
#include "models/pricing/pricelistrepository.h"
#include "models/records/recordeditor.h"
#include "ui/pricing/pricingparts.h"

#include <QWidget>

class QAction;
class QTabWidget;

namespace widgets {
class SidePanel;
}

namespace pricingui {

class AssignmentsPanel;
class ListPricesPanel;
class PriceListForm;

//! One price list: its prices, what it is, to whom it is given; makes new ones and copies,
//! activates them after a check, removes them.
class PriceListPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PriceListPanel(const PricingParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *removeAction() const { return m_remove; }
    //! A list as it is stored; what is being typed stays until it is saved or discarded.
    void showList(const pricing::PriceListRow &row);
    void beginNew(const base::Currency &currency);

    //! Names of the systems that own prices in place of the desk.
    void setOwner(const QString &systems);
    //! Null for a new list, and when none is shown.
    [[nodiscard]] base::Id list() const { return m_row.list.id; }
    [[nodiscard]] QString listName() const { return m_row.list.name; }
    [[nodiscard]] bool isEmpty() const { return m_editor.draft().isNull(); }
    [[nodiscard]] bool hasUnsavedChanges() const { return m_editor.isEdited(); }
    void save();
    void discard();

Q_SIGNALS:
    void unsavedChangesChanged();
    void saveFailed();
    //! A new list was made; it should be shown.
    void listMade(base::Id list);
    void listShown(base::Id list);
    void closeRequested();
    void openRequested(const QString &entity, base::Id record);
    void problemFound(const QString &text);
    void failed(const base::Error &error);

private:
    void makeActions();
    [[nodiscard]] QWidget *makeDetails();
    void begin(const pricing::PriceList &list, base::Id original);
    void beginCopy();
    void updateActions();
    void saveNew(const pricing::PriceList &list);
    void askToActivate();
    void activate(const pricing::ActivationCheck &check);
    void setStatus(pricing::Status status);
    void remove();

    const PricingParts m_parts;
    const bool m_editable;
    records::RecordEditor m_editor;
    pricing::PriceListRow m_row; //!< as stored; null id when none is shown
    base::Id m_original; //!< whose prices a new list takes over
    widgets::SidePanel *m_panel = nullptr;
    QTabWidget *m_tabs = nullptr;
    ListPricesPanel *m_prices = nullptr;
    PriceListForm *m_form = nullptr;
    AssignmentsPanel *m_assignments = nullptr;
    QWidget *m_details = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_activate = nullptr;
    QAction *m_deactivate = nullptr;
};

} // namespace pricingui
