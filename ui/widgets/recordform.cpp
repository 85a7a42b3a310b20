// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordform.h"

#include "models/base/country.h"
#include "models/base/decimal.h"
#include "ui/text/countryname.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/decimaledit.h"

#include <QCheckBox>
#include <QCollator>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

//! An editor that scrolling over the form does not change.
template <typename Base>
class Calm final : public Base
{
public:
    using Base::Base;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (Base::hasFocus()) {
            Base::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

void fill(QComboBox *box, const QList<RecordForm::Choice> &choices)
{
    const QSignalBlocker blocker(box);
    box->clear();
    for (const RecordForm::Choice &choice : choices) {
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

QString textOf(const records::Field &field, const QVariant &stored)
{
    return records::toText(field, stored).value_or(QString());
}

QVariant storedIn(const records::Field &field, const QString &text)
{
    return text.isEmpty() ? QVariant() : records::toStored(field, text).valueOr({});
}

} // namespace

RecordForm::RecordForm(records::DraftSource &source, QWidget *parent, FormField::LabelAt labelAt)
    : QWidget(parent), m_source(source), m_labelAt(labelAt), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(labelAt == FormField::LabelAt::Above ? 12 : 8);
    connect(&m_source, &records::DraftSource::draftChanged, this, &RecordForm::refresh);
    connect(&m_source, &records::DraftSource::fieldChanged, this, &RecordForm::updateProblems);
}

void RecordForm::add(const QString &field, const QString &label, const QString &objectName,
                     const Editor &editor)
{
    editor.widget->setObjectName(objectName);
    auto *frame = new FormField(label, editor.widget, this, m_labelAt);
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

QLineEdit *RecordForm::addLine(const QString &field, const QString &label,
                               const QString &objectName)
{
    auto *edit = new QLineEdit(this);
    connect(edit, &QLineEdit::textEdited, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = edit,
         .typed = [edit] { return edit->text(); },
         .show =
             [edit](const QString &text) {
                 edit->setText(text);
                 edit->setCursorPosition(0);
             },
         .setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); }});
    return edit;
}

QPlainTextEdit *RecordForm::addText(const QString &field, const QString &label,
                                    const QString &objectName, int lines)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    const int height = edit->fontMetrics().lineSpacing() * lines + 16;
    edit->setMinimumHeight(height);
    edit->setMaximumHeight(height * 2);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = edit,
         .typed = [edit] { return edit->toPlainText(); },
         .show = [edit](const QString &text) { edit->setPlainText(text); },
         .setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); }});
    return edit;
}

QComboBox *RecordForm::addChoice(const QString &field, const QString &label,
                                 const QString &objectName, const QList<Choice> &choices)
{
    auto *box = new Calm<QComboBox>(this);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill(box, choices);
    connect(box, &QComboBox::currentIndexChanged, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = box,
         .typed = [box] { return box->currentData().toString(); },
         .show = [box](const QString &value) { showChoice(box, value); }});
    return box;
}

QComboBox *RecordForm::addWords(const QString &field, const QString &label,
                                const QString &objectName)
{
    QList<Choice> choices;
    for (const QString &word : m_source.type().find(field)->words) {
        choices.append({.text = text::stateName(word), .value = word});
    }
    return addChoice(field, label, objectName, choices);
}

QComboBox *RecordForm::addCountry(const QString &field, const QString &label,
                                  const QString &objectName)
{
    QList<Choice> choices;
    for (const QString &code : base::country::codes()) {
        choices.append({.text = text::countryName(code), .value = code});
    }
    std::ranges::sort(choices, QCollator(), &Choice::text);
    choices.prepend({.text = tr("– none –"), .value = {}});
    return addChoice(field, label, objectName, choices);
}

QLineEdit *RecordForm::addDecimal(const QString &field, const QString &label,
                                  const QString &objectName, int places)
{
    auto *edit = new QLineEdit(this);
    edit->setAlignment(Qt::AlignRight);
    connect(edit, &QLineEdit::textEdited, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = edit,
         .typed =
             [edit, places] {
                 const QString typed = edit->text().trimmed();
                 const auto count = base::decimal::parse(typed, places, QLocale());
                 return count          ? base::decimal::toText(*count, places)
                     : typed.isEmpty() ? typed
                                       : unreadable(typed);
             },
         .show =
             [edit, places](const QString &text) {
                 const auto count = base::decimal::parse(text, places);
                 edit->setText(count ? base::decimal::toText(*count, places, 0, QLocale()) : text);
             },
         .setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); }});
    return edit;
}

void RecordForm::addNumber(const QString &field, const QString &label, const QString &objectName,
                           DecimalEdit *edit)
{
    const records::Field &described = *m_source.type().find(field);
    edit->setRange(described.min,
                   described.max > 0 ? described.max : std::numeric_limits<qint64>::max());
    connect(edit, &DecimalEdit::valueEdited, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = edit,
         .typed =
             [edit, &described] {
                 if (!edit->isValid()) {
                     return unreadable(edit->text());
                 }
                 const auto count = edit->count();
                 return textOf(described, count ? QVariant(*count) : described.initial);
             },
         .show =
             [edit, &described](const QString &text) {
                 const QVariant stored = storedIn(described, text);
                 const bool isNothing = stored.isNull() || stored == described.initial;
                 edit->setCount(isNothing ? std::nullopt : std::optional(stored.toLongLong()));
             },
         .setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); },
         .problem = [edit] { return edit->problem(); }});
}

QSpinBox *RecordForm::addInteger(const QString &field, const QString &label,
                                 const QString &objectName)
{
    const records::Field &described = *m_source.type().find(field);
    auto *box = new Calm<QSpinBox>(this);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setRange(int(described.min), int(described.max));
    connect(box, &QSpinBox::valueChanged, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = box,
         .typed = [box, &described] { return textOf(described, qint64(box->value())); },
         .show = [box, &described](
                     const QString &text) { box->setValue(storedIn(described, text).toInt()); },
         .setReadOnly = [box](bool readOnly) { box->setReadOnly(readOnly); }});
    return box;
}

QCheckBox *RecordForm::addFlag(const QString &field, const QString &label,
                               const QString &objectName, const QString &text)
{
    const records::Field &described = *m_source.type().find(field);
    auto *box = new QCheckBox(text, this);
    connect(box, &QCheckBox::toggled, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = box,
         .typed = [box, &described] { return textOf(described, qint64(box->isChecked() ? 1 : 0)); },
         .show =
             [box, &described](const QString &shown) {
                 box->setChecked(storedIn(described, shown).toLongLong() != 0);
             }});
    return box;
}

void RecordForm::addDay(const QString &field, const QString &label, const QString &objectName,
                        DayEdit *edit)
{
    const records::Field &described = *m_source.type().find(field);
    edit->day()->setObjectName(objectName + u"Edit"_s);
    if (edit->check()) {
        edit->check()->setObjectName(objectName + u"Check"_s);
    }
    connect(edit, &DayEdit::edited, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = edit,
         .typed = [edit, &described] { return textOf(described, store::toDb(edit->instant())); },
         .show =
             [edit, &described](const QString &text) {
                 const QVariant stored = storedIn(described, text);
                 edit->setInstant(stored.isNull() ? QDateTime()
                                                  : QDateTime::fromMSecsSinceEpoch(
                                                      stored.toLongLong(), Qt::UTC));
             }});
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

void RecordForm::setChoices(const QString &field, const QList<Choice> &choices)
{
    if (auto *box = qobject_cast<QComboBox *>(editorOf(field))) {
        fill(box, choices);
        showText(*find(field));
    }
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
        binding.frame->setProblem(problem);
    }
}

} // namespace widgets

#include "moc_recordform.cpp"
