// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace widgets {

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent, LabelAt labelAt)
    : QWidget(parent),
      m_label(label),
      m_labelWidget(new QLabel(label, this)),
      m_editor(editor),
      m_noteIcon(new IconLabel(14, this)),
      m_note(new QLabel(this))
{
    editor->setParent(this);
    m_labelWidget->setBuddy(editor);
    setTextRole(m_labelWidget, TextRole::Muted);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(u"fieldNoteLabel"_s);
    editor->setAccessibleName(QString(label).remove(u'&'));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(labelAt == LabelAt::Left ? 12 : 4);
    layout->setVerticalSpacing(4);
    QSizePolicy fills = editor->sizePolicy();
    fills.setHorizontalPolicy(QSizePolicy::Expanding);
    editor->setSizePolicy(fills);
    auto *note = new QHBoxLayout;
    note->setSpacing(4);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    if (labelAt == LabelAt::Above) {
        layout->addWidget(m_labelWidget, 0, 0);
        layout->addWidget(editor, 1, 0);
        layout->addLayout(note, 2, 0);
        layout->setColumnStretch(0, 1);
    } else {
        m_labelWidget->setFixedWidth(140);
        m_labelWidget->setWordWrap(true);
        layout->addWidget(m_labelWidget, 0, 0, Qt::AlignTop);
        m_labelWidget->setMinimumHeight(28);
        layout->addWidget(editor, 0, 1);
        layout->addLayout(note, 1, 1);
        layout->setColumnStretch(1, 1);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::instance(), &Theme::changed, this, &FormField::updateNote);
    updateNote();
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    updateNote();
}

void FormField::setProblem(const QString &problem)
{
    m_problem = problem;
    updateNote();
}

void FormField::setRequired(bool required)
{
    m_required = required;
    //: %1 is the label of a field that must be filled in
    m_labelWidget->setText(required ? tr("%1 *").arg(m_label) : m_label);
    updateNote();
}

void FormField::setModified(bool modified)
{
    setStyleProperty(m_editor, "unsaved", modified);
}

void FormField::updateNote()
{
    const bool bad = !m_problem.isEmpty();
    m_note->setText(bad ? m_problem : m_hint);
    m_note->setVisible(bad || !m_hint.isEmpty());
    m_noteIcon->setVisible(bad);
    m_noteIcon->setIcon(icon(u"danger"_s, Token::Danger));
    setTextRole(m_note, TextRole::Muted);
    setStyleProperty(m_note, "problem", bad);
    setStyleProperty(m_editor, "problem", bad);
    const QString need = m_required ? tr("Required.") : QString();
    m_editor->setAccessibleDescription(
        QStringList{need, bad ? m_problem : m_hint}.join(u' ').trimmed());
}

} // namespace widgets

#include "moc_formfield.cpp"
