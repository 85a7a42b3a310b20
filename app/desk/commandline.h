// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/store/databaseurl.h"

#include <QStringList>

#include <optional>

namespace desk {

//! What was asked for when the program was started. Texts: see --help.
struct CommandLine
{
    std::optional<store::DatabaseUrl> database;
    QString mediaFolder; //!< empty: beside the database file, or the data folder
    QString user; //!< log-in name to propose for a shared database
    QString page; //!< page to open with, e.g. "orders"
    bool quit = false; //!< close the desk that runs, and end
    bool selfCheck = false; //!< say whether everything is there, and end

    //! Parses the arguments; --help and --version print and end the program. Store_BadUrl.
    [[nodiscard]] static base::Result<CommandLine> parse(const QStringList &arguments);

    //! Where media lie for \a url unless the command line says otherwise.
    [[nodiscard]] QString mediaFolderFor(const store::DatabaseUrl &url) const;
};

} // namespace desk
