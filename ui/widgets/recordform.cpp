// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordform.h"

#include "models/records/editservice.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldnames.h"
#include "ui/widgets/conflictdialog.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace widgets {

static constexpr qint64 RoomToTell = 20; // characters, before a text is too long

RecordForm::RecordForm(records::DraftSource &source, QWidget *parent)
    : QWidget(parent), m_source(source), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6); // each field keeps a line free for its note
    connect(&m_source, &records::DraftSource::draftChanged, this, &RecordForm::refresh);
    connect(&m_source, &records::DraftSource::fieldChanged, this, &RecordForm::updateProblems);
    if (auto *editor = qobject_cast<records::RecordEditor *>(&m_source)) {
        connect(&editor->edits(), &records::EditService::failed, this, &RecordForm::showRefusal);
        connect(editor, &records::RecordEditor::conflicted, this,
                [this, editor](const QList<store::FieldClash> &clashes) {
                    askAboutClashes(*editor, clashes);
                });
    }
}

void RecordForm::add(const QString &field, const QString &label, const QString &objectName,
                     const Editor &editor)
{
    editor.widget->setObjectName(objectName);
    auto *frame = new FormField(label, editor.widget, this);
    connect(frame, &FormField::undoRequested, this, [this, field] { undo(field); });
    if (!focusProxy()) {
        setFocusProxy(editor.widget); // whoever goes to the form begins there
    }
    if (m_row) {
        m_row->addWidget(frame, 1, Qt::AlignTop);
    } else {
        m_layout->addWidget(frame);
    }
    const records::Field *described = m_source.type().find(field);
    frame->setRequired(described && described->required);
    m_bindings += Binding{field, frame, editor};
    makeReadOnly(m_bindings.constLast(), m_readOnly);
    showText(m_bindings.constLast());
    updateProblems();
}

void RecordForm::take(const QString &field)
{
    if (m_showing) {
        return;
    }
    if (const Binding *binding = find(field)) {
        m_source.setText(field, binding->editor.typed());
    }
}

void RecordForm::undo(const QString &field)
{
    m_source.setText(field, m_source.draft().storedText(field));
    showText(*find(field));
    updateProblems();
}

void RecordForm::beginRow()
{
    m_row = new QHBoxLayout;
    m_row->setSpacing(12);
    m_layout->addLayout(m_row);
}

void RecordForm::endRow()
{
    m_row = nullptr;
}

void RecordForm::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void RecordForm::addStretch()
{
    m_layout->addStretch(1);
}

void RecordForm::clear()
{
    m_bindings.clear();
    m_row = nullptr;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

const RecordForm::Binding *RecordForm::find(const QString &field) const
{
    const auto found = std::ranges::find(m_bindings, field, &Binding::field);
    return found == m_bindings.cend() ? nullptr : &*found;
}

void RecordForm::setRequired(const QString &field, bool required)
{
    if (const Binding *binding = find(field)) {
        binding->frame->setRequired(required);
    }
}

void RecordForm::setHint(const QString &field, const QString &hint)
{
    if (const Binding *binding = find(field)) {
        binding->frame->setHint(hint);
    }
}

QWidget *RecordForm::editorOf(const QString &field) const
{
    const Binding *binding = find(field);
    return binding ? binding->editor.widget : nullptr;
}

bool RecordForm::hasField(const QString &field) const
{
    return find(field) != nullptr;
}

void RecordForm::makeReadOnly(const Binding &binding, bool readOnly)
{
    if (binding.editor.setReadOnly) {
        binding.editor.setReadOnly(readOnly);
    } else {
        binding.editor.widget->setEnabled(!readOnly);
    }
}

void RecordForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Binding &binding : std::as_const(m_bindings)) {
        makeReadOnly(binding, readOnly);
    }
}

void RecordForm::setReadOnly(const QString &field, bool readOnly)
{
    if (const Binding *binding = find(field)) {
        makeReadOnly(*binding, m_readOnly || readOnly);
    }
}

void RecordForm::showAllProblems(bool all)
{
    m_showAll = all;
    updateProblems();
}

void RecordForm::refresh()
{
    for (const Binding &binding : std::as_const(m_bindings)) {
        showText(binding);
    }
    updateProblems();
}

void RecordForm::showText(const Binding &binding)
{
    const QString text = m_source.draft().text(binding.field);
    if (binding.editor.typed() != text) { // else it stays as it was typed
        const QScopedValueRollback showing(m_showing, true);
        binding.editor.show(text);
    }
}

void RecordForm::showRefusal(const base::Error &error)
{
    const Binding *binding = find(error.context.field);
    if (!binding) {
        return;
    }
    m_refusal = {binding->field, m_source.draft().text(binding->field), text::sentence(error)};
    updateProblems();
    if (binding->editor.widget->isVisible()) {
        binding->editor.widget->setFocus(Qt::OtherFocusReason);
    }
}

void RecordForm::updateProblems()
{
    const records::Draft &draft = m_source.draft();
    const auto problems = draft.problems();
    for (const Binding &binding : std::as_const(m_bindings)) {
        const bool isModified = !draft.isNull() && draft.isModified(binding.field);
        binding.frame->setModified(isModified && !draft.isNew());
        QString problem = binding.editor.problem ? binding.editor.problem() : QString();
        if (const auto found = problems.constFind(binding.field);
            problem.isEmpty() && found != problems.cend()) {
            // Nobody is blamed for a field that he has not come to yet.
            const bool isOwn = draft.problem(binding.field).has_value();
            if (m_showAll || (isOwn ? isModified : draft.isDirty())) {
                problem = text::sentence(*found);
            }
        }
        if (problem.isEmpty() && binding.field == m_refusal.field && isModified
            && draft.text(binding.field) == m_refusal.text) {
            problem = m_refusal.sentence;
        }
        binding.frame->setProblem(problem);
        const records::Field *described = draft.described(binding.field);
        const bool isLimited = described && described->kind == records::Kind::Text
            && described->max > 0 && isModified;
        const qint64 room
            = isLimited ? described->max - draft.text(binding.field).size() : RoomToTell + 1;
        binding.frame->setRoom(room <= RoomToTell ? std::optional(std::max<qint64>(room, 0))
                                                  : std::nullopt);
    }
}

void RecordForm::askAboutClashes(records::RecordEditor &editor,
                                 const QList<store::FieldClash> &clashes)
{
    const QString entity = m_source.type().entity();
    const auto nameOf = [entity](const QString &field) { return text::fieldName(entity, field); };
    const auto wordsOf = [this](const QString &field, const std::optional<QString> &value) {
        const QString text = value.value_or(QString());
        const Binding *binding = find(field);
        return binding && binding->editor.words ? binding->editor.words(text) : text;
    };
    auto *dialog = new ConflictDialog(clashes, {.fieldName = nameOf, .valueText = wordsOf}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &editor,
            [&editor, dialog, clashes] { editor.resolve(clashes, dialog->keepOurs()); });
    connect(dialog, &QDialog::rejected, &editor, &records::RecordEditor::giveUp);
    dialog->open();
}

} // namespace widgets

#include "moc_recordform.cpp"
