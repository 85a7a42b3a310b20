// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageentry.h"

#include <QHash>
#include <QStackedWidget>

namespace shell {

//! The pages of the window, each made when it is first asked for.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(QList<PageEntry> entries, QWidget *parent = nullptr);

    [[nodiscard]] const QList<PageEntry> &entries() const { return m_entries; }
    [[nodiscard]] const PageEntry *entry(const QString &id) const;
    //! The entry that shows records of \a entity, or null.
    [[nodiscard]] const PageEntry *entryFor(const QString &entity) const;

    //! Makes the page when there is none yet; null for an unknown id.
    widgets::Page *page(const QString &id);
    //! Null when there is none yet.
    [[nodiscard]] widgets::Page *made(const QString &id) const { return m_made.value(id); }
    void show(const QString &id);
    [[nodiscard]] QString currentId() const { return m_currentId; }
    [[nodiscard]] widgets::Page *currentPage() const { return m_made.value(m_currentId); }
    //! Pages made so far that hold changes which are not saved.
    [[nodiscard]] QList<widgets::Page *> unsavedPages() const;

Q_SIGNALS:
    void pageMade(widgets::Page *page);

private:
    QList<PageEntry> m_entries;
    QHash<QString, widgets::Page *> m_made;
    QString m_currentId;
};

} // namespace shell
