// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readingorder.h"

class QProgressBar;
class QPushButton;
namespace base {
struct Error;
}
namespace widgets {
class MessageBar;
}

namespace shell {

//! The first start, when there is no database: try the demo company, begin an empty one, or open
//! one that exists. Making the demo company shows its progress here and can be cancelled.
class WelcomeDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    explicit WelcomeDialog(QWidget *parent = nullptr);

    void showProgress(int percent);
    void showProblem(const base::Error &error);

Q_SIGNALS:
    void demoRequested();
    //! A new, empty database.
    void newRequested();
    void openRequested();
    void cancelRequested();

private:
    QPushButton *addChoice(const QString &name, const QString &iconName, const QString &title,
                           const QString &text);
    void setBusy(bool busy);

    QList<QPushButton *> m_choices;
    widgets::MessageBar *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace shell
