// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/producteditor.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace widgets {
class FormField;
}

namespace catalogui {

//! A form over fields of the product being edited: each editor shows the draft's text, tells the
//! draft what is typed, and stands beside its problem.
class DraftForm : public QWidget
{
    Q_OBJECT
public:
    explicit DraftForm(catalog::ProductEditor &editor, QWidget *parent = nullptr);

    //! A value and how it is shown.
    struct Choice
    {
        QString text;
        QString value;
    };
    QLineEdit *addLine(const QString &field, const QString &label, const QString &objectName);
    QPlainTextEdit *addText(const QString &field, const QString &label, const QString &objectName,
                            int lines);
    QComboBox *addChoice(const QString &field, const QString &label, const QString &objectName,
                         const QList<Choice> &choices);
    //! A decimal with \a places, shown and typed in the user's locale, with \a unit behind it.
    QLineEdit *addDecimal(const QString &field, const QString &label, const QString &objectName,
                          int places, const QString &unit);
    //! Puts two fields side by side: the next two that are added.
    void beginRow();
    void endRow();
    void addWidget(QWidget *widget);
    void addStretch();
    //! Removes all fields.
    void clear();

    void setChoices(const QString &field, const QList<Choice> &choices);
    void setRequired(const QString &field, bool required);
    void setHint(const QString &field, const QString &hint);
    [[nodiscard]] QWidget *editorOf(const QString &field) const;
    [[nodiscard]] bool hasField(const QString &field) const;
    void setReadOnly(bool readOnly);
    //! Also problems of fields nobody has touched yet, as after a try to save.
    void showAllProblems(bool all);
    //! Shows the draft anew.
    void refresh();

private:
    struct Binding
    {
        QString field;
        widgets::FormField *frame = nullptr;
        std::function<void(const QString &)> show;
        std::function<void(bool)> setReadOnly;
    };
    void bind(Binding binding);
    void refreshField(const Binding &binding);
    void updateProblem(const Binding &binding);
    [[nodiscard]] const Binding *find(const QString &field) const;

    catalog::ProductEditor &m_editor;
    QVBoxLayout *m_layout = nullptr;
    QHBoxLayout *m_row = nullptr;
    QList<Binding> m_bindings;
    bool m_showAll = false;
    bool m_readOnly = false;
};

} // namespace catalogui
