// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keyhelp.h"

#include <QLineEdit>

class QTimer;

namespace widgets {

//! Search as you type: searchChanged() comes when typing paused for 150 ms, at once on Return,
//! and at once when cleared. Ctrl+F of the window goes here, Esc clears.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int PauseMs = 150;

    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    //! As if it was typed, without waiting for a pause.
    void searchFor(const QString &text);
    [[nodiscard]] static QList<KeyHelp> keyHelp();

Q_SIGNALS:
    //! Trimmed text; only when it differs from the last one told.
    void searchChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goToNearest();
    void tell();

    QTimer *m_pause = nullptr;
    QString m_told;
};

} // namespace widgets
