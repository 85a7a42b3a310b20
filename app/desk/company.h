// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/services.h"
#include "models/store/instance.h"

#include <memory>

namespace desk {

//! What is there once a database is open and before anybody has logged in.
struct OpenedStore
{
    std::unique_ptr<store::Store> store;
    int node = 0; //!< of this desk, for base::IdMaker
    base::Currency currency;
    std::optional<people::Session> owner; //!< set when the database opens without a password
};

//! Opens \a url, brings its schema up to date and makes the first people of a private file. Blocks
//! up to some seconds: call it off the UI thread.
[[nodiscard]] base::Result<std::shared_ptr<OpenedStore>> openStore(const store::DatabaseUrl &url,
                                                                   const QString &holder);

//! The services behind the main window, made in the order in which they need each other and shut
//! down the other way round: no more pushes, then no more edits, then the database is closed.
class Company
{
public:
    Company(std::shared_ptr<OpenedStore> opened, people::Session session,
            const QString &mediaFolder, const QString &holder);
    ~Company();
    Company(const Company &) = delete;
    Company &operator=(const Company &) = delete;

    [[nodiscard]] Services &services() { return *m_services; }

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<Services> m_services;
};

} // namespace desk
