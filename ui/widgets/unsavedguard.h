// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace widgets {

//! Asks whoever is about to leave a record or a page that has unsaved changes: Save, Discard or
//! Keep editing. One question at a time. UI thread.
class UnsavedGuard final : public QObject
{
    Q_OBJECT
public:
    //! What is edited.
    struct Edited
    {
        std::function<bool()> isUnsaved;
        std::function<void()> save; //!< saved() or failed() follows
        std::function<void()> discard; //!< at once
        std::function<QString()> name = {}; //!< empty: it has none yet
    };
    //! The question is shown over \a parent's window.
    UnsavedGuard(Edited edited, QWidget *parent);

    //! Calls \a then as soon as nothing is unsaved any more: at once, or after the answer; \a stay
    //! when editing goes on, also because saving failed. Does nothing while somebody is asked.
    void leave(const std::function<void()> &then, const std::function<void()> &stay = {});
    //! Somebody is asked, or saves to leave.
    [[nodiscard]] bool isLeaving() const { return m_isLeaving; }

    //! Call when saving has ended. True when that was to leave: \a then of leave() was called.
    bool saved();
    void failed();

private:
    void stay();

    const Edited m_edited;
    QWidget *const m_window;
    std::function<void()> m_then;
    std::function<void()> m_stay;
    bool m_isLeaving = false;
    bool m_isSaving = false; // to leave
};

} // namespace widgets
