// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldcolumn.h"

#include <QVBoxLayout>

namespace widgets {

FieldColumn::FieldColumn(QWidget *form, const QMargins &margins, bool editable)
    : m_form(form), m_layout(new QVBoxLayout(form)), m_editable(editable)
{
    m_layout->setContentsMargins(margins);
    m_layout->setSpacing(8);
}

FormField *FieldColumn::add(const QString &label, QWidget *editor, const QString &name)
{
    editor->setObjectName(name);
    editor->setEnabled(m_editable);
    auto *field = new FormField(label, editor, m_form, FormField::LabelAt::Left);
    m_layout->addWidget(field);
    return field;
}

void FieldColumn::end()
{
    m_layout->addStretch();
}

} // namespace widgets
