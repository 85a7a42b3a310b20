// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/request.h"

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

constexpr qsizetype MostFields = 5000;

QByteArray decodedFormText(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

QList<Request::FormField> urlEncoded(const QByteArray &body)
{
    QList<Request::FormField> fields;
    const QList<QByteArray> pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty() || fields.size() >= MostFields) {
            continue;
        }
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        fields.append({QString::fromUtf8(decodedFormText(name)), {}, decodedFormText(value)});
    }
    return fields;
}

//! Value of a parameter of a header like: form-data; name="a"; filename="b.png"
QByteArray headerParameter(const QByteArray &header, const QByteArray &name)
{
    qsizetype at = 0;
    while ((at = header.indexOf(';', at)) >= 0) {
        const qsizetype equals = header.indexOf('=', ++at);
        if (equals < 0) {
            break;
        }
        const bool wanted = header.mid(at, equals - at).trimmed().toLower() == name;
        const bool quoted = equals + 1 < header.size() && header.at(equals + 1) == '"';
        const qsizetype start = equals + (quoted ? 2 : 1);
        const qsizetype end = header.indexOf(quoted ? '"' : ';', start);
        const QByteArray value = header.mid(start, end < 0 ? -1 : end - start).replace("%22", "\"");
        if (wanted) {
            return quoted ? value : value.trimmed();
        }
        at = end < 0 ? header.size() : (quoted ? end + 1 : end);
    }
    return {};
}

QList<Request::FormField> multipart(const QByteArray &body, const QByteArray &boundary)
{
    QList<Request::FormField> fields;
    const QByteArray separator = "--" + boundary;
    qsizetype at = body.startsWith(separator) ? 0 : body.indexOf("\r\n" + separator);
    if (boundary.isEmpty() || at < 0) {
        return fields;
    }
    at = body.indexOf("\r\n", at + 2);
    while (at >= 0 && fields.size() < MostFields) {
        const qsizetype headEnd = body.indexOf("\r\n\r\n", at);
        const qsizetype end = headEnd < 0 ? -1 : body.indexOf("\r\n" + separator, headEnd + 2);
        if (end < 0) {
            break;
        }
        Request::FormField field;
        const QByteArray head = body.mid(at, headEnd - at);
        const qsizetype contentStart = std::min(headEnd + 4, end);
        field.content = body.mid(contentStart, end - contentStart);
        const QList<QByteArray> lines = head.split('\n');
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("content-disposition:")) {
                field.name = QString::fromUtf8(headerParameter(line.trimmed(), "name"));
                field.fileName = QString::fromUtf8(headerParameter(line.trimmed(), "filename"));
            }
        }
        fields.append(field);
        const qsizetype after = end + 2 + separator.size();
        at = body.mid(after, 2) == "--" ? -1 : body.indexOf("\r\n", after);
    }
    return fields;
}

} // namespace

QByteArray Request::header(const QByteArray &name) const
{
    // QMultiHash gives the last one inserted first; repeated headers that matter are refused
    // before a request gets here.
    return headers.value(name.toLower()).trimmed();
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

QList<Request::FormField> Request::form() const
{
    const QByteArray type = header("content-type");
    const QByteArray kind = type.split(';').first().trimmed().toLower();
    if (kind == "application/x-www-form-urlencoded") {
        return urlEncoded(body);
    }
    if (kind == "multipart/form-data") {
        return multipart(body, headerParameter(type, "boundary"));
    }
    return {};
}

QString Request::formValue(const QString &name) const
{
    const QStringList values = formValues(name);
    return values.isEmpty() ? QString() : values.first();
}

QStringList Request::formValues(const QString &name) const
{
    QStringList values;
    const QList<FormField> fields = form();
    for (const FormField &field : fields) {
        if (field.name == name) {
            values.append(QString::fromUtf8(field.content));
        }
    }
    return values;
}

} // namespace httpserver
