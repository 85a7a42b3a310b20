// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of a RecordForm.
#include "ui/widgets/recordform.h"

#include "models/base/country.h"
#include "models/base/decimal.h"
#include "models/base/instants.h"
#include "ui/text/countryname.h"
#include "ui/text/statetext.h"
#include "ui/widgets/completion.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/decimaledit.h"
#include "ui/widgets/recordpicker.h"

#include <QCheckBox>
#include <QCollator>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

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

QLineEdit *RecordForm::addLine(const QString &field, const QString &label,
                               const QString &objectName)
{
    auto *edit = new QLineEdit(this);
    connect(edit, &QLineEdit::textEdited, this, [this, field] { take(field); });
    const records::Field *described = m_source.type().find(field);
    if (described && described->isRepeated && m_source.store()) {
        completeFromValues(edit, *m_source.store(), m_source.type(), *described);
    }
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
    auto *box = new QComboBox(this);
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill(box, choices);
    connect(box, &QComboBox::currentIndexChanged, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = box,
         .typed = [box] { return box->currentData().toString(); },
         .show = [box](const QString &value) { showChoice(box, value); },
         .words =
             [box](const QString &value) {
                 const int at = box->findData(value);
                 return at < 0 ? value : box->itemText(at);
             }});
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

RecordPicker *RecordForm::addRecord(const QString &field, const QString &label,
                                    const QString &objectName, const records::Lookup &lookup,
                                    const QString &placeholder)
{
    auto *picker = new RecordPicker(*m_source.store(), lookup, placeholder, this);
    connect(picker, &RecordPicker::recordChanged, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = picker,
         .typed =
             [picker] {
                 if (picker->isIncomplete()) {
                     return records::Draft::unreadable(picker->text());
                 }
                 const base::Id id = picker->record().id;
                 return id.isNull() ? QString() : id.toString();
             },
         .show =
             [picker](const QString &text) {
                 const base::Id id = base::Id::parse(text);
                 picker->setId(id);
                 if (id.isNull()) {
                     picker->setText(records::Draft::shown(text));
                 }
             },
         .setReadOnly = [picker](bool readOnly) { picker->setReadOnly(readOnly); },
         .words = [picker](const QString &text) { return picker->labelOf(base::Id::parse(text)); },
         .problem =
             [picker] {
                 return picker->isIncomplete() ? tr("Choose one from the list.") : QString();
             }});
    return picker;
}

void RecordForm::addDecimal(const QString &field, const QString &label, const QString &objectName,
                            const exchange::NumberField &number)
{
    auto *edit = new DecimalEdit(number, 0, this);
    connect(edit, &DecimalEdit::valueEdited, this, [this, field] { take(field); });
    add(field, label, objectName,
        {.widget = edit,
         .typed =
             [edit, places = number.places] {
                 const auto count = edit->count();
                 return count ? base::decimal::toText(*count, places)
                              : records::Draft::unreadable(edit->text().trimmed());
             },
         .show =
             [edit, places = number.places](const QString &text) {
                 const auto count = base::decimal::parse(text, places);
                 if (count || text.isEmpty()) {
                     edit->setCount(count ? std::optional(*count) : std::nullopt);
                 } else {
                     edit->setText(records::Draft::shown(text));
                 }
             },
         .setReadOnly = [edit](bool readOnly) { edit->setReadOnly(readOnly); },
         .problem = [edit] { return edit->problem(); }});
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
                     return records::Draft::unreadable(edit->text());
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
         .words =
             [&described](const QString &text) {
                 const QVariant stored = storedIn(described, text);
                 return stored.isNull()
                     ? QString()
                     : base::decimal::toText(stored.toLongLong(), records::placesOf(described.kind),
                                             0, QLocale());
             },
         .problem = [edit] { return edit->problem(); }});
}

QSpinBox *RecordForm::addInteger(const QString &field, const QString &label,
                                 const QString &objectName)
{
    const records::Field &described = *m_source.type().find(field);
    auto *box = new QSpinBox(this);
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
         .typed =
             [edit, &described] {
                 return edit->problem().isEmpty() ? textOf(described, store::toDb(edit->instant()))
                                                  : records::Draft::unreadable(edit->day()->text());
             },
         .show =
             [edit, &described](const QString &text) {
                 const QVariant stored = storedIn(described, text);
                 edit->setInstant(stored.isNull() ? QDateTime()
                                                  : base::instantOf(stored.toLongLong()));
             },
         .words =
             [edit, &described](const QString &text) {
                 const QVariant stored = storedIn(described, text);
                 return stored.isNull() ? QString()
                                        : edit->words(base::instantOf(stored.toLongLong()));
             },
         .problem = [edit] { return edit->problem(); }});
}

} // namespace widgets
