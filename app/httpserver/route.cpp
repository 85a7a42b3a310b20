// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/route.h"

namespace httpserver {

RoutePattern::RoutePattern(const QString &pattern)
{
    const QList<QByteArray> parts = pattern.toUtf8().mid(1).split('/');
    for (const QByteArray &part : parts) {
        const bool isWord = part.startsWith('{') && part.endsWith('}');
        m_parts.append({isWord ? part.mid(1, part.size() - 2) : part, isWord});
    }
}

bool RoutePattern::fits(const QList<Target::Part> &parts) const
{
    if (parts.size() != m_parts.size()) {
        return false;
    }
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts.at(i);
        if (part.isWord ? parts.at(i).text.isEmpty() : part.text != parts.at(i).raw) {
            return false;
        }
    }
    return true;
}

QHash<QString, QString> RoutePattern::values(const QList<Target::Part> &parts) const
{
    QHash<QString, QString> values;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (m_parts.at(i).isWord) {
            values.insert(QString::fromUtf8(m_parts.at(i).text), parts.at(i).text);
        }
    }
    return values;
}

QByteArray RoutePattern::text() const
{
    QByteArray text;
    for (const Part &part : m_parts) {
        text += part.isWord ? "/{" + part.text + '}' : '/' + part.text;
    }
    return text;
}

bool RoutePattern::isMoreSpecificThan(const RoutePattern &other) const
{
    for (qsizetype i = 0; i < std::min(m_parts.size(), other.m_parts.size()); ++i) {
        if (m_parts.at(i).isWord != other.m_parts.at(i).isWord) {
            return other.m_parts.at(i).isWord;
        }
    }
    return false;
}

} // namespace httpserver
