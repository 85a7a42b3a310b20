// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/request.h"

#include "app/httpserver/target.h"

namespace httpserver {

namespace {

constexpr qsizetype MostFields = 5000;

}

QByteArray Request::header(const QByteArray &name) const
{
    // QMultiHash gives the last one inserted first; repeated headers that matter are refused
    // before a request gets here.
    return headers.value(name).trimmed();
}

QString Request::queryValue(const QString &name, const QString &otherwise) const
{
    const auto found = query.constFind(name);
    return found == query.constEnd() ? otherwise : found.value();
}

QString Request::cookie(const QString &name) const
{
    const QByteArray wanted = name.toUtf8();
    const QList<QByteArray> lines = headers.values("cookie");
    for (const QByteArray &line : lines) {
        const QList<QByteArray> pairs = line.split(';');
        for (const QByteArray &pair : pairs) {
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0 && pair.left(equals).trimmed() == wanted) {
                return QString::fromUtf8(pair.mid(equals + 1).trimmed());
            }
        }
    }
    return {};
}

QByteArray Request::bearerToken() const
{
    const QByteArray value = header("authorization");
    return value.left(7).toLower() == "bearer " ? value.mid(7).trimmed() : QByteArray();
}

qint64 Request::contentLength() const
{
    bool ok = false;
    const qint64 length = header("content-length").toLongLong(&ok);
    return ok && length >= 0 ? length : -1;
}

bool Request::expectsOtherThan(const QByteArray &tag) const
{
    const QByteArray wanted = header("if-match");
    return !wanted.isEmpty() && !namesTag(wanted, tag, false);
}

QString Request::formValue(const QString &name) const
{
    for (const auto &[key, value] : form) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

QStringList Request::formValues(const QString &name) const
{
    QStringList values;
    for (const auto &[key, value] : form) {
        if (key == name) {
            values.append(value);
        }
    }
    return values;
}

bool Request::readForm()
{
    const QByteArray kind = header("content-type").split(';').first().trimmed().toLower();
    if (kind != "application/x-www-form-urlencoded") {
        return true;
    }
    const QList<QByteArray> pairs = body.split('&');
    if (pairs.size() > MostFields) {
        return false;
    }
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const auto name = formText(equals < 0 ? pair : pair.left(equals));
        const auto value = formText(equals < 0 ? QByteArray() : pair.mid(equals + 1));
        if (!name || !value) {
            return false;
        }
        form.append({*name, *value});
    }
    return true;
}

bool namesTag(const QByteArray &list, const QByteArray &tag, bool weakly)
{
    if (list.trimmed() == "*") {
        return true;
    }
    const bool isWeak = tag.startsWith("W/");
    const QByteArray wanted = isWeak ? tag.mid(2) : tag;
    if (wanted.isEmpty() || (isWeak && !weakly)) {
        return false;
    }
    for (qsizetype at = 0; at < list.size();) {
        const qsizetype begin = list.indexOf('"', at);
        const qsizetype end = begin < 0 ? -1 : list.indexOf('"', begin + 1);
        if (end < 0) {
            return false;
        }
        const bool entryIsWeak = begin >= 2 && list.mid(begin - 2, 2) == "W/";
        if (list.mid(begin, end + 1 - begin) == wanted && (weakly || !entryIsWeak)) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

} // namespace httpserver
