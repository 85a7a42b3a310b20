// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/draftform.h"

#include "models/base/decimal.h"
#include "ui/text/errortext.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

constexpr int FieldGap = 12;

//! A combo box that scrolling over the form does not change.
class CalmComboBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus()) {
            QComboBox::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

void fill(QComboBox *box, const QList<DraftForm::Choice> &choices)
{
    const QSignalBlocker blocker(box);
    box->clear();
    for (const DraftForm::Choice &choice : choices) {
        box->addItem(choice.text, choice.value);
    }
}

void showChoice(QComboBox *box, const QString &value)
{
    const QSignalBlocker blocker(box);
    int at = box->findData(value);
    if (at < 0 && !value.isEmpty()) {
        // A value that is offered no more must not be lost by looking at it.
        box->addItem(value, value);
        at = box->count() - 1;
    }
    box->setCurrentIndex(at);
}

} // namespace

DraftForm::DraftForm(catalog::ProductEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(FieldGap);
    connect(&m_editor, &catalog::ProductEditor::productChanged, this, &DraftForm::refresh);
    connect(&m_editor, &catalog::ProductEditor::fieldChanged, this, [this] {
        for (const Binding &binding : std::as_const(m_bindings)) {
            updateProblem(binding);
        }
    });
}

void DraftForm::bind(Binding binding)
{
    if (m_row) {
        m_row->addWidget(binding.frame, 1, Qt::AlignTop);
    } else {
        m_layout->addWidget(binding.frame);
    }
    binding.setReadOnly(m_readOnly);
    m_bindings += binding;
    refreshField(binding);
}

QLineEdit *DraftForm::addLine(const QString &field, const QString &label, const QString &objectName)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    connect(edit, &QLineEdit::textEdited, this,
            [this, field](const QString &text) { m_editor.setText(field, text); });
    bind({.field = field,
          .frame = new widgets::FormField(label, edit, this),
          .show =
              [edit](const QString &text) {
                  if (edit->text() != text) {
                      edit->setText(text);
                      edit->setCursorPosition(0);
                  }
              },
          .setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); }});
    return edit;
}

QPlainTextEdit *DraftForm::addText(const QString &field, const QString &label,
                                   const QString &objectName, int lines)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(objectName);
    edit->setTabChangesFocus(true);
    const int height = edit->fontMetrics().lineSpacing() * lines + 16;
    edit->setMinimumHeight(height);
    edit->setMaximumHeight(height * 2);
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, field, edit] { m_editor.setText(field, edit->toPlainText()); });
    bind({.field = field,
          .frame = new widgets::FormField(label, edit, this),
          .show =
              [edit](const QString &text) {
                  if (edit->toPlainText() != text) {
                      const QSignalBlocker blocker(edit);
                      edit->setPlainText(text);
                  }
              },
          .setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); }});
    return edit;
}

QComboBox *DraftForm::addChoice(const QString &field, const QString &label,
                                const QString &objectName, const QList<Choice> &choices)
{
    auto *box = new CalmComboBox(this);
    box->setObjectName(objectName);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill(box, choices);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, field, box] { m_editor.setText(field, box->currentData().toString()); });
    bind({.field = field,
          .frame = new widgets::FormField(label, box, this),
          .show = [box](const QString &value) { showChoice(box, value); },
          .setReadOnly = [box](bool readOnly) { box->setEnabled(!readOnly); }});
    return box;
}

QLineEdit *DraftForm::addDecimal(const QString &field, const QString &label,
                                 const QString &objectName, int places, const QString &unit)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setAlignment(Qt::AlignRight);
    connect(edit, &QLineEdit::textEdited, this, [this, field, places](const QString &typed) {
        const auto count = base::decimal::parse(typed, places, QLocale());
        m_editor.setText(field, count ? base::decimal::toText(*count, places) : typed);
    });
    auto *frame = new widgets::FormField(label, edit, this);
    if (!unit.isEmpty()) {
        frame->setHint(unit);
    }
    bind({.field = field,
          .frame = frame,
          .show =
              [edit, places](const QString &text) {
                  const auto count = base::decimal::parse(text, places);
                  const auto shown = base::decimal::parse(edit->text(), places, QLocale());
                  if (count && (!shown || *shown != *count)) {
                      edit->setText(base::decimal::toText(*count, places, 0, QLocale()));
                  } else if (!count) {
                      edit->setText(text);
                  }
              },
          .setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); }});
    return edit;
}

void DraftForm::beginRow()
{
    m_row = new QHBoxLayout;
    m_row->setSpacing(FieldGap);
    m_layout->addLayout(m_row);
}

void DraftForm::endRow()
{
    m_row = nullptr;
}

void DraftForm::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void DraftForm::addStretch()
{
    m_layout->addStretch(1);
}

void DraftForm::clear()
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

const DraftForm::Binding *DraftForm::find(const QString &field) const
{
    const auto found = std::ranges::find(m_bindings, field, &Binding::field);
    return found == m_bindings.cend() ? nullptr : &*found;
}

void DraftForm::setChoices(const QString &field, const QList<Choice> &choices)
{
    if (auto *box = qobject_cast<QComboBox *>(editorOf(field))) {
        fill(box, choices);
        refreshField(*find(field));
    }
}

void DraftForm::setRequired(const QString &field, bool required)
{
    if (const Binding *binding = find(field)) {
        binding->frame->setRequired(required);
    }
}

void DraftForm::setHint(const QString &field, const QString &hint)
{
    if (const Binding *binding = find(field)) {
        binding->frame->setHint(hint);
    }
}

QWidget *DraftForm::editorOf(const QString &field) const
{
    const Binding *binding = find(field);
    return binding ? binding->frame->editor() : nullptr;
}

bool DraftForm::hasField(const QString &field) const
{
    return find(field) != nullptr;
}

void DraftForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Binding &binding : std::as_const(m_bindings)) {
        binding.setReadOnly(readOnly);
    }
}

void DraftForm::showAllProblems(bool all)
{
    m_showAll = all;
    for (const Binding &binding : std::as_const(m_bindings)) {
        updateProblem(binding);
    }
}

void DraftForm::refresh()
{
    for (const Binding &binding : std::as_const(m_bindings)) {
        refreshField(binding);
    }
}

void DraftForm::refreshField(const Binding &binding)
{
    binding.show(m_editor.draft().text(binding.field));
    updateProblem(binding);
}

void DraftForm::updateProblem(const Binding &binding)
{
    const catalog::ProductDraft &draft = m_editor.draft();
    const bool isModified = m_editor.hasProduct() && draft.isModified(binding.field);
    const auto problem
        = m_editor.hasProduct() ? draft.problem(binding.field) : std::optional<base::Error>();
    binding.frame->setModified(isModified && !draft.isNew());
    binding.frame->setProblem(problem && (isModified || m_showAll) ? text::sentence(*problem)
                                                                   : QString());
}

} // namespace catalogui

#include "moc_draftform.cpp"
