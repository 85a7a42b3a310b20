// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/formfield.h"

class QVBoxLayout;

namespace widgets {

//! The fields of a form below each other, labels at their left. Lays out the widget it is made for;
//! needed only while the form is built.
class FieldColumn
{
public:
    //! \a editable: false greys every editor, for those who may only look.
    FieldColumn(QWidget *form, const QMargins &margins, bool editable);

    //! Adds a field at the end; its \a editor is called \a name from now on.
    FormField *add(const QString &label, QWidget *editor, const QString &name);
    //! What is left of the height stays below the fields.
    void end();

private:
    QWidget *m_form;
    QVBoxLayout *m_layout;
    bool m_editable;
};

} // namespace widgets
