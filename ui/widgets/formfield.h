// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QAction;
class QLabel;

namespace widgets {

class FieldNote;
class IconLabel;

//! One field of a form: label, editor, and below it a muted hint or the problem in words, for which
//! a line is kept free, so that nothing moves when it comes. Gives the editor its accessible name
//! and description. The editor is owned.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    //! \a label may carry a mnemonic (&).
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    void setHint(const QString &hint);
    //! Shown beside an icon, and the editor's border turns red; empty when all is well.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const { return m_problem; }
    //! A star behind the label, and "required" for screen readers.
    void setRequired(bool required);
    //! In place of the hint: how many more characters there is room for; nothing while that is no
    //! matter.
    void setRoom(std::optional<qint64> characters);
    //! Marks a value that is typed but not stored yet, and offers to undo that.
    void setModified(bool modified);

Q_SIGNALS:
    //! The field should show what is stored again.
    void undoRequested();

private:
    void updateNote();

    QString m_label;
    QString m_hint;
    QString m_problem;
    std::optional<qint64> m_room;
    bool m_required = false;
    QLabel *m_labelWidget = nullptr;
    QWidget *m_editor = nullptr;
    IconLabel *m_noteIcon = nullptr;
    FieldNote *m_note = nullptr;
    QAction *m_undo = nullptr;
};

} // namespace widgets
