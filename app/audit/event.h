// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace audit {

//! One line of the audit log. Never holds a password, a token, a cookie, a body or a query.
struct Event
{
    QString name; //!< "sign-in", "refused", "api-write" …
    QString who; //!< account, "desk", "operator"; empty: not known
    QString from; //!< address
    QString what; //!< method and path
    QString result; //!< "ok" or a word that says why not
    int status = 0; //!< of the answer; 0 = there was none
    QJsonObject details = {};
    //! Strangers can cause it as often as they like: such lines are limited, see Repeats.
    bool canFlood = false;
    quint64 source = 0; //!< what a flood is counted by: httpserver::Request::addressKey of from

    //! The line, with its end. Whatever the texts hold, it is one line of printable characters.
    [[nodiscard]] QByteArray line(const QDateTime &time) const;
};

} // namespace audit
