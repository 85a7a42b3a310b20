// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/settings.h"

#include "models/base/companytime.h"

using namespace Qt::StringLiterals;

namespace store::settings {

base::Result<std::optional<QString>> read(Database &db, const QString &name)
{
    SD_TRY_VALUE(Rows rows, db.select(u"SELECT value FROM setting WHERE name = ?"_s, args(name)));
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

base::Result<void> write(Database &db, const QString &name, const QString &value)
{
    return db.insertMany(u"setting"_s, {u"name"_s, u"value"_s}, {args(name, value)},
                         Database::OnDuplicate::Replace, 1);
}

static const QString TimeZoneName = u"company.timeZone"_s;

base::Result<void> useTimeZone(Database &db, bool isStored)
{
    SD_TRY_VALUE(const auto stored, read(db, TimeZoneName));
    const QByteArray computers = QTimeZone::systemTimeZoneId();
    if (!stored && isStored && QTimeZone(computers).isValid()) {
        return setTimeZone(db, computers);
    }
    base::companytime::setZone(QTimeZone(stored.value_or(QString()).toLatin1()));
    return {};
}

base::Result<void> setTimeZone(Database &db, const QByteArray &zone)
{
    const QTimeZone known(zone);
    if (!known.isValid()) {
        return base::failure(base::ErrorCode::Value_BadFormat, QString::fromLatin1(zone),
                             {.field = TimeZoneName, .expected = u"Europe/Berlin"_s});
    }
    SD_TRY(write(db, TimeZoneName, QString::fromLatin1(zone)));
    base::companytime::setZone(known);
    return {};
}

} // namespace store::settings
