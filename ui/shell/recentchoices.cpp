// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentchoices.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace shell {

QString keyOf(const RecordHit &record)
{
    return record.entity + u':' + record.record.toString();
}

RecentChoices::RecentChoices(QString company) : m_group(std::move(company) + "/recent"_L1)
{
    QSettings settings;
    const int count = settings.beginReadArray(m_group);
    for (int at = 0; at < count; ++at) {
        settings.setArrayIndex(at);
        m_all += Choice{settings.value("key").toString(),
                        {settings.value("entity").toString(),
                         base::Id::parse(settings.value("record").toString()),
                         settings.value("title").toString(), settings.value("detail").toString()}};
    }
    settings.endArray();
}

qsizetype RecentChoices::rank(const QString &key) const
{
    const auto found = std::ranges::find(m_all, key, &Choice::key);
    return found == m_all.end() ? -1 : found - m_all.begin();
}

void RecentChoices::add(const Choice &choice)
{
    m_all.removeIf([&choice](const Choice &other) { return other.key == choice.key; });
    m_all.prepend(choice);
    m_all.resize(std::min(m_all.size(), Kept));
    QSettings settings;
    settings.beginWriteArray(m_group, int(m_all.size()));
    for (int at = 0; at < m_all.size(); ++at) {
        const Choice &one = m_all.at(at);
        settings.setArrayIndex(at);
        settings.setValue("key", one.key);
        settings.setValue("entity", one.record.entity);
        settings.setValue("record", one.record.record.toString());
        settings.setValue("title", one.record.title);
        settings.setValue("detail", one.record.detail);
    }
    settings.endArray();
}

} // namespace shell
