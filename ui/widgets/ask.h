// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace widgets {

enum class Answer { Accept, Reject, Cancel };

//! A question that must be answered before work goes on.
struct Question
{
    QString title;
    QString text; //!< what happens, in one or two sentences
    QString accept; //!< the verb: "Save", "Delete 3 products"
    QString reject; //!< second way, e.g. "Discard"; empty = none
    QString cancel; //!< empty = "Cancel"
    bool dangerous = false; //!< accept destroys something: not the default button then
};

//! Asks over \a parent's window without a nested event loop; \a answered comes later, and not at
//! all when \a parent has gone meanwhile. objectNames: questionDialog, acceptButton,
//! rejectButton, cancelButton.
void ask(QWidget *parent, const Question &question, std::function<void(Answer)> answered);

//! For tests: the next ask() is answered so, without a window.
void setNextAnswer(Answer answer);

} // namespace widgets
