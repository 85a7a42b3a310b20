// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/client.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace rest {

//! Reads a piece of a file as if it were all of it, no faster than it may. Sequential on purpose:
//! Qt would send a seekable body again by itself when the connection breaks, all of it, although
//! the server has a part of it by then. Needs an event loop when there is a limit.
class FileRange final : public QIODevice
{
    Q_OBJECT
public:
    explicit FileRange(const FileBody &body);

    //! Read-only; false when the file cannot be read or is shorter than the range.
    bool open(OpenMode mode) override;
    void close() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 size() const override { return m_length; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] QString reason() const { return m_file.errorString(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] qint64 allowance(qint64 limit);

    const FileBody m_body;
    QFile m_file;
    qint64 m_length; // -1 until opened: to the end
    QTimer m_refill;
    QElapsedTimer m_lastRead; // since the allowance was reckoned
    qint64 m_allowed = 0;
};

} // namespace rest
