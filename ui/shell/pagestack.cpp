// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

#include "ui/widgets/page.h"

using namespace Qt::StringLiterals;

namespace shell {

PageStack::PageStack(QList<PageEntry> entries, QWidget *parent)
    : QStackedWidget(parent), m_entries(std::move(entries))
{
    setObjectName(u"pageStack"_s);
}

const PageEntry *PageStack::entry(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, &PageEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

const PageEntry *PageStack::entryFor(const QString &entity) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&](const PageEntry &candidate) { return candidate.entities.contains(entity); });
    return found == m_entries.end() ? nullptr : &*found;
}

widgets::Page *PageStack::page(const QString &id)
{
    if (widgets::Page *made = m_made.value(id)) {
        return made;
    }
    const PageEntry *wanted = entry(id);
    if (!wanted) {
        return nullptr;
    }
    widgets::Page *made = wanted->factory(this);
    m_made.insert(id, made);
    addWidget(made);
    Q_EMIT pageMade(made);
    return made;
}

void PageStack::show(const QString &id)
{
    if (widgets::Page *wanted = page(id)) {
        m_currentId = id;
        setCurrentWidget(wanted);
    }
}

QList<widgets::Page *> PageStack::unsavedPages() const
{
    QList<widgets::Page *> unsaved;
    for (widgets::Page *made : m_made) {
        if (made->hasUnsavedChanges()) {
            unsaved.append(made);
        }
    }
    return unsaved;
}

} // namespace shell

#include "moc_pagestack.cpp"
