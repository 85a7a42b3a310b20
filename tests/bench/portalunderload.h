// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/serverprocess.h"

#include <QByteArrayList>

namespace bench {

//! A page that is measured: how it is asked for.
struct Page
{
    QString name;
    QByteArray path;
    QByteArrayList fields; //!< header lines without line ends

    //! The whole request; Host is 127.0.0.1 with \a port.
    [[nodiscard]] QByteArray request(int port) const;
};

//! A supplierdesk-portal with the demo company, a signed-in customer and the desk's token.
class PortalUnderLoad
{
public:
    //! \a program: name beside this program, or a path. What fails ends the benchmark.
    PortalUnderLoad(QString name, const QString &program, int products);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] int port() const { return m_server.url().port(); }
    [[nodiscard]] const QList<Page> &pages() const { return m_pages; }
    [[nodiscard]] const Page &catalog() const { return m_pages.first(); }
    //! What a browser fetches with the catalog page: its style sheet and pictures.
    [[nodiscard]] const QList<Page> &files() const { return m_files; }
    //! The catalog page's HTML.
    [[nodiscard]] QByteArray catalogHtml() const { return m_html; }

    //! Resident memory in MB.
    [[nodiscard]] double megabytes() const;
    //! Processor time used so far, in seconds.
    [[nodiscard]] double processorSeconds() const;
    [[nodiscard]] bool isAlive() const { return megabytes() > 0; }

private:
    void fill(int products);
    void signIn(const QString &program);
    void findPages();

    const QString m_name;
    support::ServerProcess m_server;
    QByteArray m_cookie;
    QByteArray m_html;
    QList<Page> m_pages;
    QList<Page> m_files;
};

//! Runs a program and waits; its standard output. Ends the benchmark when the program cannot run.
//! \a exitCode: null = must be 0.
QByteArray
outputOf(const QString &program, const QStringList &arguments, const QByteArray &input = {},
         const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
         int *exitCode = nullptr);

} // namespace bench
