// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/access.h"

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QList>
#include <QMultiHash>
#include <QString>
#include <QStringList>

#include <any>
#include <optional>
#include <utility>

namespace httpserver {

//! One HTTP request, already read and decoded. A plain value; lives on the worker thread that
//! answers it.
struct Request
{
    QByteArray method; //!< "GET", "POST" …; HEAD is routed as GET when no HEAD route fits
    QByteArray target; //!< path and query as they were sent
    QString path; //!< of the target, still encoded; the server accepts one way to write it only
    std::optional<Access> access; //!< of the route; nothing when no route was found
    QHash<QString, QString> parameters; //!< values of the {words} of the route, decoded
    QMultiHash<QString, QString> query; //!< decoded
    QMultiHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body; //!< empty for uploads
    //! Fields of an application/x-www-form-urlencoded body, decoded, in their order.
    QList<std::pair<QString, QString>> form;
    QString remoteAddress; //!< of the client; a trusted proxy's word for it when there is one
    quint64 addressKey = 0; //!< of remoteAddress: what limits count by, see addresses.h
    bool secure = false; //!< came over TLS, to us or to a trusted proxy
    //! What a gate found out for the handlers behind it, e.g. the session.
    QHash<QString, std::any> attributes;

    //! First value of a header, trimmed; \a name in lower case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    //! Value of a {word} of the route.
    [[nodiscard]] QString parameter(const QString &name) const { return parameters.value(name); }
    [[nodiscard]] QString queryValue(const QString &name, const QString &otherwise = {}) const;
    [[nodiscard]] QString cookie(const QString &name) const;
    //! Token of "Authorization: Bearer TOKEN"; empty when there is none.
    [[nodiscard]] QByteArray bearerToken() const;
    [[nodiscard]] qint64 contentLength() const; //!< -1 when not said
    [[nodiscard]] bool isHead() const { return method == "HEAD"; }
    //! Is the client a browser that shows a page, rather than a program?
    [[nodiscard]] bool wantsPage() const { return header("accept").contains("text/html"); }
    //! Does it name, in If-Match, no version of \a tag? Then a change is refused with 412.
    [[nodiscard]] bool expectsOtherThan(const QByteArray &tag) const;

    //! First field of the form of that name.
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

    //! Reads the body into form when it is one; false when it cannot be understood.
    [[nodiscard]] bool readForm();
};

//! Does a list of entity tags (If-Match, If-None-Match) name \a tag? "*" names every tag. Weak tags
//! (W/"…") count only when \a weakly compared.
[[nodiscard]] bool namesTag(const QByteArray &list, const QByteArray &tag, bool weakly);

} // namespace httpserver
