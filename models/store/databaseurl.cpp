// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/databaseurl.h"

#include <QList>

#include <optional>

using namespace Qt::StringLiterals;

namespace store {

namespace {

struct Part
{
    QString key;
    QString value;
};

//! "KEY=value;KEY={value with ; and }}};…" – braces quote, "}}" is a brace inside them.
std::optional<QList<Part>> splitConnectionString(const QString &text)
{
    QList<Part> parts;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype equals = text.indexOf(u'=', at);
        if (equals < 0) {
            return text.mid(at).trimmed().isEmpty() ? std::optional(parts) : std::nullopt;
        }
        Part part{text.mid(at, equals - at).trimmed(), {}};
        at = equals + 1;
        if (at < text.size() && text.at(at) == u'{') {
            for (++at;; ++at) {
                if (at >= text.size()) {
                    return std::nullopt;
                }
                if (text.at(at) == u'}') {
                    if (at + 1 < text.size() && text.at(at + 1) == u'}') {
                        ++at;
                    } else {
                        break;
                    }
                }
                part.value += text.at(at);
            }
            at = text.indexOf(u';', at);
        } else {
            const qsizetype end = text.indexOf(u';', at);
            part.value = text.mid(at, end < 0 ? -1 : end - at);
            at = end;
        }
        if (part.key.isEmpty()) {
            return std::nullopt;
        }
        parts += part;
        if (at < 0) {
            break;
        }
        ++at;
    }
    return parts;
}

QString joinConnectionString(const QList<Part> &parts)
{
    QStringList texts;
    for (const Part &part : parts) {
        QString value = part.value;
        const bool quote = part.key.compare("PWD"_L1, Qt::CaseInsensitive) == 0
            || part.key.compare("DRIVER"_L1, Qt::CaseInsensitive) == 0 || value.contains(u';')
            || value.contains(u'}') || value.startsWith(u'{');
        if (quote && !value.startsWith(u'/')) {
            value = u'{' + value.replace(u'}', "}}"_L1) + u'}';
        }
        texts += part.key + u'=' + value;
    }
    return texts.join(u';');
}

} // namespace

base::Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    DatabaseUrl url;
    if (trimmed.startsWith("sqlite:"_L1)) {
        url.m_kind = Kind::Sqlite;
        url.m_target = trimmed.mid(7);
    } else if (trimmed.startsWith("odbc:"_L1)) {
        url.m_kind = Kind::Odbc;
        url.m_target = trimmed.mid(5);
        const auto parts = splitConnectionString(url.m_target);
        if (!parts || (url.part(u"DRIVER"_s).isEmpty() && url.part(u"DSN"_s).isEmpty())) {
            url.m_target.clear();
        }
    }
    if (url.m_target.isEmpty()) {
        // A connection string may hold a password: never shown.
        const bool mayBeShown = url.m_kind == Kind::Sqlite;
        return base::failure(base::ErrorCode::Store_BadUrl, {},
                             {.subject = mayBeShown ? trimmed : QString()});
    }
    return url;
}

QString DatabaseUrl::displayText() const
{
    if (m_kind == Kind::Sqlite) {
        return m_target;
    }
    const QString server = part(u"SERVER"_s);
    const QString port = part(u"PORT"_s);
    const QString database = part(u"DATABASE"_s);
    return port.isEmpty() ? u"%1/%2"_s.arg(server, database)
                          : u"%1:%2/%3"_s.arg(server, port, database);
}

QString DatabaseUrl::part(const QString &key) const
{
    const auto parts = splitConnectionString(m_target).value_or(QList<Part>{});
    for (const Part &part : parts) {
        if (part.key.compare(key, Qt::CaseInsensitive) == 0) {
            return part.value;
        }
    }
    return {};
}

DatabaseUrl DatabaseUrl::withPart(const QString &key, const QString &value) const
{
    auto parts = splitConnectionString(m_target).value_or(QList<Part>{});
    bool found = false;
    for (Part &part : parts) {
        if (part.key.compare(key, Qt::CaseInsensitive) == 0) {
            part.value = value;
            found = true;
        }
    }
    if (!found) {
        parts += Part{key, value};
    }
    DatabaseUrl changed = *this;
    changed.m_target = joinConnectionString(parts);
    return changed;
}

} // namespace store
