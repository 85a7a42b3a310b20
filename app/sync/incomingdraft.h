// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/incomingreader.h"
#include "models/store/recordwriter.h"

namespace engine {

//! Collects the fields of one record that differ from what is stored.
class IncomingReader::Draft
{
public:
    //! \a record null: a new record is made.
    Draft(IncomingReader &reader, const QString &entity, base::Id record);

    //! Takes \a value over when the field differs and belongs to the system. Empty text = not set.
    base::Result<void> set(const QString &field, const QString &value);
    base::Result<void> set(const QString &field, std::optional<QString> value);
    //! The same for a list of objects kept as JSON, whose order says nothing. Entries with the same
    //! \a keyMember keep the desk's id.
    base::Result<void> setList(const QString &field, const QJsonArray &value,
                               const QString &keyMember);
    //! Every field is taken over, whoever owns it: for records that come into being.
    void takeAll() { m_takeAll = true; }
    [[nodiscard]] Incoming finish(const QString &label);

private:
    [[nodiscard]] bool takes(const QString &field) const;
    IncomingReader &m_reader;
    const store::RecordWriter *m_writer;
    Incoming m_incoming;
    bool m_isNew = false;
    bool m_takeAll = false;
};

} // namespace engine
