// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/familieseditor.h"
#include "ui/widgets/readingorder.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace catalog {
class FamilyModel;
}
namespace records {
class EditService;
}
namespace widgets {
class MessageBar;
class TableView;
} // namespace widgets

namespace catalogui {

//! Families of products and their attributes: which there are, of what kind, which of them a
//! product needs to be complete. Each step is stored at once and can be undone, here as well.
class FamiliesDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    FamiliesDialog(catalog::FamiliesEditor &editor, records::EditService &edits,
                   QWidget *parent = nullptr);

    //! Shows one family.
    void select(base::Id family);

private:
    [[nodiscard]] QWidget *makeFamilies();
    [[nodiscard]] QWidget *makeAttributes();
    [[nodiscard]] QWidget *makeAddRow(QWidget *parent);
    void connectEditor();
    void fill();
    void showFamily();
    void addFamily();
    void removeFamily();
    void addAttribute();
    void move(int step);
    void removeAttributes();
    [[nodiscard]] base::Id current() const;

    catalog::FamiliesEditor &m_editor;
    records::EditService &m_edits;
    catalog::FamilyModel *m_model = nullptr;
    QListWidget *m_families = nullptr;
    QLineEdit *m_newFamily = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_effect = nullptr;
    widgets::TableView *m_table = nullptr;
    QComboBox *m_attribute = nullptr;
    widgets::MessageBar *m_message = nullptr;
    QAction *m_addFamily = nullptr;
    QAction *m_removeFamily = nullptr;
    QAction *m_add = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_remove = nullptr;
    base::Id m_wanted; //!< family to be selected once it is there
    bool m_filling = false;
};

} // namespace catalogui
