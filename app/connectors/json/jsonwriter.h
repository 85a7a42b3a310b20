// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace json {

//! Writes one JSON object of a contract as compact UTF-8 text, member after member: the
//! counterpart of Reader, and what a hundred thousand price lines need instead of a tree of
//! QJsonObjects. Names are ASCII without anything to escape; values are escaped. One thread.
class Writer
{
public:
    Writer() { m_text.append('{'); }

    void text(QLatin1StringView name, QStringView value);
    //! Null when there is nothing in it: a reference that is not set.
    void reference(QLatin1StringView name, const QString &key);
    void integer(QLatin1StringView name, qint64 value);
    void flag(QLatin1StringView name, bool value);
    void null(QLatin1StringView name);
    //! In UTC with milliseconds; invalid is null.
    void instant(QLatin1StringView name, const QDateTime &value);
    void date(QLatin1StringView name, QDate value);
    void texts(QLatin1StringView name, const QStringList &values);
    //! Something that is JSON already.
    void json(QLatin1StringView name, const QByteArray &value);

    //! An object whose members \a write(Writer &) writes.
    template <typename Write>
    void object(QLatin1StringView name, Write write)
    {
        begin(name);
        braces([&] { write(*this); });
    }

    //! An object for each of \a values, written by \a write(Writer &, value).
    template <typename T, typename Write>
    void list(QLatin1StringView name, const QList<T> &values, Write write)
    {
        begin(name);
        m_text.append('[');
        for (const T &value : values) {
            separate();
            braces([&] { write(*this, value); });
        }
        m_text.append(']');
    }

    //! The whole; the writer is of no use afterwards.
    [[nodiscard]] QByteArray take()
    {
        m_text.append('}');
        return std::move(m_text);
    }

private:
    void separate();
    void begin(QLatin1StringView name);
    void string(QStringView value);
    template <typename Write>
    void braces(Write write)
    {
        m_text.append('{');
        write();
        m_text.append('}');
    }

    QByteArray m_text;
};

} // namespace json
