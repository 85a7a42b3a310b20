// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erpsandbox/records.h"
#include "models/records/keyedtable.h"

namespace erpsandbox {

//! Records that their description says everything about: a table with their fields.
template <connectors::Described T, typename Base = Records>
class DescribedRecords : public Base
{
public:
    explicit DescribedRecords(const QString &table,
                              const records::KeyedTable::Columns &columns = {})
        : m_table(table), m_rows(records::type<T>(), table, {}, columns)
    {
    }

    [[nodiscard]] base::Result<std::optional<connectors::Payload>>
    load(store::Database &db, const QString &key) const override
    {
        T value;
        SD_TRY_VALUE(const bool there, m_rows.load(db, key, &value));
        return there ? std::optional<connectors::Payload>(std::move(value))
                     : std::optional<connectors::Payload>();
    }
    [[nodiscard]] base::Result<QStringList> keys(store::Database &db, const QString &after,
                                                 int limit) const override
    {
        return keysOf(db, m_table, records::type<T>().key()->name, after, limit);
    }
    [[nodiscard]] base::Result<void> save(store::Database &db,
                                          const connectors::Payload &payload) const override
    {
        return m_rows.save(db, &std::get<T>(payload));
    }

protected:
    [[nodiscard]] const records::KeyedTable &rows() const { return m_rows; }

private:
    const QString m_table;
    const records::KeyedTable m_rows;
};

} // namespace erpsandbox
