// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QTest>

namespace support {

//! The review of what was just pasted, as a table; waits for it. Null when none is shown.
[[nodiscard]] inline widgets::TableView *reviewedPaste()
{
    widgets::TableView *table = nullptr;
    static_cast<void>(QTest::qWaitFor([&table] {
        const QWidget *dialog = QApplication::activeModalWidget();
        table = dialog
            ? dialog->findChild<widgets::TableView *>(QStringLiteral("pastePreviewTable"))
            : nullptr;
        return table != nullptr;
    }));
    return table;
}

//! Presses a button of that review: "pasteButton" or "cancelButton".
inline void answerPaste(const QString &button = QStringLiteral("pasteButton"))
{
    const auto *table = reviewedPaste();
    QVERIFY2(table, "nothing is shown before it is pasted");
    auto *pressed = table->window()->findChild<QAbstractButton *>(button);
    QVERIFY(pressed && pressed->isEnabled());
    pressed->click();
}

} // namespace support
