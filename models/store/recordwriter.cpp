// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/recordwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

base::Result<bool> RecordWriter::isSentTo(Database &, base::Id, base::Id) const
{
    return true;
}

base::Result<FieldValues> RecordWriter::readAll(Database &db, base::Id record,
                                                const QStringList &fields) const
{
    FieldValues values;
    for (const QString &field : fields) {
        SD_TRY_VALUE(auto value, read(db, record, field));
        values.insert(field, std::move(value));
    }
    return values;
}

base::Result<void> RecordWriter::writeNew(Database &db, base::Id record,
                                          const NewValues &values) const
{
    for (const auto &[field, value] : values) {
        SD_TRY(write(db, record, field, value));
    }
    return {};
}

base::Result<void> RecordWriter::make(Database &db, base::Id record, const NewValues &values) const
{
    SD_TRY(write(db, record, ExistsField, u"1"_s));
    return writeNew(db, record, values);
}

base::Result<void> RecordWriter::makeAll(Database &db, const QList<NewRecord> &records,
                                         qint64 nowMs) const
{
    for (const NewRecord &record : records) {
        SD_TRY(make(db, record.id, record.values));
        QSet<QString> fields{ExistsField};
        for (const auto &[field, value] : record.values) {
            fields.insert(field);
        }
        SD_TRY(finish(db, record.id, fields, nowMs));
    }
    return {};
}

base::Result<void> RecordWriter::finish(Database &, base::Id, const QSet<QString> &, qint64) const
{
    return {};
}

void RecordWriters::add(std::unique_ptr<RecordWriter> writer)
{
    Q_ASSERT(!find(writer->entity()));
    m_writers.push_back(std::move(writer));
}

const RecordWriter *RecordWriters::find(const QString &entity) const
{
    const auto found = std::find_if(m_writers.cbegin(), m_writers.cend(),
                                    [&](const auto &writer) { return writer->entity() == entity; });
    return found == m_writers.cend() ? nullptr : found->get();
}

} // namespace store
