// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordwriter.h"

//! The smallest record there is: payment terms with a name, sent with the group "terms".
class NoteWriter final : public store::RecordWriter
{
public:
    [[nodiscard]] QString entity() const override { return QStringLiteral("note"); }
    [[nodiscard]] QString table() const override { return QStringLiteral("payment_terms"); }
    [[nodiscard]] QString fieldGroup(const QString &field) const override
    {
        return field == QLatin1String("name") ? QStringLiteral("terms") : QString();
    }
    //! Days are approved by somebody.
    [[nodiscard]] store::Permission permission(const store::FieldChange &change) const override
    {
        const bool isName = change.field != QLatin1String("net_days");
        return {.feature = QStringLiteral("accounts"),
                .capability = isName ? QStringLiteral("edit") : QStringLiteral("approve")};
    }
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override
    {
        SD_TRY_VALUE(
            store::Rows rows,
            db.select(QStringLiteral("SELECT name, net_days FROM payment_terms WHERE id = ?"),
                      store::args(record)));
        if (!rows.next()) {
            return std::optional<QString>();
        }
        if (field == store::ExistsField) {
            return std::optional(QStringLiteral("1"));
        }
        return std::optional(rows.text(field == QLatin1String("name") ? 0 : 1));
    }
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override
    {
        if (field == store::ExistsField) {
            const QString sql = value
                ? QStringLiteral(
                    "INSERT INTO payment_terms (id, code, name, net_days) VALUES (?, ?, '', 0)")
                : QStringLiteral("DELETE FROM payment_terms WHERE id = ?");
            SD_TRY(
                db.run(sql, value ? store::args(record, record.toString()) : store::args(record)));
            return {};
        }
        if (value && value->size() > 20) {
            return base::failure(base::ErrorCode::Value_TooLong, {}, {.field = field});
        }
        const bool name = field == QLatin1String("name");
        SD_TRY(db.run(name ? QStringLiteral("UPDATE payment_terms SET name = ? WHERE id = ?")
                           : QStringLiteral("UPDATE payment_terms SET net_days = ? WHERE id = ?"),
                      name ? store::args(value.value_or(QString()), record)
                           : store::args(value.value_or(QString()).toInt(), record)));
        return {};
    }
};
