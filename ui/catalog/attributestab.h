// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/producteditor.h"
#include "ui/widgets/recordform.h"

class QLabel;

namespace catalogui {

//! The family of the product being edited and an editor for each of its attributes, typed
//! by kind: text, number with unit, yes/no, choice.
class AttributesTab final : public QWidget
{
    Q_OBJECT
public:
    explicit AttributesTab(catalog::ProductEditor &editor, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly);
    void showAllProblems(bool all);
    //! Null when the product's family has no such field.
    [[nodiscard]] QWidget *editorOf(const QString &field) const;

private:
    void showFamilies();
    void rebuild();
    void addEditor(const catalog::FamilyAttribute &each);

    catalog::ProductEditor &m_editor;
    widgets::RecordForm *m_familyForm = nullptr;
    widgets::RecordForm *m_form = nullptr;
    QLabel *m_note = nullptr;
    catalog::Family m_shown;
    bool m_built = false;
};

} // namespace catalogui
