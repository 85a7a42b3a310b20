// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/numberreader.h"
#include "models/records/lookup.h"
#include "models/records/recordeditor.h"
#include "ui/widgets/formfield.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace widgets {

class DayEdit;
class DecimalEdit;
class RecordPicker;

//! A form over the fields of a record being edited: each editor shows the draft's text, tells the
//! draft what is typed, and stands beside its problem. Whether a field is required follows from its
//! description. Over a RecordEditor it asks which text stays where two people changed one field.
class RecordForm : public QWidget
{
    Q_OBJECT
public:
    //! How the form works with an editor of any kind.
    struct Editor
    {
        QWidget *widget = nullptr;
        std::function<QString()> typed; //!< what it says, as a text of the draft
        std::function<void(const QString &text)> show; //!< silently
        //! Else it is disabled.
        std::function<void(bool readOnly)> setReadOnly = {};
        //! A text of the draft for people, where it is a code.
        std::function<QString(const QString &text)> words = {};
        //! What is wrong with what is typed, where the editor knows it better than the draft.
        std::function<QString()> problem = {};
    };
    //! A value and how it is shown.
    struct Choice
    {
        QString text;
        QString value;
    };

    explicit RecordForm(records::DraftSource &source, QWidget *parent = nullptr);

    QLineEdit *addLine(const QString &field, const QString &label, const QString &objectName);
    QPlainTextEdit *addText(const QString &field, const QString &label, const QString &objectName,
                            int lines);
    QComboBox *addChoice(const QString &field, const QString &label, const QString &objectName,
                         const QList<Choice> &choices);
    //! The words of a field of that kind, as text::stateName() calls them.
    QComboBox *addWords(const QString &field, const QString &label, const QString &objectName);
    //! A country by its name, or none.
    QComboBox *addCountry(const QString &field, const QString &label, const QString &objectName);
    //! Another record, or none.
    RecordPicker *addRecord(const QString &field, const QString &label, const QString &objectName,
                            const records::Lookup &lookup, const QString &placeholder);
    //! A decimal that the draft keeps as plain text, shown and typed in the user's locale.
    void addDecimal(const QString &field, const QString &label, const QString &objectName,
                    const exchange::NumberField &number);
    //! An amount, quantity or rate within the field's limits.
    void addNumber(const QString &field, const QString &label, const QString &objectName,
                   DecimalEdit *edit);
    QSpinBox *addInteger(const QString &field, const QString &label, const QString &objectName);
    QCheckBox *addFlag(const QString &field, const QString &label, const QString &objectName,
                       const QString &text);
    //! The day of an instant. Its parts are called like it, with "Check" and "Edit".
    void addDay(const QString &field, const QString &label, const QString &objectName,
                DayEdit *edit);
    //! Any other editor; whoever adds it calls take() when it is edited.
    void add(const QString &field, const QString &label, const QString &objectName,
             const Editor &editor);
    void take(const QString &field);
    //! Puts two fields side by side: the next two that are added.
    void beginRow();
    void endRow();
    void addWidget(QWidget *widget);
    void addStretch();
    //! Removes all fields.
    void clear();

    void setRequired(const QString &field, bool required);
    void setHint(const QString &field, const QString &hint);
    [[nodiscard]] QWidget *editorOf(const QString &field) const;
    [[nodiscard]] bool hasField(const QString &field) const;
    void setReadOnly(bool readOnly);
    void setReadOnly(const QString &field, bool readOnly);
    //! Also problems of fields nobody has touched yet, as after a try to save.
    void showAllProblems(bool all);
    //! Marks the field that a save was refused for, where the error names one of this form, and
    //! goes to it, until another text is typed. Over a RecordEditor the form does so itself.
    void showRefusal(const base::Error &error);
    //! Shows the draft anew.
    void refresh();

private:
    struct Binding
    {
        QString field;
        FormField *frame = nullptr;
        Editor editor;
    };
    void showText(const Binding &binding);
    void askAboutClashes(records::RecordEditor &editor, const QList<store::FieldClash> &clashes);
    void undo(const QString &field);
    void updateProblems();
    [[nodiscard]] const Binding *find(const QString &field) const;
    static void makeReadOnly(const Binding &binding, bool readOnly);

    records::DraftSource &m_source;
    QVBoxLayout *m_layout = nullptr;
    QHBoxLayout *m_row = nullptr;
    QList<Binding> m_bindings;
    struct Refusal
    {
        QString field;
        QString text; //!< what was refused
        QString sentence;
    };
    Refusal m_refusal;
    bool m_showAll = false;
    bool m_readOnly = false;
    bool m_showing = false;
};

} // namespace widgets
