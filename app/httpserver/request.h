// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QList>
#include <QMultiHash>
#include <QString>
#include <QStringList>

#include <any>

namespace httpserver {

//! One HTTP request, already read and decoded. A plain value; lives on the server thread that
//! answers it.
struct Request
{
    QByteArray method; //!< "GET", "POST" …; HEAD is routed as GET when no HEAD route fits
    QByteArray target; //!< path and query as they were sent
    QString path; //!< decoded, without the query
    QHash<QString, QString> parameters; //!< values of the {words} of the route, decoded
    QMultiHash<QString, QString> query; //!< decoded
    QMultiHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body; //!< empty for routes that read their body as a stream
    QString remoteAddress; //!< of the connection; no header of the client is believed
    bool tls = false;
    //! What a middleware found out for the handlers behind it, e.g. the session.
    QHash<QString, std::any> attributes;

    //! First value of a header, trimmed; \a name in any case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    //! Value of a {word} of the route.
    [[nodiscard]] QString parameter(const QString &name) const { return parameters.value(name); }
    [[nodiscard]] QString queryValue(const QString &name, const QString &otherwise = {}) const;
    [[nodiscard]] QString cookie(const QString &name) const;
    //! Token of "Authorization: Bearer TOKEN"; empty when there is none.
    [[nodiscard]] QByteArray bearerToken() const;
    [[nodiscard]] qint64 contentLength() const; //!< -1 when not said

    //! A field of a form: application/x-www-form-urlencoded or multipart/form-data.
    struct FormField
    {
        QString name;
        QString fileName; //!< only multipart, only for files
        QByteArray content;
    };
    //! Fields in the order of the form; nothing when the body is no form.
    [[nodiscard]] QList<FormField> form() const;
    //! First field of that name as text.
    [[nodiscard]] QString formValue(const QString &name) const;
    [[nodiscard]] QStringList formValues(const QString &name) const;
    //! The body as JSON; a null document when it is none.
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(body); }

    template <typename T>
    void setAttribute(const QString &name, T value)
    {
        attributes.insert(name, std::any(std::move(value)));
    }
    //! What setAttribute() of the same type put there, else null.
    template <typename T>
    [[nodiscard]] const T *attribute(const QString &name) const
    {
        const auto found = attributes.constFind(name);
        return found == attributes.constEnd() ? nullptr : std::any_cast<T>(&found.value());
    }
};

} // namespace httpserver
