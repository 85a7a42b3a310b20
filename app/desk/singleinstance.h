// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>

#include <memory>

namespace desk {

//! One desk per user and database: a second start tells the first one to come to the front, and
//! ends. UI thread only; claim() and askToQuit() block shortly, before there is a window.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    //! \a key: what may be open only once; empty for the desk that opens what was open last.
    //! \a folder: of the user's own, for the lock.
    SingleInstance(const QString &folder, const QString &key, QObject *parent = nullptr);
    ~SingleInstance() override;

    //! True when this is the first, which then listens. False when another one runs; it has been
    //! told to come to the front and to show \a page (empty: stay).
    [[nodiscard]] bool claim(const QString &page);
    //! Asks the one that runs to close, and waits until it has – it may ask its user about unsaved
    //! changes. True when none runs (any more).
    [[nodiscard]] bool askToQuit(int timeoutMs = 60'000);

Q_SIGNALS:
    //! Another start wants this one to be seen.
    void frontRequested(const QString &page);
    //! The installer, or "supplierdesk --quit", wants this one to close.
    void quitRequested();

private:
    void answer();
    void hear(QLocalSocket *socket);
    const QString m_name; // of the local socket
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace desk
