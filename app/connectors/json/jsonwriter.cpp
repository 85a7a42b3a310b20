// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/json/jsonwriter.h"

#include "models/base/instants.h"

using namespace Qt::StringLiterals;

namespace json {

void Writer::separate()
{
    if (!m_text.endsWith('{') && !m_text.endsWith('[')) {
        m_text.append(',');
    }
}

void Writer::begin(QLatin1StringView name)
{
    separate();
    m_text.append('"').append(name.data(), name.size()).append("\":");
}

//! The escape of a character that JSON does not let stand in a string; empty for all others.
static QByteArray escapeOf(char byte)
{
    switch (byte) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return uchar(byte) < 0x20
            ? "\\u" + QByteArray::number(uchar(byte), 16).rightJustified(4, '0')
            : QByteArray();
    }
}

void Writer::string(QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    m_text.append('"');
    qsizetype written = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        if (const QByteArray escape = escapeOf(utf8[at]); !escape.isEmpty()) {
            m_text.append(QByteArrayView(utf8).sliced(written, at - written)).append(escape);
            written = at + 1;
        }
    }
    m_text.append(QByteArrayView(utf8).sliced(written)).append('"');
}

void Writer::text(QLatin1StringView name, QStringView value)
{
    begin(name);
    string(value);
}

void Writer::reference(QLatin1StringView name, const QString &key)
{
    if (key.isEmpty()) {
        null(name);
    } else {
        text(name, key);
    }
}

void Writer::integer(QLatin1StringView name, qint64 value)
{
    json(name, QByteArray::number(value));
}

void Writer::flag(QLatin1StringView name, bool value)
{
    json(name, value ? "true" : "false");
}

void Writer::null(QLatin1StringView name)
{
    json(name, "null");
}

void Writer::instant(QLatin1StringView name, const QDateTime &value)
{
    if (value.isValid()) {
        text(name, base::instantText(value));
    } else {
        null(name);
    }
}

void Writer::date(QLatin1StringView name, QDate value)
{
    text(name, value.toString(Qt::ISODate));
}

void Writer::texts(QLatin1StringView name, const QStringList &values)
{
    begin(name);
    m_text.append('[');
    for (const QString &value : values) {
        separate();
        string(value);
    }
    m_text.append(']');
}

void Writer::json(QLatin1StringView name, const QByteArray &value)
{
    begin(name);
    m_text.append(value);
}

} // namespace json
