// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/company.h"
#include "models/people/session.h"
#include "tests/support/testdatabase.h"
#include "ui/widgets/page.h"

#include <memory>

namespace shell {
class MainWindow;
}

namespace support {

//! Settings and standard folders of the test's own. Call it before there are any.
void useOwnSettings();

//! The program's window over a database of the test's own, wired as app/desk wires it, with one
//! of its pages open. Fill db() first, then open(). Remote systems are those that the test adds;
//! none is asked for anything.
class Desk
{
public:
    Desk();
    ~Desk();
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    [[nodiscard]] store::Database &db() { return m_database.db(); }
    //! In a folder that goes with the desk.
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString mediaFolder() const { return file(QStringLiteral("media")); }

    //! Anna sits down, allowed what \a grants say, and goes to \a page: "catalog", "orders" … It
    //! is there only for who may see its feature. What cannot be done fails the running test.
    //! Called again, the desk is opened anew.
    void open(const QString &page, const QList<people::Session::Grant> &grants);

    [[nodiscard]] desk::Services &services() const { return m_company->services(); }
    [[nodiscard]] auto &edits() const { return services().edits; }

    //! The page that open() went to.
    template <typename Type = widgets::Page>
    [[nodiscard]] Type &page() const
    {
        return static_cast<Type &>(*m_page);
    }
    //! A widget, action or model of the page; the only one of its kind needs no name.
    template <typename Part>
    [[nodiscard]] Part *find(const QString &name = {}) const
    {
        auto *part = m_page->findChild<Part *>(name);
        if (!part) {
            qFatal("no %s %s on the page", Part::staticMetaObject.className(), qPrintable(name));
        }
        return part;
    }

private:
    TestDatabase m_database;
    QTemporaryDir m_folder;
    std::unique_ptr<desk::Company> m_company;
    std::unique_ptr<shell::MainWindow> m_window;
    widgets::Page *m_page = nullptr;
};

} // namespace support
