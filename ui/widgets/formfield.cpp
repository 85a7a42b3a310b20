// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/widgets/action.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

//! Keeps room for a line and for the whole hint, whatever it says.
class FieldNote final : public QLabel
{
public:
    explicit FieldNote(QWidget *parent) : QLabel(parent)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
        setTextRole(this, TextRole::Muted);
    }
    void setHint(const QString &hint)
    {
        m_hint = hint;
        updateGeometry();
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QRect room(0, 0, width, QWIDGETSIZE_MAX);
        const int hint = fontMetrics().boundingRect(room, Qt::TextWordWrap, m_hint).height();
        return std::max({fontMetrics().lineSpacing(), hint, QLabel::heightForWidth(width)});
    }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {0, fontMetrics().lineSpacing()};
    }

private:
    QString m_hint;
};

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent),
      m_label(label),
      m_labelWidget(new QLabel(label, this)),
      m_editor(editor),
      m_noteIcon(new IconLabel(14, this)),
      m_note(new FieldNote(this)),
      m_undo(makeAction(u"undo"_s, tr("Undo change to this field"), u"undoFieldAction"_s, this))
{
    editor->setParent(this);
    m_labelWidget->setBuddy(editor);
    setTextRole(m_labelWidget, TextRole::Muted);
    m_note->setObjectName(u"fieldNoteLabel"_s);
    editor->setAccessibleName(QString(label).remove(u'&'));
    QSizePolicy fills = editor->sizePolicy();
    fills.setHorizontalPolicy(QSizePolicy::Expanding);
    editor->setSizePolicy(fills);
    m_undo->setShortcut(Qt::SHIFT | Qt::Key_Escape);
    m_undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_undo);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_undo, &QAction::triggered, this, &FormField::undoRequested);
    auto *undo = makeButton(m_undo, this);
    undo->setFocusPolicy(Qt::NoFocus); // Tab goes from field to field; the keys are there
    undo->setIconSize({12, 12});
    undo->setFixedSize(18, m_labelWidget->fontMetrics().lineSpacing());
    setStyleProperty(undo, "small", true);
    connect(m_undo, &QAction::enabledChanged, undo, &QWidget::setVisible);
    QSizePolicy stays = undo->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    undo->setSizePolicy(stays);
    setModified(false);
    auto *top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_labelWidget);
    top->addWidget(undo);
    top->addStretch();
    auto *note = new QHBoxLayout;
    note->setSpacing(4);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addSpacing(4);
    layout->addWidget(editor);
    layout->addSpacing(2);
    layout->addLayout(note);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::instance(), &Theme::changed, this, &FormField::updateNote);
    updateNote();
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    m_note->setHint(hint);
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
    m_undo->setEnabled(modified);
}

void FormField::setRoom(std::optional<qint64> characters)
{
    m_room = characters;
    updateNote();
}

void FormField::updateNote()
{
    const bool bad = !m_problem.isEmpty();
    const QString calm = m_room ? tr("%n more character(s) fit", nullptr, int(*m_room)) : m_hint;
    m_note->setText(bad ? m_problem : calm);
    m_noteIcon->setVisible(bad);
    m_noteIcon->setIcon(icon(u"danger"_s, Token::Danger));
    setStyleProperty(m_note, "problem", bad);
    setStyleProperty(m_editor, "problem", bad);
    const QString need = m_required ? tr("Required.") : QString();
    m_editor->setAccessibleDescription(
        QStringList{need, bad ? m_problem : calm}.join(u' ').trimmed());
}

} // namespace widgets

#include "moc_formfield.cpp"
