// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/demo/company.h"

#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

#include <memory>

namespace desk {
class Startup;
struct Services;
} // namespace desk
namespace shell {
class MainWindow;
}
namespace widgets {
class Page;
class TableView;
} // namespace widgets

namespace support {

//! The real desk over a fresh demo company, driven as a person would. A call that cannot do what
//! it says fails the running test; check QTest::currentTestFailed() behind it.
class DeskDriver
{
public:
    //! Makes the company. Empty addresses leave the demo's own.
    DeskDriver(const demo::Options &options, const QUrl &portal, const QUrl &erp);
    ~DeskDriver();

    //! Opens the database and waits for the window.
    void open();
    void close();

    [[nodiscard]] shell::MainWindow &window() const;
    [[nodiscard]] desk::Services &services() const;
    [[nodiscard]] QString mediaFolder() const;
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    //! The page after the rail's button was clicked.
    widgets::Page *page(const QString &id);
    //! A visible child by its objectName; fails when it does not appear.
    template <typename Widget>
    [[nodiscard]] Widget *child(QWidget *parent, const QString &name)
    {
        return qobject_cast<Widget *>(find(parent, name));
    }
    void click(QWidget *parent, const QString &name);
    void type(QWidget *parent, const QString &name, const QString &text);
    //! Clicks the first row whose text in any column is \a text.
    void select(widgets::TableView *table, const QString &text);

    //! Asks the engine to sync and waits until nothing is queued or under way.
    void sync();
    //! Lets what was asked of the store arrive and be shown; some of it is asked in turns.
    void settle();
    //! The window, or \a part of it, as PNG, light and dark, when it has settled. Goes to
    //! <language>-<light|dark>, with @2x where a pixel of the desk is more than one of the screen.
    void photograph(const QString &name, const QString &language, QWidget *part = nullptr);
    //! The same in the theme that there is: another one costs seconds.
    void photographAsIs(const QString &name, const QString &language, QWidget *part = nullptr);

private:
    [[nodiscard]] QWidget *find(QWidget *parent, const QString &name);
    QTemporaryDir m_folder;
    std::unique_ptr<desk::Startup> m_startup;
};

} // namespace support
