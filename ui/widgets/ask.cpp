// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ask.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace widgets {
namespace {

std::optional<Answer> &nextAnswer()
{
    static std::optional<Answer> answer;
    return answer;
}

} // namespace

void setNextAnswer(Answer answer)
{
    nextAnswer() = answer;
}

void ask(QWidget *parent, const Question &question, std::function<void(Answer)> answered)
{
    if (const auto answer = std::exchange(nextAnswer(), std::nullopt)) {
        QTimer::singleShot(0, parent,
                           [answer, answered = std::move(answered)] { answered(*answer); });
        return;
    }
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"questionDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(question.dangerous ? QMessageBox::Warning : QMessageBox::Question);
    box->setWindowTitle(question.title);
    box->setText(question.title);
    box->setInformativeText(question.text);
    box->setTextFormat(Qt::PlainText);
    auto *accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    accept->setObjectName(u"acceptButton"_s);
    QPushButton *reject = nullptr;
    if (!question.reject.isEmpty()) {
        reject = box->addButton(question.reject, QMessageBox::DestructiveRole);
        reject->setObjectName(u"rejectButton"_s);
    }
    auto *cancel = box->addButton(QMessageBox::Cancel);
    cancel->setObjectName(u"cancelButton"_s);
    if (!question.cancel.isEmpty()) {
        cancel->setText(question.cancel);
    }
    box->setDefaultButton(question.dangerous ? cancel : accept);
    box->setEscapeButton(cancel);
    if (question.dangerous) {
        accept->setProperty("danger", true);
    }
    QObject::connect(box, &QMessageBox::finished, parent,
                     [box, accept, reject, answered = std::move(answered)] {
                         const auto *clicked = box->clickedButton();
                         answered(clicked == accept                 ? Answer::Accept
                                      : reject && clicked == reject ? Answer::Reject
                                                                    : Answer::Cancel);
                     });
    box->open();
}

} // namespace widgets
