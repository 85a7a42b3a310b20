// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "ui/shell/pageentry.h"

#include <QWidget>

namespace shell {

//! One record beside the main window: the page it belongs to once more, of which only the side
//! panel shows. Read, edited, kept up to date and saved as there; whoever closes it with unsaved
//! changes is asked. Its size is remembered for each page. Deletes itself when closed.
class RecordWindow final : public QWidget
{
    Q_OBJECT
public:
    RecordWindow(const PageEntry &entry, const QString &entity, base::Id record);

    [[nodiscard]] widgets::Page *page() const { return m_page; }
    [[nodiscard]] const QString &entity() const { return m_entity; }
    [[nodiscard]] base::Id record() const { return m_record; }

protected:
    void closeEvent(QCloseEvent *event) override;
    //! Closes when the panel was closed: by its X, Esc, or because the record was deleted.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString geometryKey() const;

    const QString m_pageId;
    const QString m_pageTitle;
    const QString m_entity;
    const base::Id m_record;
    widgets::Page *m_page = nullptr;
    bool m_mayClose = false;
};

} // namespace shell
