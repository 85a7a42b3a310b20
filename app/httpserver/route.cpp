// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/route.h"

using namespace Qt::StringLiterals;

namespace httpserver {

RoutePattern::RoutePattern(const QString &pattern)
{
    const QStringList parts = pattern.mid(1).split(u'/');
    for (const QString &part : parts) {
        if (part.startsWith(u'{') && part.endsWith(u"*}"_s)) {
            m_parts.append({Part::Rest, part.mid(1, part.size() - 3)});
        } else if (part.startsWith(u'{') && part.endsWith(u'}')) {
            m_parts.append({Part::Word, part.mid(1, part.size() - 2)});
        } else {
            m_parts.append({Part::Literal, part});
        }
    }
}

std::optional<QHash<QString, QString>> RoutePattern::match(const QStringList &parts) const
{
    QHash<QString, QString> values;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts.at(i);
        if (part.kind == Part::Rest) {
            values.insert(part.text, parts.mid(i).join(u'/'));
            return values;
        }
        if (i >= parts.size()) {
            return {};
        }
        if (part.kind == Part::Word) {
            if (parts.at(i).isEmpty()) {
                return {};
            }
            values.insert(part.text, parts.at(i));
        } else if (part.text != parts.at(i)) {
            return {};
        }
    }
    return m_parts.size() == parts.size() ? std::optional(values) : std::nullopt;
}

bool RoutePattern::isMoreSpecificThan(const RoutePattern &other) const
{
    const qsizetype count = std::min(m_parts.size(), other.m_parts.size());
    for (qsizetype i = 0; i < count; ++i) {
        if (m_parts.at(i).kind != other.m_parts.at(i).kind) {
            return m_parts.at(i).kind < other.m_parts.at(i).kind;
        }
    }
    return m_parts.size() > other.m_parts.size();
}

std::optional<QStringList> pathParts(const QByteArray &target)
{
    const qsizetype end = target.indexOf('?');
    const QByteArray path = end < 0 ? target : target.left(end);
    if (!path.startsWith('/')) {
        return {};
    }
    QStringList parts;
    const QList<QByteArray> raw = path.mid(1).split('/');
    for (const QByteArray &part : raw) {
        const QString text = QString::fromUtf8(QByteArray::fromPercentEncoding(part));
        if (text.contains(QChar(u'\0')) || text == u"."_s || text == u".."_s) {
            return {};
        }
        parts.append(text);
    }
    return parts;
}

} // namespace httpserver
