// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/unsavedguard.h"

#include "ui/widgets/ask.h"

#include <QPointer>
#include <QWidget>

#include <utility>

namespace widgets {

UnsavedGuard::UnsavedGuard(Edited edited, QWidget *parent)
    : QObject(parent), m_edited(std::move(edited)), m_window(parent)
{
}

void UnsavedGuard::leave(const std::function<void()> &then, const std::function<void()> &stay)
{
    if (m_isLeaving && !m_isSaving) {
        return;
    }
    m_isSaving = false;
    if (!m_edited.isUnsaved()) {
        then();
        return;
    }
    m_isLeaving = true;
    m_then = then;
    m_stay = stay;
    const QString name = m_edited.name ? m_edited.name() : QString();
    ask(m_window,
        {.title = tr("Save changes?"),
         .text = name.isEmpty() ? tr("You have unsaved changes.")
                                : tr("“%1” has unsaved changes.").arg(name),
         .accept = tr("Save"),
         .reject = tr("Discard"),
         .cancel = tr("Keep editing")},
        [guard = QPointer(this)](Answer answer) {
            if (!guard) {
                return;
            }
            if (answer == Answer::Accept) {
                guard->m_isSaving = true;
                guard->m_edited.save();
            } else if (answer == Answer::Cancel) {
                guard->stay();
            } else {
                const auto next = std::exchange(guard->m_then, {});
                guard->m_edited.discard();
                guard->m_isLeaving = false;
                next();
            }
        });
}

bool UnsavedGuard::saved()
{
    if (!std::exchange(m_isSaving, false)) {
        return false;
    }
    m_isLeaving = false;
    std::exchange(m_then, {})();
    return true;
}

void UnsavedGuard::failed()
{
    if (m_isSaving) {
        stay();
    }
}

void UnsavedGuard::stay()
{
    m_isSaving = false;
    m_isLeaving = false;
    if (const auto next = std::exchange(m_stay, {})) {
        next();
    }
}

} // namespace widgets

#include "moc_unsavedguard.cpp"
