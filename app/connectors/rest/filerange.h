// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace rest {

//! Reads a piece of a file as if it were all of it. Seekable, so that a request can be sent again
//! from its beginning.
class FileRange final : public QIODevice
{
    Q_OBJECT
public:
    FileRange(const QString &path, qint64 offset, qint64 length);

    //! Read-only; false when the file cannot be read or is shorter than the range.
    bool open(OpenMode mode) override;
    void close() override;
    [[nodiscard]] qint64 size() const override { return m_length; }
    bool seek(qint64 position) override;
    [[nodiscard]] QString reason() const { return m_file.errorString(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QFile m_file;
    const qint64 m_offset;
    qint64 m_length; // -1 until opened: to the end
};

} // namespace rest
