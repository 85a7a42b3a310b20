// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/cartstore.h"

#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace portal {

using store::args;

base::Result<QList<CartStore::Line>> CartStore::lines() const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT sku, quantity, unit FROM cart_line WHERE account_id = ? "
                             "ORDER BY added_at, sku"_s,
                             args(m_account)));
    QList<Line> lines;
    while (rows.next()) {
        lines.append({rows.text(0), rows.quantity(1, rows.text(2))});
    }
    return lines;
}

base::Result<qint64> CartStore::count() const
{
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT count(*) FROM cart_line WHERE account_id = ?"_s, args(m_account)));
    return rows.next() ? rows.integer(0) : qint64(0);
}

base::Result<CartStore::Added> CartStore::add(const QString &sku, const base::Quantity &quantity,
                                              qint64 nowMs)
{
    qint64 before = 0;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT quantity FROM cart_line WHERE account_id = ? AND "
                                 "sku = ? AND unit = ?"_s,
                                 args(m_account, sku, quantity.unit())));
        before = rows.next() ? rows.integer(0) : 0;
    }
    SD_TRY_VALUE(const qint64 lines, count());
    if (before == 0 && lines >= MostLines) {
        return Added::CartIsFull;
    }
    const auto sum = base::decimal::add(before, quantity.count());
    if (!sum.ok() || *sum > base::limits::OrderedQuantity) {
        return Added::TooMuch;
    }
    SD_TRY(m_db.run(u"INSERT INTO cart_line (account_id, sku, unit, quantity, added_at) "
                    "VALUES (?, ?, ?, ?, ?) ON CONFLICT (account_id, sku, unit) DO UPDATE SET "
                    "quantity = excluded.quantity"_s,
                    args(m_account, sku, quantity.unit(), *sum, nowMs)));
    return Added::Yes;
}

base::Result<void> CartStore::set(const QString &sku, const base::Quantity &quantity)
{
    if (quantity.count() > base::limits::OrderedQuantity || quantity.count() < 0) {
        return base::failure(base::ErrorCode::Value_OutOfRange, u"quantity"_s, {.subject = sku});
    }
    const QVariantList key = args(m_account, sku, quantity.unit());
    if (quantity.isZero()) {
        SD_TRY(m_db.run(u"DELETE FROM cart_line WHERE account_id = ? AND sku = ? AND unit = ?"_s,
                        key));
    } else {
        SD_TRY(m_db.run(u"UPDATE cart_line SET quantity = ? WHERE account_id = ? AND sku = ? AND "
                        "unit = ?"_s,
                        args(quantity) + key));
    }
    return {};
}

base::Result<void> CartStore::clear()
{
    SD_TRY(m_db.run(u"DELETE FROM cart_line WHERE account_id = ?"_s, args(m_account)));
    return {};
}

} // namespace portal
