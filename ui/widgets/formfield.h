// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace widgets {

class IconLabel;

//! One field of a form: label, editor, muted hint, and the problem in words right below it. Gives
//! the editor its accessible name and description. The editor is owned.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    enum class LabelAt { Above, Left };

    //! \a label may carry a mnemonic (&).
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr,
              LabelAt labelAt = LabelAt::Above);

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    void setHint(const QString &hint);
    //! Shown beside an icon, and the editor's border turns red; empty when all is well.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const { return m_problem; }
    //! A star behind the label, and "required" for screen readers.
    void setRequired(bool required);
    //! Marks a value that is typed but not stored yet.
    void setModified(bool modified);

private:
    void updateNote();

    QString m_label;
    QString m_hint;
    QString m_problem;
    bool m_required = false;
    QLabel *m_labelWidget = nullptr;
    QWidget *m_editor = nullptr;
    IconLabel *m_noteIcon = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace widgets
