// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace store {

//! Names a database: "sqlite:FILE" (":memory:" works) or "odbc:CONNECTION STRING", e.g.
//! "odbc:DRIVER={PostgreSQL Unicode};SERVER=db;PORT=5432;DATABASE=desk;UID=desk;PWD={secret}".
class DatabaseUrl
{
public:
    enum class Kind { Sqlite, Odbc };

    //! Store_BadUrl when neither form fits.
    [[nodiscard]] static base::Result<DatabaseUrl> parse(const QString &text);

    [[nodiscard]] Kind kind() const { return m_kind; }
    //! File name or connection string.
    [[nodiscard]] const QString &target() const { return m_target; }
    //! For people and logs: the password is left out.
    [[nodiscard]] QString displayText() const;
    //! Value of a key of the connection string ("SERVER"), without braces; empty when missing.
    [[nodiscard]] QString part(const QString &key) const;
    //! The same database with the password (or another part) set.
    [[nodiscard]] DatabaseUrl withPart(const QString &key, const QString &value) const;
    //! One person's file: opens without a password as its owner.
    [[nodiscard]] bool isPrivate() const { return m_kind == Kind::Sqlite; }

    bool operator==(const DatabaseUrl &) const = default;

private:
    Kind m_kind = Kind::Sqlite;
    QString m_target;
};

} // namespace store
